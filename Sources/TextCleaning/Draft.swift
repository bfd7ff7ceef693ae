import ArticleModel

/// An article on its way through the rules: the lines, what became of each, and what was found.
///
/// Invariants: a line has one fate; what is found (`title`, `authors`, …) points into
/// `source.bytes`.
struct Draft: Sendable {
  /// What became of a line.
  enum Fate: Hashable, Sendable {
    /// Nobody has spoken for it: it is body text in the end.
    case open
    /// It is furniture.
    case removed(RuleID, evidence: String)
    /// It holds the headline, the byline, the date or the like; what of it is not a finding is
    /// removed by this rule.
    case metadata(RuleID)
    /// It belongs to the caption with this number.
    case caption(Int)
  }

  /// Why the first words of a line are no part of the text.
  struct Opening: Hashable, Sendable {
    /// Bytes of the source.
    var span: TextSpan
    var rule: RuleID
    var evidence: String
  }

  /// Words found in the source.
  struct Found: Hashable, Sendable {
    var text: String
    var span: TextSpan
    var rule: RuleID
    /// Where it stands in the input when that is not in the text: in an attribute or a script.
    var raw: TextSpan?
  }

  /// A date found in the source.
  struct FoundDate: Hashable, Sendable {
    var date: ParsedDate
    var span: TextSpan
    var rule: RuleID
    /// Where it stands in the input when that is not in the text.
    var raw: TextSpan?
  }

  /// A caption found in the source.
  struct FoundCaption: Hashable, Sendable {
    var text: String
    var credit: String?
    var rule: RuleID
    /// Lines of caption and credit.
    var lines: [Int]
  }

  /// A dateline found in the source.
  struct FoundDateline: Hashable, Sendable {
    var place: String
    var agency: String?
    var dateText: String?
    var span: TextSpan
    var rule: RuleID
  }

  /// The text the lines point into.
  let source: SourceText
  /// The lines that hold something.
  private(set) var table: LineTable
  /// Counts work, for tests.
  var meter: WorkMeter?
  /// The word lists.
  let lexicon: CleaningLexicon
  /// Places in the source where a word goes on without a blank.
  var glued: Set<Int> = []
  /// Bytes of the input that are markup of a page and no text.
  var markup: [TextSpan] = []
  /// What a page says in its head that the article is about, as folded lines.
  var summaryKeys: [[UInt8]] = []
  /// What became of each line.
  var fates: [Fate]
  /// Columns at which the text was hard-wrapped; nil when it was not.
  var wrapColumns: Int?
  /// Lines grouped to paragraphs; see `BlockBuilder`.
  var blocks: [Block] = []

  /// Blocks that the phrase list knows; see `PhraseMatcher`.
  var phrases: [PhraseMatcher.Found] = []

  /// Where the body starts inside a line, after a dateline.
  var bodyStarts: [Int: Int] = [:]
  /// First words of lines that are no part of the text.
  var openings: [Opening] = []

  var title: Found?
  var subtitle: Found?
  var authors: [Found] = []
  var published: FoundDate?
  var updated: FoundDate?
  var dateline: FoundDateline?
  var publication: Found?
  var captions: [FoundCaption] = []
  /// Dates and names that count only when nothing better is found.
  var fallbackDate: FoundDate?
  var fallbackTitle: Found?
  var fallbackAuthors: [Found] = []

  /// Makes the draft of a source whose lines were read.
  init(source: SourceText, table: LineTable, lexicon: CleaningLexicon) {
    self.source = source
    self.table = table
    self.lexicon = lexicon
    fates = Array(repeating: .open, count: table.lines.count)
  }

  /// The lines that hold something.
  var lines: [Line] { table.lines }

  /// True when nobody has spoken for line `index`.
  func isOpen(_ index: Int) -> Bool {
    if case .open = fates[index] { true } else { false }
  }

  /// True when all lines of `block` are open.
  func isOpen(_ block: Block) -> Bool { block.lines.allSatisfy(isOpen) }

  /// Marks the lines of `block` as removed by `rule`, where they are open.
  mutating func remove(_ block: Block, _ rule: RuleID, _ evidence: String) {
    for line in block.lines where isOpen(line) {
      fates[line] = .removed(rule, evidence: evidence)
    }
  }

  /// The words of `span`, white space runs made one space.
  func string(_ span: TextSpan) -> String { string([span]) }

  /// The words of `spans`, parted by one space.
  func string(_ spans: [TextSpan]) -> String {
    var bytes: [UInt8] = []
    for span in spans {
      if !bytes.isEmpty, !Self.endsWithHyphen(bytes) { bytes.append(0x20) }
      for byte in source.bytes[span.range] {
        if byte == 0x20 || byte == 0x0A || byte == 0x0C {
          if bytes.last != 0x20, !bytes.isEmpty { bytes.append(0x20) }
        } else {
          bytes.append(byte)
        }
      }
    }
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// True after `COVID-`, which goes on without a space.
  private static func endsWithHyphen(_ bytes: [UInt8]) -> Bool {
    guard bytes.last == 0x2D, bytes.count >= 2 else { return false }
    return bytes[bytes.count - 2] | 0x20 >= 0x61
  }

  /// The folded words of `block`: see `LineKey`; of a long block the first lines.
  func key(_ block: Block) -> ArraySlice<UInt8> {
    if block.lines.count == 1 { return table.key(block.lines.lowerBound) }
    var key: [UInt8] = []
    for line in block.lines.prefix(8) {
      if !key.isEmpty { key.append(0x20) }
      key.append(contentsOf: table.key(line))
    }
    return key[...]
  }

  /// Kinds of all words of `block`; empty for blocks longer than furniture is.
  func kinds(_ block: Block) -> WordClasses.Kinds {
    guard block.words > Block.longestLineWords, block.words <= Block.longestFurnitureWords else {
      return block.kinds
    }
    return block.lines.reduce(into: []) {
      $0.formUnion(lexicon.words.kinds(ofKey: table.key($1)))
    }
  }

  /// The words of a block.
  func string(_ block: Block) -> String { string(block.lines.map { table.lines[$0].span }) }
}

extension Draft {
  /// Opens line `index` again with only `span` of it left; the rest goes to the ledger.
  mutating func cutLine(_ index: Int, to span: TextSpan, _ rule: RuleID, _ evidence: String) {
    guard !span.isEmpty else { return }
    fates[index] = .open
    let cut = TextSpan(start: table.lines[index].span.start, end: span.start)
    openings.append(Opening(span: cut, rule: rule, evidence: evidence))
    table.cut(index, to: span, of: source.bytes)
  }
}
