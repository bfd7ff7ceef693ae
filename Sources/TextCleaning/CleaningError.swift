/// Why an input could not be cleaned. Nothing is stored for such an input.
public struct CleaningError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Stable name for programs: `empty-body`, `no-text`, `unsupported-content-type`.
  public var code: String
  /// What is wrong, for people.
  public var message: String
  /// The field of the request that is wrong: `body`, `content_type`.
  public var field: String
  /// What to do about it.
  public var remedy: String

  /// Makes an error.
  public init(code: String, message: String, field: String, remedy: String) {
    self.code = code
    self.message = message
    self.field = field
    self.remedy = remedy
  }

  /// Message and remedy.
  public var description: String { "\(message): \(remedy)" }

  static let emptyBody = CleaningError(
    code: "empty-body", message: "the body is empty", field: "body",
    remedy: "send the text of one article")
  static let noText = CleaningError(
    code: "no-text", message: "the body holds no text", field: "body",
    remedy: "send an article with at least one sentence")
  static let unparsedJSON = CleaningError(
    code: "unsupported-content-type", message: "JSON must be parsed before it is cleaned",
    field: "content_type", remedy: "decode the member that holds the article and clean that")
}
