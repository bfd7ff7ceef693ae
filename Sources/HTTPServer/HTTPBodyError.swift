/// Why a body could not be read or written to its end.
public struct HTTPBodyError: Error, Sendable, Hashable {
  private enum Reason: Hashable { case connectionClosed, tooSlow, malformed, tooLarge }
  private let reason: Reason

  /// The client has gone, or the server was stopped.
  public static let connectionClosed = HTTPBodyError(reason: .connectionClosed)
  /// The client sent or took too little for too long.
  public static let tooSlow = HTTPBodyError(reason: .tooSlow)
  /// The body was not chunked as announced.
  public static let malformed = HTTPBodyError(reason: .malformed)
  /// The body was longer than allowed.
  public static let tooLarge = HTTPBodyError(reason: .tooLarge)
}
