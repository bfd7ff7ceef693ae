import ArticleModel

/// Reads the head of an article: headline, line under it, byline, dates; and finds where the body
/// starts. What else stands before the body is front matter.
struct HeadReader {
  /// What a block of the head is.
  enum Kind: Equatable {
    case byline(BylineParser.Byline)
    case date
    case position
    case prose
    case other
  }

  struct Candidate {
    var position: Int
    var kind: Kind
    var tokens: [HeadToken]
  }

  /// Blocks looked at.
  static let headBlocks = 48

  private(set) var candidates: [Candidate] = []
  private(set) var bodyStart = 0

  /// Reads the head of `draft`; returns the number of the first body block.
  static func read(_ draft: inout Draft) -> Int {
    var reader = HeadReader()
    reader.classify(draft)
    reader.findBody(draft)
    reader.readTitle(&draft)
    reader.readBylines(&draft)
    reader.readDates(&draft)
    reader.readRunningHeaders(&draft)
    reader.clearRest(&draft)
    reader.useFallbacks(&draft)
    return reader.bodyStart
  }

  private mutating func classify(_ draft: Draft) {
    for position in draft.blocks.indices {
      guard candidates.count < Self.headBlocks else { break }
      let block = draft.blocks[position]
      guard draft.isOpen(block) else { continue }
      let tokens = block.words > 60 ? [] : CaptionRule.tokens(of: block, in: draft)
      var kind = kind(block, tokens, draft)
      if kind == .other, isCutProse(position, draft) || introducesQuote(position, draft) {
        kind = .prose
      }
      candidates.append(Candidate(position: position, kind: kind, tokens: tokens))
      if isBodyKnown(draft) { return }
    }
  }

  /// Candidates after prose that may hold the byline that makes it the line under a headline.
  private static let metaDistance = 4

  /// True when the candidates read so far decide where the body starts: the rest need not be read.
  private func isBodyKnown(_ draft: Draft) -> Bool {
    let index = candidates.count - 1 - Self.metaDistance
    return index >= 0 && candidates[index].kind == .prose && !isLead(index, draft)
  }

  private func kind(_ block: Block, _ tokens: [HeadToken], _ draft: Draft) -> Kind {
    // A line named a subtitle is none of the body, however much it reads like prose.
    if block.hint.isSubtitle, block.words <= 60 { return .other }
    if block.words > 40 { return .prose }
    let parser = BylineParser(tokens, words: draft.lexicon.words)
    if block.words <= 30, let byline = parser.parse(requireCue: true) { return .byline(byline) }
    if block.words <= 24, DateParser.first(in: tokens) != nil,
      let byline = parser.namesAlone(in: draft.lexicon)
    {
      return .byline(byline)
    }
    if block.words <= 18, isDate(tokens) || isNamelessByline(tokens) { return .date }
    if block.words <= 8, isPosition(tokens, draft) { return .position }
    return isProse(block, tokens, draft) ? .prose : .other
  }

  /// A date and at most three words that are not about dates.
  private func isDate(_ tokens: [HeadToken]) -> Bool {
    guard tokens.count <= 40, var found = DateParser.first(in: tokens)?.tokens else {
      return isRelativeDate(tokens) || isDayOfNoYear(tokens)
    }
    if let second = DateParser.first(in: Array(tokens[found.upperBound...])) {
      found = found.lowerBound..<(found.upperBound + second.tokens.upperBound)
    }
    let rest = tokens.enumerated().filter {
      !found.contains($0.offset) && $0.element.kind == .word
        && !DateParser.fillers.contains($0.element.folded)
        && DateParser.weekday($0.element.folded) == nil
    }
    return rest.count <= 3 && !(tokens.last?.isMark(".") ?? false && rest.count > 1)
  }

  /// `By Our Own Correspondent, Vienna 9 March 1998`: a byline that names nobody, with a date.
  private func isNamelessByline(_ tokens: [HeadToken]) -> Bool {
    guard tokens.first?.folded == "by", let date = DateParser.first(in: tokens)?.tokens else {
      return false
    }
    return tokens.indices.dropFirst().allSatisfy {
      date.contains($0) || tokens[$0].kind != .word || tokens[$0].isCapitalized
    }
  }

  /// `March 4`, `Thu, 4 Mar`: alone on a line it is a date, though not one to be kept.
  private func isDayOfNoYear(_ tokens: [HeadToken]) -> Bool {
    tokens.count <= 5 && tokens.contains { $0.kind == .number }
      && tokens.contains { DateParser.months[$0.folded] != nil }
      && tokens.allSatisfy {
        $0.kind != .word || DateParser.months[$0.folded] != nil
          || DateParser.weekday($0.folded) != nil || ["st", "nd", "rd", "th"].contains($0.folded)
      }
  }

  /// `Published 5 hours ago`.
  private func isRelativeDate(_ tokens: [HeadToken]) -> Bool {
    tokens.count <= 6 && tokens.last?.folded == "ago" && tokens.contains { $0.kind == .number }
  }

  /// `Staff writer`, `Political editor, London`, `The Example Herald`.
  private func isPosition(_ tokens: [HeadToken], _ draft: Draft) -> Bool {
    tokens.contains { draft.lexicon.words.kinds(of: $0.folded).contains(.position) }
      && tokens.allSatisfy { token in
        let kinds = draft.lexicon.words.kinds(of: token.folded)
        return token.kind != .word || token.isCapitalized || kinds.contains(.position)
          || ["in", "of", "for", "and", "at", "the"].contains(token.folded)
      }
  }

  private func isProse(_ block: Block, _ tokens: [HeadToken], _ draft: Draft) -> Bool {
    if block.hint.headingLevel > 0 { return false }
    if DatelineReader.opens(tokens, words: draft.lexicon.words) { return true }
    let capitalShare = Double(block.capitalizedWords) / Double(max(1, block.words))
    if block.words >= 25 { return capitalShare < 0.7 }
    if block.endsSentence || block.ending == .colon && block.words >= 14 {
      return block.words >= 9 && capitalShare < 0.6 || block.opensQuote && block.words >= 4
    }
    return false
  }

  /// `What the mayor said can be put in one line:` before a quotation.
  private func introducesQuote(_ position: Int, _ draft: Draft) -> Bool {
    let block = draft.blocks[position]
    guard block.ending == .colon, block.words >= 6, block.hint.headingLevel == 0,
      block.capitalizedWords * 2 < block.words,
      let next = draft.blocks[(position + 1)...].first(where: { draft.isOpen($0) && $0.words > 0 })
    else { return false }
    return next.opensQuote && next.words >= 4
  }

  /// The first half of a paragraph that something cut: it comes after a byline or date, or the next
  /// open block goes on with it.
  private func isCutProse(_ position: Int, _ draft: Draft) -> Bool {
    let block = draft.blocks[position]
    guard block.words >= 10, block.ending == .open, block.hint.headingLevel == 0,
      block.capitalizedWords * 2 < block.words
    else { return false }
    guard candidates.contains(where: { $0.kind == .other && draft.blocks[$0.position].words >= 3 })
    else { return false }
    let next = draft.blocks[(position + 1)...].first { draft.isOpen($0) && $0.words > 0 }
    return next?.opening == .lower
      || block.words >= 14 && alreadyHasMeta(before: candidates.count)
  }

  /// The body starts at the first prose that no byline or date follows closely.
  private mutating func findBody(_ draft: Draft) {
    bodyStart = draft.blocks.count
    for (index, candidate) in candidates.enumerated() where candidate.kind == .prose {
      if !isLead(index, draft) {
        bodyStart = candidate.position
        includeEntryHeading(draft)
        includeShortSentence(draft)
        return
      }
    }
    chooseBodyWithoutProse(draft)
  }

  /// In a live page the first entry has a heading of its own, between its time stamp and its text.
  private mutating func includeEntryHeading(_ draft: Draft) {
    guard bodyStart >= 3, let heading = candidates.last(where: { $0.position < bodyStart }),
      heading.position == bodyStart - 1, heading.kind == .other,
      (3...20).contains(draft.blocks[heading.position].words),
      isTimeStamp(draft.blocks[heading.position - 1], draft),
      draft.blocks[bodyStart...].contains(where: { isTimeStamp($0, draft) })
    else { return }
    bodyStart = heading.position
  }

  /// `Nobody came.` under the byline, or as the first line of all, is where the text begins.
  private mutating func includeShortSentence(_ draft: Draft) {
    guard let index = candidates.lastIndex(where: { $0.position < bodyStart }),
      candidates[index].kind == .other, candidates[index].position == bodyStart - 1
    else { return }
    let block = draft.blocks[candidates[index].position]
    guard block.endsSentence, block.words >= 2, block.capitalizedWords * 2 <= block.words + 1,
      block.opening == .upper, !block.hint.isListItem, block.hint.headingLevel == 0,
      !block.hint.isSubtitle, draft.markup.isEmpty
    else { return }
    let isUnderMeta: Bool
    if index == 0 {
      isUnderMeta = block.words < 4
    } else if case .byline = candidates[index - 1].kind {
      isUnderMeta = true
    } else {
      isUnderMeta = candidates[index - 1].kind == .date || candidates[index - 1].kind == .position
    }
    if isUnderMeta { bodyStart = candidates[index].position }
  }

  private func isTimeStamp(_ block: Block, _ draft: Draft) -> Bool {
    guard case .removed(TimeStampRule.id, _) = draft.fates[block.lines.lowerBound] else {
      return false
    }
    return block.words <= 6
  }

  /// True for prose that stands between headline and byline.
  private func isLead(_ index: Int, _ draft: Draft) -> Bool {
    guard draft.blocks[candidates[index].position].words < 45,
      !DatelineReader.opens(candidates[index].tokens, words: draft.lexicon.words)
    else { return false }
    let hasMeta = candidates[(index + 1)...].prefix(Self.metaDistance).contains {
      if case .byline = $0.kind { return true }
      return $0.kind == .date
    }
    return hasMeta && !alreadyHasMeta(before: index)
  }

  private func alreadyHasMeta(before index: Int) -> Bool {
    candidates[..<index].contains {
      if case .byline = $0.kind { return true }
      return false
    }
  }

  /// Nothing looks like prose: the first sentence, else what follows the first line.
  private mutating func chooseBodyWithoutProse(_ draft: Draft) {
    let plain = candidates.filter { $0.kind == .other || $0.kind == .prose }
    if let sentence = plain.first(where: { draft.blocks[$0.position].endsSentence }) {
      bodyStart = sentence.position
    } else if plain.count > 1 {
      bodyStart = plain[1].position
    } else {
      bodyStart = plain.first?.position ?? draft.blocks.count
    }
  }

  var head: [Candidate] { candidates.filter { $0.position < bodyStart } }

  /// What else stands before the body.
  private func clearRest(_ draft: inout Draft) {
    for candidate in head {
      let block = draft.blocks[candidate.position]
      guard draft.isOpen(block), !isContent(block, draft) else { continue }
      let rule: RuleID = candidate.kind == .position ? "byline.position" : "front-matter"
      draft.remove(block, rule, "before the text begins")
    }
  }

  /// A page's markup said that the block is part of the article.
  private func isContent(_ block: Block, _ draft: Draft) -> Bool {
    !draft.markup.isEmpty && block.hint.exclusion == nil
  }

  private func useFallbacks(_ draft: inout Draft) {
    if draft.title == nil { draft.title = draft.fallbackTitle }
    // A page that says only when it was changed is found by that day.
    if draft.published == nil, let date = draft.fallbackDate ?? draft.updated {
      if draft.fallbackDate == nil { draft.updated = nil }
      draft.published = date
    }
  }
}
