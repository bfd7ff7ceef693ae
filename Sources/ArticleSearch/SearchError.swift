/// Why the index could not answer: what happened, in which parameter, and what to do.
public struct SearchError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of trouble it is; machines branch on it.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// Lower case, words joined by hyphens.
    public let rawValue: String
    /// Makes a code of its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A day, month, year or interval that is none.
    public static let invalidInterval = Code(rawValue: "invalid-interval")
    /// A time that is none.
    public static let invalidTime = Code(rawValue: "invalid-time")
    /// A full text query without words, with an open quotation mark, or too long.
    public static let invalidText = Code(rawValue: "invalid-text-query")
    /// A name without letters or digits, or with too many words.
    public static let invalidName = Code(rawValue: "invalid-name")
    /// A cursor that was changed or that belongs to another query.
    public static let invalidCursor = Code(rawValue: "invalid-cursor")
    /// A page size that is too small or too large.
    public static let invalidLimit = Code(rawValue: "invalid-limit")
    /// The index file is damaged: it can be deleted and is built again.
    public static let damagedIndex = Code(rawValue: "damaged-index")
    /// The index file is missing, damaged or of another version, and was opened for reading only.
    public static let unusableIndex = Code(rawValue: "unusable-index")
    /// The disk is full.
    public static let diskFull = Code(rawValue: "disk-full")
    /// The index file may not be written or opened.
    public static let notWritable = Code(rawValue: "index-not-writable")
    /// Anything else that SQLite reports.
    public static let database = Code(rawValue: "index-error")
  }

  /// What kind of trouble it is.
  public var code: Code
  /// The parameter that is wrong (`published`, `cursor`, …); nil when none is.
  public var parameter: String?
  /// What happened.
  public var message: String
  /// What to do about it.
  public var remedy: String

  /// Makes an error.
  public init(code: Code, parameter: String?, message: String, remedy: String) {
    self.code = code
    self.parameter = parameter
    self.message = message
    self.remedy = remedy
  }

  /// Parameter, message and remedy.
  public var description: String {
    (parameter.map { "\($0): " } ?? "") + "\(message). \(remedy)"
  }
}
