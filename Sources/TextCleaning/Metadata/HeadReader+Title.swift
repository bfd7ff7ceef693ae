import ArticleModel

/// The headline, the line under it and their copies.
extension HeadReader {
  mutating func readTitle(_ draft: inout Draft) {
    guard draft.title == nil else {
      removeRepeats(&draft)
      readMarkedSubtitle(&draft)
      return
    }
    guard head.contains(where: { $0.kind == .other || $0.kind == .prose }) else { return }
    let bodyWords = bodyWords(draft)
    let printed = PrintedTitles(draft)
    var best: (candidate: Candidate, score: Double)?
    for (index, candidate) in head.enumerated() {
      guard candidate.kind == .other || candidate.kind == .prose else { continue }
      let score =
        TitleScorer.score(
          block: draft.blocks[candidate.position], tokens: candidate.tokens,
          metaDistance: metaDistance(after: index, draft), bodyWords: bodyWords, draft: draft)
        + printed.weight(of: draft.key(draft.blocks[candidate.position]))
      if score > best.map({ $0.score + 0.5 }) ?? 0.9 { best = (candidate, score) }
    }
    guard var best else { return }
    best.candidate = withoutSections(best.candidate, draft)
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

  /// The headline alone, where the one chosen is it with section names before it or a site's name behind
  /// it: `Home News Ferry to stay` over `Ferry to stay`.
  private func withoutSections(_ chosen: Candidate, _ draft: Draft) -> Candidate {
    let key = draft.key(draft.blocks[chosen.position])
    return head.first { candidate in
      guard candidate.position != chosen.position, candidate.kind == .other else { return false }
      let own = draft.key(draft.blocks[candidate.position])
      return draft.blocks[candidate.position].words >= 4 && Self.isRepeat(key, of: own)
    } ?? chosen
  }

  /// Most bytes of section names or a site's name beside a headline.
  private static let longestBeside = 48

  /// True when the folded line `key` is `title` with a few words before or behind it.
  private static func isRepeat(_ key: ArraySlice<UInt8>, of title: ArraySlice<UInt8>) -> Bool {
    guard key.count > title.count + 1, key.count - title.count <= longestBeside else {
      return false
    }
    if key.starts(with: title), key[key.startIndex + title.count] == 0x20 { return true }
    let start = key.endIndex - title.count
    return key[start...].elementsEqual(title) && key[start - 1] == 0x20
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

  /// 1 when a byline or date follows the line, 2 when the line under a headline stands between, else nil.
  private func metaDistance(after index: Int, _ draft: Draft) -> Int? {
    guard index + 1 < head.count else { return nil }
    if isMeta(head[index + 1]) { return 1 }
    guard index + 2 < head.count, isMeta(head[index + 2]) else { return nil }
    let between = draft.blocks[head[index + 1].position]
    return between.words >= 4 && !between.hint.isListItem ? 2 : nil
  }

  private func isMeta(_ candidate: Candidate) -> Bool {
    if case .byline = candidate.kind { return true }
    return candidate.kind == .date
  }

  /// The sentence directly under the headline.
  private func readSubtitle(after title: Candidate, _ draft: inout Draft) {
    guard draft.subtitle == nil,
      let next = head.first(where: { $0.position > title.position }),
      next.kind == .prose || next.kind == .other, draft.blocks[next.position].words >= 6,
      !draft.blocks[next.position].hint.isListItem,
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
      let isBefore = position < bodyStart && !block.endsSentence
      if own.elementsEqual(key) || own.starts(with: key + [0x20, 0x7C])
        || isBefore && Self.isRepeat(own, of: key[...])
      {
        draft.remove(block, "title-repeat", "the headline again")
      }
    }
  }
}
