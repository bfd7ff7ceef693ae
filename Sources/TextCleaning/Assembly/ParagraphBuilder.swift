import ArticleModel

/// Builds the clean text from the open blocks: joins what pages, captions and line ends parted, and
/// keeps the alignment.
struct ParagraphBuilder {
  private let draft: Draft
  private let hyphenation: Hyphenation?
  private(set) var text: [UInt8] = []
  private(set) var paragraphs: [TextSpan] = []
  private(set) var alignment = Alignment()
  /// A hyphen at the end of the last line, held back until the next line is known.
  private var pendingHyphen: Range<Int>?
  /// Hyphens that were taken out, by place in the source.
  private(set) var hyphens: [TextSpan] = []

  private init(_ draft: Draft) {
    self.draft = draft
    let needsHyphens = draft.table.lines.contains { $0.ending == .hyphen }
    hyphenation = needsHyphens ? Hyphenation(draft) : nil
  }

  /// The paragraphs of `draft`; the alignment maps them to the source text.
  static func build(_ draft: Draft) -> ParagraphBuilder {
    var builder = ParagraphBuilder(draft)
    builder.run()
    return builder
  }

  private mutating func run() {
    var previous: Block?
    var removedSince = false
    for block in draft.blocks {
      guard draft.isOpen(block), block.words > 0 else {
        removedSince = true
        continue
      }
      let skipped = previous.map { $0.lines.upperBound < block.lines.lowerBound } ?? false
      let isJoined =
        previous.map {
          joins($0, block, isInterrupted: removedSince || skipped || block.startsPage)
        } ?? false
      append(block, isJoined: isJoined)
      previous = block
      removedSince = false
    }
    if pendingHyphen != nil, let last = paragraphs.indices.last {
      flushHyphen()
      paragraphs[last].end = text.count
    }
  }

  /// True when `next` goes on with the sentence that `block` broke off.
  private func joins(_ block: Block, _ next: Block, isInterrupted: Bool) -> Bool {
    guard next.hint.headingLevel == 0, !next.hint.isListItem, block.hint.headingLevel == 0,
      !next.hint.isVerbatim
    else { return false }
    switch block.ending {
    case .hyphen: return next.opening == .lower || isInterrupted && block.words >= 8
    case .colon: return false
    case .sentence:
      return next.opening == .lower && isInterrupted && block.words >= 8 && next.words >= 4
    case .open:
      if next.opening == .lower { return block.words >= 4 }
      guard isInterrupted else { return false }
      if isFull(block, before: next) { return true }
      // A page's header, which lines rules took out, cuts short paragraphs too.
      let isPageBreak = next.lines.lowerBound > block.lines.upperBound
      return block.words >= (isPageBreak ? 7 : 12) && next.words >= 2 && !looksLikeHeading(block)
        && !looksLikeHeading(next)
    }
  }

  /// True when the last line of `block` was wrapped: the next word would not have fitted.
  private func isFull(_ block: Block, before next: Block) -> Bool {
    guard let width = draft.wrapColumns, block.words >= 4 else { return false }
    let need = block.lastLineColumns + 1 + next.firstWordColumns
    return Double(need) >= WrapDetector.fill * Double(width)
  }

  private func looksLikeHeading(_ block: Block) -> Bool {
    block.words <= 8 && block.capitalizedWords * 10 >= block.words * 7
  }

  private mutating func append(_ block: Block, isJoined: Bool) {
    var isFirst = !isJoined
    var begin: Int?
    for index in block.lines {
      let line = draft.table.lines[index]
      let from = draft.bodyStarts[index] ?? line.span.start
      guard from < line.span.end else { continue }
      if isFirst {
        openParagraph()
        begin = text.count
        isFirst = false
      } else if !draft.glued.contains(from) {
        joinLine(to: from)
      }
      draft.meter?.add(line.span.length)
      appendWords(from..<line.span.end, hasBlankRuns: line.hasBlankRuns)
    }
    if isJoined, let last = paragraphs.indices.last {
      paragraphs[last].end = text.count
    } else if let begin, text.count > begin {
      paragraphs.append(TextSpan(start: begin, end: text.count))
    }
  }

  private mutating func openParagraph() {
    if pendingHyphen != nil, let last = paragraphs.indices.last {
      flushHyphen()
      paragraphs[last].end = text.count
    }
    guard !text.isEmpty else { return }
    text.append(contentsOf: [0x0A, 0x0A])
    let place = lastSourceEnd
    alignment.append(replacementOfLength: 2, for: TextSpan(start: place, end: place))
  }

  private var lastSourceEnd: Int { alignment.runs.last?.rawEnd ?? 0 }

  /// Puts a space, or joins the halves of a word, before the line that starts at `start`.
  private mutating func joinLine(to start: Int) {
    guard let hyphen = pendingHyphen else {
      appendSpace()
      return
    }
    let next = draft.source.bytes[start]
    let isSoft = hyphen.count == 2
    let joins =
      isSoft
      || isLetter(next) && next >= 0x61 && hyphenation?.joins(lastWord(), word(at: start)) == true
    if joins {
      if !isSoft { hyphens.append(TextSpan(hyphen)) }
      pendingHyphen = nil
    } else {
      flushHyphen()
    }
  }

  /// Copies a hyphen that was held back.
  private mutating func flushHyphen() {
    guard let hyphen = pendingHyphen else { return }
    pendingHyphen = nil
    copy(hyphen)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x80
  }

  /// The letters at the end of the text, made small.
  private func lastWord() -> [UInt8] {
    var start = text.count
    while start > 0, isLetter(text[start - 1]), text.count - start < 64 { start -= 1 }
    return text[start...].map(WordTable.lowercased)
  }

  private func word(at start: Int) -> [UInt8] {
    let bytes = draft.source.bytes
    var end = start
    while end < bytes.count, isLetter(bytes[end]), end - start < 64 { end += 1 }
    return bytes[start..<end].map(WordTable.lowercased)
  }

  private mutating func appendSpace() {
    guard let last = text.last, last != 0x20 else { return }
    text.append(0x20)
    let place = lastSourceEnd
    alignment.append(replacementOfLength: 1, for: TextSpan(start: place, end: place))
  }

  /// Copies words, runs of blanks made one space.
  private mutating func appendWords(_ line: Range<Int>, hasBlankRuns: Bool) {
    let bytes = draft.source.bytes
    var range = holdHyphen(line)
    if draft.glued.contains(range.lowerBound + 1), range.count > 2 {
      copy(range.lowerBound..<(range.lowerBound + 1))
      range = (range.lowerBound + 2)..<range.upperBound
    }
    guard hasBlankRuns else { return copy(range) }
    var start = range.lowerBound
    while true {
      var end = ByteSearch.nextBlankPair(in: bytes, from: start, to: range.upperBound)
      guard end < range.upperBound else { break }
      copy(start..<(end + 1))
      while end < range.upperBound, bytes[end] == 0x20 { end += 1 }
      start = end
    }
    copy(start..<range.upperBound)
  }

  /// Holds back a hyphen that ends `line` and stands after a letter or digit.
  private mutating func holdHyphen(_ line: Range<Int>) -> Range<Int> {
    let bytes = draft.source.bytes
    var length = 0
    if bytes[line.upperBound - 1] == 0x2D {
      length = 1
    } else if line.count >= 2, bytes[line.upperBound - 1] == 0xAD,
      bytes[line.upperBound - 2] == 0xC2
    {
      length = 2
    }
    let end = line.upperBound - length
    guard length > 0, end > line.lowerBound,
      isLetter(bytes[end - 1]) || HeadToken.isDigit(bytes[end - 1])
    else { return line }
    pendingHyphen = end..<line.upperBound
    return line.lowerBound..<end
  }

  private mutating func copy(_ range: Range<Int>) {
    text.append(contentsOf: draft.source.bytes[range])
    alignment.append(copyOf: TextSpan(range))
  }
}
