/// Why a test got no answer.
public enum HTTPTestError: Error, Sendable, Equatable {
  /// The server could not be reached.
  case notConnected
  /// What came is no whole answer.
  case incomplete(received: String)
}
