import ArticleModel

/// Byline and date, in the head or in lines that come on every page.
extension HeadReader {
  func readBylines(_ draft: inout Draft) {
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

  func readDates(_ draft: inout Draft) {
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
  func readRunningHeaders(_ draft: inout Draft) {
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
}
