import ArticleModel

/// Picture captions with their credits: a credit line beside a caption, a credit in brackets or
/// after the caption, `Image caption`, `FILE PHOTO:`, and the emphasized line under a picture.
enum CaptionRule: CleaningRule {
  static let id: RuleID = "caption"
  static let summary =
    "Captions of pictures, which the record lists with their credits."

  /// Longest caption, in words.
  static let longestWords = 75

  static func apply(to draft: inout Draft) {
    for position in draft.blocks.indices {
      let block = draft.blocks[position]
      guard block.words <= longestWords, block.words > 0, mayBeCaption(position, draft),
        draft.isOpen(block)
      else { continue }
      if pairMarkedCredit(position, in: &draft) { continue }
      let tokens = tokens(of: block, in: draft)
      let parser = CreditParser(tokens, words: draft.lexicon.words)
      if let start = parser.trailingCredit(), isCaption(block, tokens, creditStart: start, draft),
        !parser.isCredit(parser.captionLabelLength()..<max(start, parser.captionLabelLength()))
      {
        addCaption([position], rule: "caption.credit", to: &draft)
      } else if parser.isCredit(0..<tokens.count), block.hint.headingLevel == 0 {
        pairCredit(position, in: &draft)
      } else if parser.captionLabelLength() > 0 && !isBodyAfterLabel(tokens, parser) {
        addCaption([position], rule: "caption.label", to: &draft)
      } else if block.hint.isCaption && !isHead(tokens, in: draft)
        || isUnderImage(position, in: draft)
      {
        addCaption([position], rule: "caption.under-picture", to: &draft)
      }
    }
  }

  static func tokens(of block: Block, in draft: Draft) -> [HeadToken] {
    var tokens: [HeadToken] = []
    // Words and some marks.
    tokens.reserveCapacity(block.words + block.words / 4)
    for line in block.lines {
      let span = draft.table.lines[line].span
      draft.meter?.add(span.length)
      HeadToken.read(draft.source.bytes, span.range, to: &tokens)
    }
    return tokens
  }

  /// `Photo: the day in pictures` is no caption without more.
  private static func isBodyAfterLabel(_ tokens: [HeadToken], _ parser: CreditParser) -> Bool {
    tokens.count - parser.captionLabelLength() < 2
  }

  /// A block that ends with a credit is a caption unless it reports speech at length.
  private static func isCaption(
    _ block: Block, _ tokens: [HeadToken], creditStart: Int, _ draft: Draft
  ) -> Bool {
    guard creditStart >= 2 else { return false }
    if block.words > 45 {
      return tokens[creditStart...].contains {
        draft.lexicon.words.kinds(of: $0.folded).contains(.credit)
      }
    }
    return !(block.opensQuote && block.words > 25)
  }

  /// The line after a picture's mark, short or emphasized.
  static func isUnderImage(_ position: Int, in draft: Draft) -> Bool {
    let block = draft.blocks[position]
    guard let first = block.lines.first, first > 0 else { return false }
    let before = draft.table.lines[first - 1]
    guard before.hint.hasImage, before.words == 0, block.blankLinesBefore <= 1,
      block.hint.headingLevel == 0
    else { return false }
    if block.hint.isEmphasized { return true }
    return block.blankLinesBefore == 0 && block.words <= 35 && !block.opensQuote
  }

  /// A caption whose credit has an element of its own, after it or before it.
  private static func pairMarkedCredit(_ position: Int, in draft: inout Draft) -> Bool {
    let next = position + 1
    guard next < draft.blocks.count, draft.isOpen(draft.blocks[next]) else { return false }
    let pair = (draft.blocks[position].hint, draft.blocks[next].hint)
    guard pair.0.isCaption, pair.1.isCaption, pair.0.isCredit != pair.1.isCredit,
      draft.blocks[next].blankLinesBefore <= (pair.1.isCredit ? 1 : 0)
    else { return false }
    addCaption([position, next], rule: "caption.credit-element", to: &draft)
    return true
  }

  /// A credit line: joins the caption that stands beside it.
  private static func pairCredit(_ position: Int, in draft: inout Draft) {
    if let partner = partner(of: position, in: draft) {
      addCaption([position, partner].sorted(), rule: "caption.credit-line", to: &draft)
    } else {
      draft.remove(draft.blocks[position], "photo-credit", "a credit without a caption")
    }
  }

  private static func partner(of position: Int, in draft: Draft) -> Int? {
    func isPartner(_ other: Int, gap: Int, blank: Int) -> Bool {
      guard draft.blocks.indices.contains(other), draft.isOpen(draft.blocks[other]) else {
        return false
      }
      let block = draft.blocks[other]
      guard blank <= gap, block.words > 0, block.words <= 40, block.hint.headingLevel == 0
      else { return false }
      let near =
        draft.blocks[max(other, position)].lines.lowerBound
        - draft.blocks[min(other, position)].lines.upperBound
      guard near == 0, !isHead(tokens(of: block, in: draft), in: draft) else { return false }
      return blank == 0 || !block.endsSentence
    }
    let block = draft.blocks[position]
    let next = position + 1
    if next < draft.blocks.count, !isNarration(draft.blocks[next]),
      isPartner(next, gap: 0, blank: draft.blocks[next].blankLinesBefore)
    {
      return next
    }
    if position > 0, isPartner(position - 1, gap: 0, blank: block.blankLinesBefore) {
      return position - 1
    }
    if next < draft.blocks.count, draft.blocks[next].blankLinesBefore == 1 {
      let tokens = tokens(of: draft.blocks[next], in: draft)
      let parser = CreditParser(tokens, words: draft.lexicon.words)
      if parser.captionLabelLength() > 0, draft.isOpen(draft.blocks[next]) { return next }
      if draft.blocks[next].words <= 18, isPartner(next, gap: 1, blank: 1),
        draft.blocks[next].opening == .upper
      {
        return next
      }
    }
    return nil
  }

  /// A sentence of the text that a credit stands directly over: long, and it tells what was or was said.
  private static func isNarration(_ block: Block) -> Bool {
    block.words >= 18 && block.endsSentence && !block.hint.isCaption
      && !block.kinds.isDisjoint(with: [.past, .speech])
  }

  /// A date or a byline beside a credit is no caption.
  private static func isHead(_ tokens: [HeadToken], in draft: Draft) -> Bool {
    DateParser.isDateLine(tokens)
      || BylineParser(tokens, words: draft.lexicon.words).parse(requireCue: true) != nil
  }

  /// Makes a caption of the blocks at `positions`.
  static func addCaption(_ positions: [Int], rule: RuleID, to draft: inout Draft) {
    var text: [String] = []
    var credits: [String] = []
    var lines: [Int] = []
    for position in positions {
      let block = draft.blocks[position]
      lines.append(contentsOf: block.lines)
      let tokens = tokens(of: block, in: draft)
      guard let last = tokens.last else { continue }
      let parser = CreditParser(tokens, words: draft.lexicon.words)
      if block.hint.isCredit {
        credits.append(trimCredit(draft.string(block)))
        continue
      }
      let credit =
        parser.trailingCredit() ?? (block.hint.isCaption ? parser.trailingCreditOfCaption() : nil)
      let label = parser.captionLabelLength()
      if parser.isCredit(0..<tokens.count),
        label == 0 && parser.isCredit(0..<(credit ?? tokens.count)) || label >= tokens.count
      {
        credits.append(draft.string(block))
        continue
      }
      let start = min(parser.captionLabelLength(), tokens.count - 1)
      let creditStart = credit ?? tokens.count
      if creditStart > start {
        let end = tokens[creditStart - 1].range.upperBound
        text.append(
          draft.string(TextSpan(start: tokens[start].range.lowerBound, end: end)))
      }
      if creditStart < tokens.count {
        credits.append(
          trimCredit(
            draft.string(
              TextSpan(
                start: tokens[creditStart].range.lowerBound, end: last.range.upperBound))))
      }
    }
    for line in lines where draft.isOpen(line) {
      draft.fates[line] = .caption(draft.captions.count)
    }
    draft.captions.append(
      Draft.FoundCaption(
        text: trimCaption(text.joined(separator: " ")),
        credit: credits.isEmpty ? nil : credits.joined(separator: " "),
        rule: rule, lines: lines))
  }

  private static func trimCredit(_ text: String) -> String {
    var text = Substring(text)
    while let last = text.last, last == "." { text.removeLast() }
    if text.first == "(", text.last == ")" { text = text.dropFirst().dropLast() }
    return String(text)
  }

  private static func trimCaption(_ text: String) -> String {
    var text = Substring(text)
    while let last = text.last, "|—–-· ".contains(last) { text.removeLast() }
    return String(text)
  }
}
