import ArticleModel

/// A record as the scores look at it.
struct ScoredRecord {
  /// The record.
  let record: ArticleRecord
  /// Its text.
  let text: CodePoints
  /// Its paragraphs, normalised, without a dateline prefix that was kept and without empty ones.
  let paragraphs: [CodePoints]
  /// Where a dateline prefix was kept on the first paragraph; findings in it are not scored.
  let keptDateline: Range<Int>

  init(_ record: ArticleRecord, expected: ExpectedCleaning?) {
    self.record = record
    text = CodePoints(record.text)
    var kept = 0..<0
    let slices = record.paragraphs.map { [text] in text.slice($0.span.start, $0.span.end) }
    var paragraphs = slices.map(\.normalized)
    if let raw = expected?.dateline?.raw, !raw.isEmpty, let first = paragraphs.first {
      let prefix = CodePoints(raw).normalized
      if first.hasPrefix(prefix) {
        paragraphs[0] = CodePoints(first.values.dropFirst(prefix.count)).stripped
        let start = record.paragraphs[0].span.start
        if let end = Self.endOfPrefix(prefix, in: slices[0].quotesFolded) {
          kept = start..<(start + end)
        }
      }
    }
    self.paragraphs = paragraphs.filter { !$0.isEmpty }
    keptDateline = kept
  }

  /// True for a finding inside a dateline prefix that was kept.
  func isInDateline(_ span: CodePointSpan) -> Bool {
    keptDateline.upperBound != 0 && span.start >= keptDateline.lowerBound
      && span.end <= keptDateline.upperBound
  }

  /// Mentions by name outside a kept dateline.
  func nameMentions(of entity: ArticleRecord.Entity) -> [ArticleRecord.EntityMention] {
    entity.mentions.filter { $0.kind == .name && !isInDateline($0.excerpt.span) }
  }

  func entities(_ kind: EntityKind) -> [ArticleRecord.Entity] {
    switch kind {
    case .person: return record.persons
    case .organization: return record.organizations
    case .place: return record.places
    }
  }

  /// Where the prefix ends in the first paragraph, which may have other white space.
  private static func endOfPrefix(_ prefix: CodePoints, in paragraph: CodePoints) -> Int? {
    let words = prefix.splitAtSpaces()
    starts: for start in 0...paragraph.count {
      var offset = start
      for (index, word) in words.enumerated() {
        if index > 0 {
          while offset < paragraph.count, CharacterClass.isSpace(paragraph.values[offset]) {
            offset += 1
          }
        }
        guard paragraph.contains(word, at: offset) else { continue starts }
        offset += word.count
      }
      return offset
    }
    return nil
  }
}
