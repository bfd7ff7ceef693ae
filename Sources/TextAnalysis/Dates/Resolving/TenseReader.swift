import ArticleModel

/// Where the clause around an expression looks: back or ahead.
struct TenseReader {
  /// Which way.
  enum Direction: Sendable {
    case past, present, future, unknown
  }

  let lexicon: TenseLexicon
  let segmented: SegmentedText
  var meter: WorkMeter?

  /// The direction of the clause that holds the bytes `span` in `sentence`.
  func direction(_ span: TextSpan, in sentence: Sentence) -> Direction {
    let first = sentence.tokens.lowerBound
    var clause = Clause(lexicon: lexicon, segmented: segmented, meter: meter, first: first)
    return clause.direction(span, sentence)
  }
}

/// The words around an expression.
private struct Clause {
  /// How many tokens are looked at on each side.
  private static let reach = 30

  let lexicon: TenseLexicon
  let segmented: SegmentedText
  let meter: WorkMeter?
  /// The first token of the sentence.
  let first: Int

  /// True when `to` or `until` stands before the expression.
  private var isDeferred = false

  /// The preposition before the expression, `in` of `in the summer`; the expression's own first
  /// token when there is none.
  private var link = 0

  init(lexicon: TenseLexicon, segmented: SegmentedText, meter: WorkMeter?, first: Int) {
    self.lexicon = lexicon
    self.segmented = segmented
    self.meter = meter
    self.first = first
  }

  /// The direction of the clause that holds the bytes `span`.
  mutating func direction(_ span: TextSpan, _ sentence: Sentence) -> TenseReader.Direction {
    let tokens = segmented.tokenRange(overlapping: span)
    let start = max(sentence.tokens.lowerBound, tokens.lowerBound - Self.reach)
    let end = min(sentence.tokens.upperBound, tokens.upperBound + Self.reach)
    if tokens.lowerBound > start, isWord(tokens.lowerBound - 1, "since") { return .past }
    isDeferred = tokens.lowerBound > start && isGoal(tokens.lowerBound - 1)
    link = self.link(of: tokens.lowerBound, start)
    // `said Thursday's vote would be close`: the vote's own verb stands behind it.
    if tokens.upperBound < end, segmented.tokens[tokens.upperBound].kind == .possessive,
      let direction = ownVerb(tokens.upperBound + 1, end)
    {
      return direction
    }
    if isScheduled(tokens.lowerBound, start) { return .future }
    let before = scan(stride(from: tokens.lowerBound - 1, through: start, by: -1), start, end)
    if let direction = before.direction, !before.isBeyond { return direction }
    let after = scan(stride(from: tokens.upperBound, through: end - 1, by: 1), start, end)
    if let direction = after.direction, !after.isBeyond || before.direction == nil {
      return direction
    }
    return before.direction ?? after.direction ?? .unknown
  }

  /// The verb of the noun behind `Thursday's`, up to the next mark or relative clause.
  private func ownVerb(_ first: Int, _ end: Int) -> TenseReader.Direction? {
    for position in first..<max(first, min(end, first + 8)) {
      if isBoundary(position) || isWord(position, "that") || isWord(position, "which")
        || isWord(position, "and") || isWord(position, "who")
      {
        return nil
      }
      // Of an unknown verb in -ed nobody knows whether it goes with the noun.
      let signs = self.signs(position)
      if position > first, !signs.isEmpty, !signs.contains(.participle),
        let direction = verb(position, first, end)
      {
        return direction
      }
    }
    return nil
  }

  /// `The festival opens in the town hall on Friday`: a present tense of the timetable.
  private func isScheduled(_ index: Int, _ start: Int) -> Bool {
    for position in stride(from: index - 1, through: max(start, index - 7), by: -1) {
      if isBoundary(position) { return false }
      let signs = self.signs(position)
      if signs.contains(.schedule) { return position > start }
      if !signs.isEmpty { return false }
    }
    return false
  }

  /// The first verb on the way, and whether it stands behind a mark that parts clauses.
  private func scan(
    _ positions: StrideThrough<Int>, _ start: Int, _ end: Int
  ) -> (direction: TenseReader.Direction?, isBeyond: Bool) {
    var isBeyond = false
    var isFirst = true
    for position in positions {
      if isBoundary(position) {
        if !isFirst { isBeyond = true }
      } else if let direction = verb(position, start, end) {
        return (direction, isBeyond)
      }
      isFirst = false
    }
    return (nil, isBeyond)
  }

  /// What the word at `position` shows, its neighbours considered; nil when it shows nothing.
  private func verb(_ position: Int, _ start: Int, _ end: Int) -> TenseReader.Direction? {
    let signs = self.signs(position)
    guard !signs.isEmpty else { return nil }
    if signs.contains(.future) || (isDeferred && signs.contains(.deferral)) { return .future }
    if isAsked(position, signs) || isLasting(position, start) { return .future }
    let hasTo = position + 1 < end && isWord(position + 1, "to")
    if signs.contains(.expect), hasTo { return .future }
    if signs.contains(.ahead) { return .future }
    if signs.contains(.be) { return isAfterTo(position, start) ? .future : nil }
    if signs.contains(.participle) || signs.contains(.past), position > start {
      // `to be held`, `may be signed`: what stands before `be` decides.
      if self.signs(position - 1).contains(.be) { return nil }
      if self.signs(position - 1).contains(.perfect) { return .past }
    }
    if signs.contains(.past) { return .past }
    if signs.contains(.participle) { return nil }
    return signs.contains(.present) ? present(position, end) : nil
  }

  /// `has resigned` is past; `are holding` happens on the day; else the general present.
  private func present(_ position: Int, _ end: Int) -> TenseReader.Direction? {
    for next in (position + 1)..<min(position + 4, max(end, position + 1)) {
      let signs = self.signs(next)
      if self.signs(position).contains(.perfect), !signs.isDisjoint(with: [.past, .participle]) {
        return .past
      }
      if segmented.text[segmented.tokens[next].span.range].suffix(3).elementsEqual("ing".utf8) {
        return nil
      }
    }
    return .present
  }

  /// True for `to be`, `to have`.
  private func isAfterTo(_ position: Int, _ start: Int) -> Bool {
    position > start && isWord(position - 1, "to")
  }

  /// The preposition right before `index`, `the` and `early` left out.
  private func link(of index: Int, _ start: Int) -> Int {
    for position in stride(from: index - 1, through: max(start, index - 3), by: -1) {
      if isDeadline(position) || isWord(position, "in") || isWord(position, "on") {
        return position
      }
      guard isWord(position, "the") || isWord(position, "early") || isWord(position, "late") else {
        break
      }
    }
    return index
  }

  /// True when the expression says when something asked for or planned is to be: `called for an
  /// election in September`, unlike `called for calm on Friday` and `in September he called for`.
  private func isAsked(_ position: Int, _ signs: TenseLexicon.Signs) -> Bool {
    guard position < link, link > first else { return false }
    let hasFor = isWord(position + 1, "for")
    // `set for December`.
    if hasFor, position + 1 == link {
      let isPassive = position > first && self.signs(position - 1).contains(.expect)
      return signs.contains(.expect) && (isPassive || signs.isDisjoint(with: [.present, .past]))
    }
    let object = (position + 1)..<link
    let isWanted =
      signs.contains(.request) && !object.isEmpty && !isWord(object.lowerBound, "that")
      || signs.contains(.appeal) && hasFor && object.count > 1
      || signs.contains(.urge) && object.dropFirst().prefix(12).contains { isWord($0, "to") }
    guard isWanted else { return false }
    if isWord(link, "in") || isDeadline(link) { return true }
    // `early in August` is read as a whole.
    if isWord(link, "early") || isWord(link, "late") { return true }
    // Behind a past form `on Friday` is as a rule the day of asking.
    let isPast = segmented.text[segmented.tokens[position].span.end - 1] == UInt8(ascii: "d")
    return isWord(link, "on") && !isPast && !signs.contains(.past)
  }

  private func isDeadline(_ index: Int) -> Bool {
    isGoal(index) || isWord(index, "by") || isWord(index, "for") || isWord(index, "before")
      || isWord(index, "after") || isWord(index, "from")
  }

  /// `is closed until November`, `has been closed until November`: it lasts.
  private func isLasting(_ position: Int, _ start: Int) -> Bool {
    guard link < segmented.tokens.count, position < link,
      isWord(link, "until") || isWord(link, "till")
    else { return false }
    return (max(start, position - 2)...position).contains { signs($0).contains(.present) }
  }

  private func isGoal(_ index: Int) -> Bool {
    isWord(index, "to") || isWord(index, "until") || isWord(index, "till")
  }

  private func signs(_ index: Int) -> TenseLexicon.Signs {
    #if DEBUG
      meter?.add(1)
    #endif
    let token = segmented.tokens[index]
    guard token.kind == .word else { return [] }
    // `May`, `Will`, `Set` inside a sentence are names.
    if Tokenizer.isUppercase(segmented.text[token.span.start]), index > first { return [] }
    return lexicon.signs(segmented.text[token.span.range])
  }

  private func isWord(_ index: Int, _ word: StaticString) -> Bool {
    let span = segmented.tokens[index].span
    guard span.length == word.utf8CodeUnitCount else { return false }
    for offset in 0..<span.length
    where WordTable.lowercased(segmented.text[span.start + offset]) != word.utf8Start[offset] {
      return false
    }
    return true
  }

  /// True for a mark that parts clauses.
  private func isBoundary(_ index: Int) -> Bool {
    let token = segmented.tokens[index]
    guard token.kind == .punctuation else { return false }
    switch segmented.text[token.span.start] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\""), 0xE2:
      return true
    default: return false
    }
  }
}
