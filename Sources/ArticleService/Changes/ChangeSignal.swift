import Synchronization

/// Tells those who listen that the index has something new. What it is they ask the index, each from where
/// it was: nothing is lost by a signal that comes too often, too early or twice.
public final class ChangeSignal: Sendable {
  private let listeners = Mutex<[@Sendable () -> Void]>([])

  /// Makes a signal that nobody listens to.
  public init() {}

  /// Adds a listener, which must not wait.
  public func listen(_ listener: @escaping @Sendable () -> Void) {
    listeners.withLock { $0.append(listener) }
  }

  /// Tells all listeners.
  func send() {
    for listener in listeners.withLock({ $0 }) { listener() }
  }
}
