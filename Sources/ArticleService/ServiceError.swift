import ArticlePipeline

/// Why a use case could not be carried out, in words for whoever asked.
public struct ServiceError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of thing went wrong; the API and the command decide by it.
  public enum Kind: String, Sendable {
    /// What was sent cannot be understood or holds no article.
    case invalidInput
    /// A query that cannot be understood.
    case invalidQuery
    /// What was sent can be understood and does not fit what is stored.
    case unprocessable
    /// What is asked for cannot be done as things stand.
    case conflict
    /// There is no such thing.
    case notFound
    /// What was fetched is of a kind that is not read.
    case unsupportedType
    /// A server that was asked on the caller's behalf failed.
    case badGateway
    /// A server that was asked on the caller's behalf took too long.
    case gatewayTimeout
    /// The disk is full.
    case storageFull
    /// The data folder cannot be read or written.
    case storageUnavailable
    /// Stored data is damaged.
    case damaged
  }

  /// What kind of thing went wrong.
  public var kind: Kind
  /// Stable code within the kind.
  public var code: String
  /// The field, parameter or file that is concerned; nil when it is none.
  public var field: String?
  /// What went wrong.
  public var message: String
  /// What to do.
  public var remedy: String?

  /// Makes an error.
  public init(
    _ kind: Kind, code: String, field: String? = nil, message: String, remedy: String? = nil
  ) {
    self.kind = kind
    self.code = code
    self.field = field
    self.message = message
    self.remedy = remedy
  }

  /// An error of the pipeline: something about the input.
  public init(_ error: PipelineError) {
    self.init(
      .invalidInput, code: error.code, field: error.field, message: error.problem,
      remedy: error.remedy)
  }

  /// Field, message and remedy.
  public var description: String {
    [field.map { "\($0): \(message)" } ?? message, remedy].compactMap(\.self).joined(
      separator: "; ")
  }
}
