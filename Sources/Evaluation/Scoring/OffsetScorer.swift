import ArticleModel

/// The share of mentions, dates and quotations whose offsets cut exactly their words out of the
/// text, and of paragraphs that lie inside it.
enum OffsetScorer {
  /// Scores one record.
  static func score(_ record: ScoredRecord) -> ArticleScore {
    var score = ArticleScore()
    var count = 0
    var right = 0
    let excerpts =
      EntityKind.allCases.flatMap { kind in
        record.entities(kind).flatMap { $0.mentions.map(\.excerpt) }
      } + record.record.dates.map(\.excerpt) + record.record.quotations.map(\.excerpt)
    for excerpt in excerpts {
      count += 1
      let span = excerpt.span
      let isRight =
        isInside(span, record.text)
        && record.text.slice(span.start, span.end) == CodePoints(excerpt.text)
      if isRight { right += 1 } else { score.problems.append("offset: \(excerpt.text) at \(span)") }
    }
    for paragraph in record.record.paragraphs {
      count += 1
      if isInside(paragraph.span, record.text) { right += 1 }
    }
    score.measures[.offsets] = .share(right, of: count)
    return score
  }

  private static func isInside(_ span: CodePointSpan, _ text: CodePoints) -> Bool {
    0 <= span.start && span.start < span.end && span.end <= text.count
  }
}
