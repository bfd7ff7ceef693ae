import ArticleModel

/// Takes Markdown marks out of a text (CommonMark's common constructs) and notes what they said
/// about the lines. Plain text is read the same way, because pastes carry Markdown; the constructs
/// that plain text could hold by chance are read only where the sender said Markdown.
struct MarkdownReader {
  let bytes: [UInt8]
  let isDeclared: Bool
  let references: MarkdownReferences
  var cuts: [(range: Range<Int>, rule: RuleID)] = []
  var hints: [LineHint] = []
  var hint = LineHint(line: 0)
  private var openBrackets: [Int] = []
  private var openEmphasis: [Int: Range<Int>] = [:]
  private var fence: UInt8?
  /// What a definition that may go on with the next line is.
  var definitionRule: RuleID?
  var isInComment = false
  var isInTable = false
  /// The line before, its blanks aside; nil after an empty one.
  private(set) var lineBefore: Range<Int>?
  /// Lines since the last empty one.
  private(set) var paragraphLines = 0

  /// Longest address read, in bytes.
  private static let longestAddressBytes = 4096

  private init(_ bytes: [UInt8], isDeclared: Bool) {
    self.bytes = bytes
    self.isDeclared = isDeclared
    references = MarkdownReferences(bytes)
  }

  /// Reads `source`; `isDeclared` says that the sender called it Markdown.
  static func read(_ source: SourceText, isDeclared: Bool) -> SourceText {
    var reader = MarkdownReader(source.bytes, isDeclared: isDeclared)
    reader.run()
    return reader.apply(to: source)
  }

  private static let isInteresting: [Bool] = {
    var table = Array(repeating: false, count: 256)
    for byte in "[]*_!`\\<".utf8 { table[Int(byte)] = true }
    return table
  }()

  private mutating func run() {
    var start = 0
    var line = 0
    let count = bytes.count
    while start <= count {
      let end = ByteSearch.nextLineEnd(in: bytes, from: start, to: count)
      hint = LineHint(line: line)
      read(line: start..<end)
      if hint != LineHint(line: line) { hints.append(hint) }
      start = end + 1
      line += 1
    }
  }

  private mutating func read(line: Range<Int>) {
    var start = line.lowerBound
    while start < line.upperBound, bytes[start] == 0x20 { start += 1 }
    guard start < line.upperBound else {
      closeParagraph()
      lineBefore = nil
      paragraphLines = 0
      isInTable = false
      return
    }
    read(line, text: start)
    var end = line.upperBound
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    lineBefore = start..<end
    paragraphLines += 1
  }

  private mutating func read(_ line: Range<Int>, text start: Int) {
    var start = start
    if readFence(start..<line.upperBound) { return }
    if fence != nil {
      hint.isVerbatim = true
      return
    }
    if readComment(start..<line.upperBound) || readDefinition(line, text: start) { return }
    if isRule(start..<line.upperBound) {
      closeParagraph()
      noteUnderline(start..<line.upperBound, number: hint.line)
      hint.isRule = true
      return
    }
    if readTable(start..<line.upperBound) { return }
    start = readBlockMarks(start..<line.upperBound)
    let firstCut = cuts.count
    readInline(start..<line.upperBound)
    noteEmphasis(start..<line.upperBound, firstCut: firstCut)
  }

  mutating func closeParagraph() {
    openBrackets.removeAll(keepingCapacity: true)
    if !openEmphasis.isEmpty { openEmphasis.removeAll(keepingCapacity: true) }
  }

  private mutating func readFence(_ line: Range<Int>) -> Bool {
    let mark = bytes[line.lowerBound]
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"), line.count >= 3,
      bytes[line.lowerBound + 1] == mark, bytes[line.lowerBound + 2] == mark,
      fence == nil || fence == mark
    else { return false }
    fence = fence == nil ? mark : nil
    cuts.append((line, "markdown.code"))
    closeParagraph()
    return true
  }

  /// Three or more of the same mark and nothing else.
  private func isRule(_ line: Range<Int>) -> Bool {
    let mark = bytes[line.lowerBound]
    guard "-*_=~#+".utf8.contains(mark) else { return false }
    var count = 0
    for byte in bytes[line] where byte != 0x20 {
      guard byte == mark else { return false }
      count += 1
    }
    return count >= 3
  }

  /// Reads heading, quotation and list marks at the start of a line; returns where its text starts.
  private mutating func readBlockMarks(_ line: Range<Int>) -> Int {
    var start = line.lowerBound
    var isFirst = true
    while start < line.upperBound {
      let mark = bytes[start]
      let next = start + 1 < line.upperBound ? bytes[start + 1] : 0x20
      if mark == UInt8(ascii: ">"), isFirst || hint.isQuote {
        hint.isQuote = true
        start = cutMark(from: start, to: start + 1, in: line, rule: "quote-mark")
      } else if mark == UInt8(ascii: "#"), let end = headingEnd(start, in: line) {
        hint.headingLevel = end - start
        closeParagraph()
        start = cutMark(from: start, to: end, in: line, rule: "markdown.heading")
        cutClosingHashes(start..<line.upperBound)
        return start
      } else if "-*+".utf8.contains(mark), next == 0x20, start + 1 < line.upperBound,
        !endsWith(mark, line)
      {
        hint.isListItem = true
        closeParagraph()
        return cutMark(from: start, to: start + 1, in: line, rule: "list-mark")
      } else if mark == 0xE2, isBullet(start, in: line) {
        hint.isListItem = true
        closeParagraph()
        return cutMark(from: start, to: start + 3, in: line, rule: "list-mark")
      } else {
        return start
      }
      isFirst = false
    }
    return start
  }

  /// True for `- 3 -`, which is a page number and no item of a list.
  private func endsWith(_ mark: UInt8, _ line: Range<Int>) -> Bool {
    var end = line.upperBound
    while end > line.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
    return bytes[end - 1] == mark
  }

  /// `•`, `‣`, `▪`, `●`, `◦`.
  private func isBullet(_ start: Int, in line: Range<Int>) -> Bool {
    guard start + 2 < line.upperBound else { return false }
    switch (bytes[start + 1], bytes[start + 2]) {
    case (0x80, 0xA2), (0x80, 0xA3), (0x96, 0xAA), (0x97, 0x8F), (0x97, 0xA6): return true
    default: return false
    }
  }

  private func headingEnd(_ start: Int, in line: Range<Int>) -> Int? {
    var end = start
    while end < line.upperBound, bytes[end] == UInt8(ascii: "#") { end += 1 }
    return end - start <= 6 && end < line.upperBound && bytes[end] == 0x20 ? end : nil
  }

  private mutating func cutClosingHashes(_ text: Range<Int>) {
    var start = text.upperBound
    while start > text.lowerBound, bytes[start - 1] == UInt8(ascii: "#") || bytes[start - 1] == 0x20
    {
      start -= 1
    }
    guard start > text.lowerBound, bytes[start..<text.upperBound].contains(UInt8(ascii: "#")),
      bytes[start] == 0x20
    else { return }
    cuts.append((start..<text.upperBound, "markdown.heading"))
  }

  private mutating func cutMark(from: Int, to: Int, in line: Range<Int>, rule: RuleID) -> Int {
    var end = to
    while end < line.upperBound, bytes[end] == 0x20 { end += 1 }
    cuts.append((from..<end, rule))
    return end
  }

  private mutating func noteEmphasis(_ text: Range<Int>, firstCut: Int) {
    guard cuts.count >= firstCut + 2 else { return }
    var end = text.upperBound
    while end > text.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
    var starts = false
    var ends = false
    for cut in cuts[firstCut...] where cut.rule == "markdown.emphasis" {
      if cut.range.lowerBound == text.lowerBound { starts = true }
      if cut.range.upperBound == end { ends = true }
    }
    hint.isEmphasized = starts && ends
  }

  mutating func readInline(_ text: Range<Int>) {
    var index = text.lowerBound
    while true {
      index = ByteSearch.next(in: bytes, from: index, to: text.upperBound, Self.isInteresting)
      guard index < text.upperBound else { return }
      switch bytes[index] {
      case UInt8(ascii: "["):
        if openBrackets.count < 10_000 { openBrackets.append(index) }
        index += 1
      case UInt8(ascii: "]"): index = readLinkEnd(index, in: text)
      case UInt8(ascii: "*"), UInt8(ascii: "_"): index = readEmphasis(index, in: text)
      case UInt8(ascii: "\\") where isDeclared: index = readEscape(index, in: text)
      case UInt8(ascii: "<") where isDeclared: index = readTag(index, in: text)
      case UInt8(ascii: "`") where isDeclared:
        cuts.append((index..<(index + 1), "markdown.code"))
        index += 1
      default: index += 1
      }
    }
  }

  /// `]` that ends a link's text or a picture's description.
  private mutating func readLinkEnd(_ index: Int, in text: Range<Int>) -> Int {
    guard let open = openBrackets.popLast() else { return index + 1 }
    if let end = readReference(open, index, in: text) { return end }
    guard index + 1 < text.upperBound, bytes[index + 1] == UInt8(ascii: "("),
      let end = addressEnd(index + 2, in: text)
    else { return index + 1 }
    if open > 0, bytes[open - 1] == UInt8(ascii: "!") {
      takePicture((open - 1)..<end)
      return end
    }
    cuts.append((open..<(open + 1), "markdown.link"))
    cuts.append((index..<end, "markdown.link"))
    hint.linkedBytes += index - open - 1
    return end
  }

  /// Where the address that starts at `start` ends, past its `)`.
  private func addressEnd(_ start: Int, in text: Range<Int>) -> Int? {
    var index = start
    var depth = 0
    let limit = min(text.upperBound, start + Self.longestAddressBytes)
    while index < limit {
      switch bytes[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return index + 1 }
        depth -= 1
      case UInt8(ascii: "]"), UInt8(ascii: "["): return nil
      case 0x20:
        guard index + 1 < limit, bytes[index + 1] == UInt8(ascii: "\"") else { return nil }
        return titleEnd(index + 2, limit: limit)
      default: break
      }
      index += 1
    }
    return nil
  }

  private func titleEnd(_ start: Int, limit: Int) -> Int? {
    var index = start
    while index + 1 < limit {
      if bytes[index] == UInt8(ascii: "\""), bytes[index + 1] == UInt8(ascii: ")") {
        return index + 2
      }
      index += 1
    }
    return nil
  }

  /// A run of `*` or `_` that opens or closes emphasis.
  private mutating func readEmphasis(_ start: Int, in text: Range<Int>) -> Int {
    let mark = bytes[start]
    var end = start
    while end < text.upperBound, bytes[end] == mark { end += 1 }
    let length = end - start
    guard length <= 3 else { return end }
    let before = start > text.lowerBound ? bytes[start - 1] : 0x20
    let after = end < text.upperBound ? bytes[end] : 0x20
    let key = Int(mark) << 2 | length
    if before != 0x20, !isWordByte(after), let open = openEmphasis[key] {
      cuts.append((open, "markdown.emphasis"))
      cuts.append((start..<end, "markdown.emphasis"))
      openEmphasis[key] = nil
    } else if before != 0x20, !isWordByte(after), closeNested(mark, start..<end) {
      return end
    } else if after != 0x20, !isWordByte(before) {
      openEmphasis[key] = start..<end
    }
    return end
  }

  /// Runs of unequal length: `*a **b***` closes two at once, `***a** b*` opened two at once.
  private mutating func closeNested(_ mark: UInt8, _ run: Range<Int>) -> Bool {
    let key = Int(mark) << 2
    if run.count == 3, let outer = openEmphasis[key | 1], let inner = openEmphasis[key | 2] {
      openEmphasis[key | 1] = nil
      openEmphasis[key | 2] = nil
      for range in [outer, inner, run] { cuts.append((range, "markdown.emphasis")) }
      return true
    }
    guard run.count < 3, let both = openEmphasis[key | 3] else { return false }
    let inner = both.upperBound - run.count
    openEmphasis[key | 3] = nil
    openEmphasis[key | (3 - run.count)] = both.lowerBound..<inner
    cuts.append((inner..<both.upperBound, "markdown.emphasis"))
    cuts.append((run, "markdown.emphasis"))
    return true
  }

  func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    default: return false
    }
  }

  private mutating func readEscape(_ index: Int, in text: Range<Int>) -> Int {
    guard index + 1 < text.upperBound, bytes[index + 1] < 0x80, !isWordByte(bytes[index + 1]),
      bytes[index + 1] != 0x20
    else { return index + 1 }
    cuts.append((index..<(index + 1), "markdown.escape"))
    return index + 2
  }

  /// An HTML tag or an address in angle brackets inside Markdown.
  private mutating func readTag(_ index: Int, in text: Range<Int>) -> Int {
    guard index + 1 < text.upperBound else { return index + 1 }
    let next = bytes[index + 1]
    guard next == UInt8(ascii: "/") || (isWordByte(next) && next > 0x39) else { return index + 1 }
    var end = index + 1
    let limit = min(text.upperBound, index + 512)
    while end < limit, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "<") { end += 1 }
    guard end < limit, bytes[end] == UInt8(ascii: ">") else { return index + 1 }
    if isAddress((index + 1)..<end) {
      cuts.append((index..<(index + 1), "markdown.link"))
      cuts.append((end..<(end + 1), "markdown.link"))
      return end + 1
    }
    cuts.append((index..<(end + 1), "markdown.tag"))
    return end + 1
  }

  /// The text without the cuts, aligned through to the decoded input.
  private func apply(to source: SourceText) -> SourceText {
    var result = source
    result.hints = hints
    guard !cuts.isEmpty else { return result }
    // What opens a link or an emphasis is known only when it closes.
    let cuts = self.cuts.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var alignment = Alignment()
    var position = 0
    for cut in cuts where cut.range.lowerBound >= position {
      output.append(contentsOf: bytes[position..<cut.range.lowerBound])
      alignment.append(copyOf: TextSpan(start: position, end: cut.range.lowerBound))
      position = cut.range.upperBound
      if let raw = source.alignment.rawSpan(of: TextSpan(cut.range)) {
        result.marks.append(SourceText.Mark(raw: raw, rule: cut.rule, evidence: "Markdown"))
      }
    }
    output.append(contentsOf: bytes[position...])
    alignment.append(copyOf: TextSpan(start: position, end: bytes.count))
    result.bytes = output
    result.alignment = alignment.composed(with: source.alignment)
    return result
  }
}
