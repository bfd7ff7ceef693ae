/// A word list that a person may edit: one entry a line, columns separated by tabs, the last column
/// the entry's source. Empty lines and lines that start with `#` are comments.
///
///     # cue verbs: term, stance, source
///     said	neutral	written for Dateline
public struct Lexicon: Hashable, Sendable {
  /// One line.
  public struct Entry: Hashable, Sendable {
    /// The first column, as written.
    public var term: String
    /// The columns between term and source; may be empty.
    public var fields: [String]
    /// The last column.
    public var source: String
  }

  /// What is wrong with a line.
  public struct FormatError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The list's name.
    public var lexicon: String
    /// Line number, counted from 1.
    public var line: Int
    /// What is wrong and what to do.
    public var problem: String
    /// File, line, problem.
    public var description: String { "\(lexicon).tsv, line \(line): \(problem)" }
  }

  /// The file's name without `.tsv`.
  public var name: String
  /// The entries, in the order of the file.
  public var entries: [Entry]

  /// Makes a list in memory.
  public init(name: String, entries: [Entry]) {
    self.name = name
    self.entries = entries
  }

  /// Reads the text of a `.tsv` file. Works on bytes: the lists together have some hundred thousand lines.
  public init(name: String, text: String) throws(FormatError) {
    var text = text
    let result = text.withUTF8 { bytes in Self.read(bytes, name: name) }
    self.init(name: name, entries: try result.get())
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, name: String
  ) -> Result<[Entry], FormatError> {
    var entries: [Entry] = []
    var start = 0
    var lineNumber = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
      start = end + 1
      lineNumber += 1
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      guard let entry = entry(line) else {
        return .failure(
          FormatError(
            lexicon: name, line: lineNumber,
            problem: "expected a term, a tab and a source; write the source in the last column"))
      }
      entries.append(entry)
    }
    return .success(entries)
  }

  /// The columns of one line; nil when there are fewer than two or the first or last is empty.
  private static func entry(_ line: UnsafeBufferPointer<UInt8>) -> Entry? {
    var columns: [String] = []
    var start = 0
    while true {
      let end = line[start...].firstIndex(of: 0x09) ?? line.count
      columns.append(
        String(decoding: UnsafeBufferPointer(rebasing: line[start..<end]), as: UTF8.self))
      guard end < line.count else { break }
      start = end + 1
    }
    guard columns.count >= 2, let term = columns.first, !term.isEmpty, let source = columns.last,
      !source.isEmpty
    else { return nil }
    return Entry(term: term, fields: Array(columns[1..<(columns.count - 1)]), source: source)
  }
}

/// The word lists of one language, by name.
public struct LexiconSet: Hashable, Sendable {
  /// A list that the program needs and was not given.
  public struct Missing: Error, Hashable, Sendable, CustomStringConvertible {
    /// The list's name.
    public var name: String
    /// What is missing and what to do.
    public var description: String {
      "the word list \(name).tsv is missing from Config/lexicons/en: restore it from the release"
    }
  }

  private var lists: [String: Lexicon]

  /// Makes a set of lists.
  public init(_ lists: [Lexicon] = []) {
    self.lists = [:]
    for list in lists { self.lists[list.name] = list }
  }

  /// Names of the lists, sorted.
  public var names: [String] { lists.keys.sorted() }

  /// The list `name`, which must be there.
  public func list(_ name: String) throws(Missing) -> Lexicon {
    guard let list = lists[name] else { throw Missing(name: name) }
    return list
  }
}
