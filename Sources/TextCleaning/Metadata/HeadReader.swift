import ArticleModel

/// Reads the head of an article: headline, line under it, byline, dates; and finds where the body
/// starts. What else stands before the body is front matter.
struct HeadReader {
  /// What a block of the head is.
  private enum Kind: Equatable {
    case byline(BylineParser.Byline)
    case date
    case position
    case prose
    case other
  }

  private struct Candidate {
    var position: Int
    var kind: Kind
    var tokens: [HeadToken]
  }

  /// Blocks looked at.
  private static let headBlocks = 48

  private var candidates: [Candidate] = []
  private var bodyStart = 0

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
      if kind == .other, isCutProse(position, draft) { kind = .prose }
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
    if block.words > 40 { return .prose }
    let parser = BylineParser(tokens, words: draft.lexicon.words)
    if block.words <= 30, let byline = parser.parse(requireCue: true) { return .byline(byline) }
    if block.words <= 24, DateParser.first(in: tokens) != nil,
      let byline = parser.namesAlone(in: draft.lexicon)
    {
      return .byline(byline)
    }
    if block.words <= 18, isDate(tokens) { return .date }
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
    if DatelineReader.prefix(tokens, words: draft.lexicon.words) != nil { return true }
    let capitalShare = Double(block.capitalizedWords) / Double(max(1, block.words))
    if block.words >= 25 { return capitalShare < 0.7 }
    if block.endsSentence || block.ending == .colon && block.words >= 14 {
      return block.words >= 9 && capitalShare < 0.6 || block.opensQuote && block.words >= 4
    }
    return false
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
        return
      }
    }
    chooseBodyWithoutProse(draft)
  }

  /// True for prose that stands between headline and byline.
  private func isLead(_ index: Int, _ draft: Draft) -> Bool {
    guard draft.blocks[candidates[index].position].words < 45 else { return false }
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

  private var head: [Candidate] { candidates.filter { $0.position < bodyStart } }

  private mutating func readTitle(_ draft: inout Draft) {
    guard draft.title == nil else {
      removeRepeats(&draft)
      readMarkedSubtitle(&draft)
      return
    }
    let bodyWords = bodyWords(draft)
    var best: (candidate: Candidate, score: Double)?
    for (index, candidate) in head.enumerated() {
      guard candidate.kind == .other || candidate.kind == .prose else { continue }
      let score = TitleScorer.score(
        block: draft.blocks[candidate.position], tokens: candidate.tokens,
        isBeforeMeta: isMeta(after: index), bodyWords: bodyWords, draft: draft)
      if score > best.map({ $0.score + 0.5 }) ?? 0.9 { best = (candidate, score) }
    }
    guard let best else { return }
    let block = draft.blocks[best.candidate.position]
    let span = TextSpan(
      start: draft.table.lines[block.lines.lowerBound].span.start,
      end: draft.table.lines[block.lines.upperBound - 1].span.end)
    let rule: RuleID = block.hint.headingLevel > 0 ? "title.heading" : "title.first-line"
    draft.title = Draft.Found(text: draft.string(block), span: span, rule: rule)
    for line in block.lines { draft.fates[line] = .metadata("title") }
    readSubtitle(after: best.candidate, &draft)
    removeRepeats(&draft)
  }

  /// The words of the first paragraphs.
  private func bodyWords(_ draft: Draft) -> WordSet {
    var words = WordSet(capacity: 256)
    for block in draft.blocks.dropFirst(bodyStart).prefix(10) {
      for line in block.lines.prefix(60) {
        draft.table.key(line).withUnsafeBufferPointer { addWords($0, to: &words) }
      }
    }
    return words
  }

  private func addWords(_ key: UnsafeBufferPointer<UInt8>, to words: inout WordSet) {
    var hash = WordSet.seed
    var length = 0
    for byte in key {
      if byte != 0x20 {
        hash = WordSet.step(hash, byte)
        length += 1
      } else {
        if length >= TitleScorer.leastWordBytes { words.insert(hash) }
        hash = WordSet.seed
        length = 0
      }
    }
    if length >= TitleScorer.leastWordBytes { words.insert(hash) }
  }

  private func isMeta(after index: Int) -> Bool {
    guard index + 1 < head.count else { return false }
    if case .byline = head[index + 1].kind { return true }
    return head[index + 1].kind == .date
  }

  /// The sentence directly under the headline.
  private func readSubtitle(after title: Candidate, _ draft: inout Draft) {
    guard draft.subtitle == nil,
      let next = head.first(where: { $0.position > title.position }),
      next.kind == .prose || next.kind == .other, draft.blocks[next.position].words >= 6,
      BylineParser(next.tokens, words: draft.lexicon.words).parse(requireCue: false) == nil
    else { return }
    let block = draft.blocks[next.position]
    let span = TextSpan(
      start: draft.table.lines[block.lines.lowerBound].span.start,
      end: draft.table.lines[block.lines.upperBound - 1].span.end)
    draft.subtitle = Draft.Found(
      text: draft.string(block), span: span, rule: "subtitle.under-title")
    for line in block.lines { draft.fates[line] = .metadata("subtitle") }
  }

  /// The line under the headline of a page: a heading, named like one, or what the page's head says
  /// that the article is about.
  private func readMarkedSubtitle(_ draft: inout Draft) {
    guard draft.subtitle == nil, !draft.markup.isEmpty, let title = draft.title?.span.end, title > 0
    else { return }
    for candidate in head.prefix(8) where candidate.kind == .prose || candidate.kind == .other {
      let block = draft.blocks[candidate.position]
      let span = TextSpan(
        start: draft.table.lines[block.lines.lowerBound].span.start,
        end: draft.table.lines[block.lines.upperBound - 1].span.end)
      guard span.start >= title, draft.isOpen(block), (4...60).contains(block.words) else {
        continue
      }
      guard
        block.hint.headingLevel > 0 || block.hint.isSubtitle
          || draft.summaryKeys.contains(where: { $0.elementsEqual(draft.key(block)) })
      else { return }
      draft.subtitle = Draft.Found(
        text: draft.string(block), span: span, rule: "subtitle.under-title")
      for line in block.lines { draft.fates[line] = .metadata("subtitle") }
      return
    }
  }

  /// Takes out further copies of the headline, alone or with the site's name.
  private func removeRepeats(_ draft: inout Draft) {
    guard let title = draft.title?.text else { return }
    let key = LineKey.key(of: title)
    guard key.count >= 12 else { return }
    for position in draft.blocks.indices.prefix(Self.headBlocks + 12) {
      let block = draft.blocks[position]
      guard draft.isOpen(block), block.words <= 40 else { continue }
      let own = draft.key(block)
      if own.elementsEqual(key) || own.starts(with: key + [0x20, 0x7C]) {
        draft.remove(block, "title-repeat", "the headline again")
      }
    }
  }

  private func readBylines(_ draft: inout Draft) {
    guard draft.authors.isEmpty else {
      for candidate in head {
        let isByline: Bool
        if case .byline = candidate.kind {
          isByline = true
        } else {
          isByline = isAuthorsAgain(candidate, draft)
        }
        if isByline { mark(candidate, "byline", &draft) }
      }
      return
    }
    for candidate in head {
      guard case .byline(let byline) = candidate.kind, draft.authors.isEmpty else { continue }
      draft.authors = AuthorReader.found(byline, candidate.tokens, rule: "byline.by", in: draft)
      mark(candidate, "byline", &draft)
    }
    if draft.authors.isEmpty { readNamesAlone(&draft) }
    if draft.authors.isEmpty { readDesk(&draft) }
  }

  /// A desk or an agency in the place of a name.
  private func readDesk(_ draft: inout Draft) {
    for candidate in head where candidate.kind == .other || candidate.kind == .position {
      let block = draft.blocks[candidate.position]
      guard draft.isOpen(block), block.words <= 12, block.hint.headingLevel == 0,
        let desk = BylineParser(candidate.tokens, words: draft.lexicon.words).desk()
      else { continue }
      let span = TextSpan(candidate.tokens[desk].span)
      draft.authors = [Draft.Found(text: draft.string(span), span: span, rule: "byline.desk")]
      mark(candidate, "byline", &draft)
      return
    }
  }

  /// `By` alone, or nothing but names of authors who are known already.
  private func isAuthorsAgain(_ candidate: Candidate, _ draft: Draft) -> Bool {
    guard candidate.kind == .other || candidate.kind == .position, !draft.markup.isEmpty,
      draft.blocks[candidate.position].words <= 12
    else { return false }
    if BylineParser(candidate.tokens, words: draft.lexicon.words).isCueAlone { return true }
    var rest = Substring(candidate.tokens.map(\.folded).joined(separator: " "))
    for author in draft.authors {
      let bytes = Array(author.text.utf8)
      let name = HeadToken.tokens(of: bytes, in: 0..<bytes.count).map(\.folded)
      guard let place = rest.firstRange(of: name.joined(separator: " ")) else { continue }
      rest.removeSubrange(place)
    }
    return rest.split(separator: " ").allSatisfy { ["by", "and", ",", "&", "|"].contains($0) }
  }

  /// A line of nothing but names after the headline, with a date or position after it.
  private func readNamesAlone(_ draft: inout Draft) {
    for (index, candidate) in head.enumerated()
    where candidate.kind == .other || candidate.kind == .position {
      let block = draft.blocks[candidate.position]
      guard draft.isOpen(block), block.words <= 16, block.hint.headingLevel == 0 else { continue }
      let next = index + 1 < head.count ? head[index + 1].kind : .prose
      let before =
        index > 0 ? draft.key(draft.blocks[head[index - 1].position]) : []
      let hasCueBefore = before.elementsEqual("by".utf8) || before.elementsEqual("written by".utf8)
      let parser = BylineParser(candidate.tokens, words: draft.lexicon.words)
      let byline =
        candidate.kind == .other && (hasCueBefore || next == .date || next == .position)
        ? parser.parse(requireCue: false)
        : parser.namesAlone(in: draft.lexicon)
      guard let byline else { continue }
      draft.authors = AuthorReader.found(
        byline, candidate.tokens, rule: "byline.name-alone", in: draft)
      mark(candidate, "byline", &draft)
      return
    }
  }

  private func mark(_ candidate: Candidate, _ rule: RuleID, _ draft: inout Draft) {
    for line in draft.blocks[candidate.position].lines where draft.isOpen(line) {
      draft.fates[line] = .metadata(rule)
    }
  }

  private func readDates(_ draft: inout Draft) {
    for candidate in head {
      switch candidate.kind {
      case .date: break
      case .byline: break
      default: continue
      }
      PublicationDateReader.read(
        candidate.tokens, rule: candidate.kind == .date ? "date.line" : "date.byline", in: &draft)
      if candidate.kind == .date { mark(candidate, "date", &draft) }
    }
  }

  /// Byline and date of a line that stands at the head of each page.
  private func readRunningHeaders(_ draft: inout Draft) {
    guard draft.authors.isEmpty || draft.published == nil else { return }
    var seen = 0
    for index in draft.fates.indices {
      guard case .removed(let rule, _) = draft.fates[index], rule == RunningHeaderRule.id else {
        continue
      }
      seen += 1
      guard seen <= 12 else { return }
      let tokens = HeadToken.tokens(of: draft.source.bytes, in: draft.table.lines[index].span.range)
      let hadNothing = draft.authors.isEmpty && draft.published == nil
      if draft.authors.isEmpty {
        AuthorReader.store(tokens, rule: "byline.running-header", requireCue: true, in: &draft)
      }
      if draft.published == nil {
        PublicationDateReader.read(tokens, rule: "date.running-header", in: &draft)
      }
      if hadNothing, !draft.authors.isEmpty || draft.published != nil {
        draft.fates[index] = .metadata("byline")
      }
    }
  }

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
