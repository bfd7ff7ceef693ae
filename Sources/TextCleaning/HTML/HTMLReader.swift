import ArticleModel

/// Reads a page: its lines with what the markup says of each, and the metadata in its head.
struct HTMLReader {
  private let bytes: [UInt8]
  private let page: HTMLPage
  private var output: [UInt8] = []
  private var alignment = Alignment()
  private var hints: [LineHint] = []
  private var lineNumber = 0
  /// Most nodes of an element that is the line under the headline and no box around more.
  private static let longestSubtitle = 24
  private let credits: CaptionCreditFinder

  private init(_ bytes: [UInt8], _ page: HTMLPage) {
    self.bytes = bytes
    self.page = page
    credits = CaptionCreditFinder(page, bytes)
  }

  /// The source text of the page and its metadata. A page that is nested beyond all use is read by
  /// its text alone.
  static func read(_ bytes: [UInt8]) -> (source: SourceText, metadata: HTMLMetadata) {
    guard let page = HTMLPage.parse(bytes) else {
      return (normalized(HTMLStripper.strip(bytes)), HTMLMetadata())
    }
    var reader = HTMLReader(bytes, page)
    reader.run()
    let source = SourceText(
      bytes: reader.output, alignment: reader.alignment, hints: reader.hints)
    return (normalized(source), HTMLMetadata(page, bytes: bytes))
  }

  /// Spaces, ligatures and invisible characters made one form; line numbers stay.
  private static func normalized(_ source: SourceText) -> SourceText {
    var result = CharacterNormalizer.normalize(source.bytes)
    result.alignment = result.alignment.composed(with: source.alignment)
    result.hints = source.hints
    return result
  }

  private mutating func run() {
    let lines = HTMLLineSplitter.lines(of: page, bytes: bytes)
    guard !lines.isEmpty else { return }
    let chosen = ContentChooser.choose(page, lines)
    for (index, line) in lines.enumerated() {
      for _ in 0..<(line.blankLinesBefore) { endLine() }
      var hint = describe(line)
      switch chosen.verdicts[index] {
      case .content: break
      case .furniture: hint.exclusion = hint.isCaption ? nil : .furniture
      case .outside: hint.exclusion = .outsideContent
      }
      hint.line = lineNumber
      hints.append(hint)
      for node in line.nodes { append(page.nodes[node]) }
      endLine()
    }
  }

  private func describe(_ line: HTMLLine) -> LineHint {
    var hint = LineHint(line: 0)
    hint.linkedBytes = line.linkedBytes
    hint.startsBlock = line.startsBlock
    hint.isCredit = credits.opensLine(line.block)
    var node = line.block
    var steps = 0
    while node >= 0, steps < 12 {
      let element = page.nodes[node]
      switch element.tag {
      case "h1", "h2", "h3", "h4", "h5", "h6":
        hint.headingLevel = Int(element.tag.dropFirst()) ?? 0
      case "li": hint.isListItem = true
      case "blockquote": hint.isQuote = true
      case "pre": hint.isVerbatim = true
      default: break
      }
      if element.flags.contains(.subtitle), element.end - node <= Self.longestSubtitle {
        hint.isSubtitle = true
      }
      if element.flags.contains(.caption), line.words <= 80, element.end - node <= 60 {
        hint.isCaption = true
      }
      node = element.parent
      steps += 1
    }
    if let first = line.nodes.first, hasCaptionAncestor(first), line.words <= 80 {
      hint.isCaption = true
    }
    return hint
  }

  private func hasCaptionAncestor(_ node: Int) -> Bool {
    var parent = page.nodes[node].parent
    for _ in 0..<3 where parent >= 0 {
      if page.nodes[parent].flags.contains(.caption), page.nodes[parent].end - parent <= 60 {
        return true
      }
      parent = page.nodes[parent].parent
    }
    return false
  }

  private mutating func endLine() {
    let place = alignment.runs.last?.rawEnd ?? 0
    output.append(0x0A)
    alignment.append(replacementOfLength: 1, for: TextSpan(start: place, end: place))
    lineNumber += 1
  }

  /// Copies a text node; white space becomes one space.
  private mutating func append(_ node: HTMLNode) {
    guard node.isText else {
      appendReplaced([0x20], raw: TextSpan(start: node.raw.start, end: node.raw.start))
      return
    }
    for piece in EntityDecoder.decode(bytes, node.raw).pieces {
      if let text = piece.replacement {
        appendReplaced(text, raw: piece.raw)
      } else {
        copy(piece.raw)
      }
    }
  }

  private mutating func appendReplaced(_ text: [UInt8], raw: TextSpan) {
    guard raw.start >= alignment.runs.last?.rawEnd ?? 0 else { return }
    let isLineBreak = [[0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9]].contains(text)
    var cleaned = isLineBreak ? [0x20] : text.map { $0 < 0x20 ? 0x20 : $0 }
    if cleaned == [0x20], output.last == 0x20 { cleaned = [] }
    guard !cleaned.isEmpty else { return }
    output.append(contentsOf: cleaned)
    alignment.append(replacementOfLength: cleaned.count, for: raw)
  }

  private mutating func copy(_ raw: TextSpan) {
    guard raw.start >= alignment.runs.last?.rawEnd ?? 0 else { return }
    var start = raw.start
    var index = raw.start
    while index < raw.end {
      let byte = bytes[index]
      let length = lineBreakLength(index)
      if byte < 0x20 || length > 0 {
        flush(start..<index)
        let end = min(raw.end, index + max(1, length))
        output.append(0x20)
        alignment.append(
          replacementOfLength: 1, for: TextSpan(start: index, end: end))
        index = end
        start = index
      } else {
        index += 1
      }
    }
    flush(start..<raw.end)
  }

  /// Length of a line separator that is no line break in a page; 0 for anything else.
  private func lineBreakLength(_ index: Int) -> Int {
    if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0x85 { return 2 }
    if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
      bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9
    {
      return 3
    }
    return 0
  }

  private mutating func flush(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    output.append(contentsOf: bytes[range])
    alignment.append(copyOf: TextSpan(range))
  }
}
