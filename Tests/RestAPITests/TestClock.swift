import Synchronization

@testable import RestAPI

/// A clock that a test sets forward.
final class TestClock: Sendable {
  private let seconds = Atomic(1_750_000_000)

  /// Seconds since 1970.
  var now: Int { seconds.load(ordering: .relaxed) }

  /// Lets time pass.
  func advance(_ by: Int) { seconds.wrappingAdd(by, ordering: .relaxed) }

  /// The defaults, with this clock.
  var configuration: APIConfiguration {
    var configuration = APIConfiguration()
    configuration.now = { [self] in now }
    return configuration
  }
}
