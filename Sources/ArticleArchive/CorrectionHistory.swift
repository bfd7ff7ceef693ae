import ArticleModel

/// Everything that was ever corrected: `corrections.jsonl`, read. A line makes a correction or undoes one;
/// no line is ever changed.
public struct CorrectionHistory: Hashable, Sendable {
  /// That a correction was taken back.
  public struct Undo: Hashable, Sendable {
    /// The correction.
    public var id: Correction.ID
    /// Who took it back.
    public var by: String
    /// When, RFC 3339 in UTC.
    public var at: String
    /// Why; nil when nothing was said.
    public var reason: String?

    /// Makes an undo.
    public init(id: Correction.ID, by: String, at: String, reason: String? = nil) {
      self.id = id
      self.by = by
      self.at = at
      self.reason = reason
    }
  }

  /// All corrections, in the order in which they were made.
  public private(set) var corrections: [Correction] = []
  /// Those that were taken back.
  public private(set) var undone: [Correction.ID: Undo] = [:]
  /// What could not be read, by line; the others count.
  public private(set) var problems: [String] = []

  /// Makes an empty history.
  public init() {}

  /// The id that the next correction gets.
  public var nextID: Correction.ID {
    Correction.ID(number: (corrections.last?.id.number ?? 0) + 1)
  }

  /// Adds a correction that was made.
  public mutating func add(_ correction: Correction) {
    corrections.append(correction)
  }

  /// Adds that one was taken back.
  public mutating func add(_ undo: Undo) {
    if undone[undo.id] == nil { undone[undo.id] = undo }
  }

  /// The lines that can be read, as they stand in the file.
  static func readableLines(_ bytes: [UInt8]) -> [UInt8] {
    var history = CorrectionHistory()
    var kept: [UInt8] = []
    for line in bytes.split(separator: 0x0A) {
      if (try? history.read(Array(line))) != nil { kept += line + [0x0A] }
    }
    return kept
  }

  /// Adds what a line says.
  private mutating func read(_ line: [UInt8]) throws {
    let json = try JSONReader(try JSONParser.parse(line))
    guard json.value("undo") == nil else { return add(try Undo(json)) }
    let correction = try Correction(json)
    guard correction.id > corrections.last?.id ?? Correction.ID(number: 0) else {
      throw json.error("id", "\(correction.id) is not later than the one before")
    }
    add(correction)
  }

  /// Reads the lines of the file. A last line that was cut off by a crash was never answered; like any
  /// other line that cannot be read it is told in `problems` and passed over.
  init(_ bytes: [UInt8]) {
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard !line.isEmpty else { continue }
      do {
        try read(Array(line))
      } catch {
        problems.append("line \(number): \(error)")
      }
    }
  }
}

extension CorrectionHistory.Undo: JSONEncodable {
  /// Writes the line.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("at", at)
    writer.member("by", by)
    writer.member("reason", reason)
    writer.member("undo", id.description)
    writer.endObject()
  }

  init(_ json: JSONReader) throws(JSONReader.ReadError) {
    self.init(
      id: try json.parsed("undo", "the id of a correction") { Correction.ID($0) },
      by: try json.string("by"), at: try json.string("at"),
      reason: try json.optionalString("reason"))
  }
}
