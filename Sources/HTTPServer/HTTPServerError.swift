/// Why a server could not start.
public struct HTTPServerError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What happened and what to do.
  public let message: String
  /// The system's error number, 0 when there is none.
  public let errorNumber: Int32

  /// What was attempted, the reason and the remedy.
  public var description: String { message }

  init(_ message: String, errorNumber: Int32 = 0) {
    self.message = message
    self.errorNumber = errorNumber
  }
}
