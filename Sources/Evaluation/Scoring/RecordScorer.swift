import ArticleModel

/// Scores a record against the expected cleaning and the gold, as `mess/score.py` does.
public enum RecordScorer {
  /// Scores one record; without `expected` nothing is said of cleaning, without `gold` nothing of
  /// what it says.
  public static func score(
    _ record: ArticleRecord, expected: ExpectedCleaning?, gold: GoldArticle?
  ) -> ArticleScore {
    let scored = ScoredRecord(record, expected: expected)
    var parts: [ArticleScore] = []
    if let expected { parts.append(CleaningScorer.score(scored, expected)) }
    parts.append(OffsetScorer.score(scored))
    var result = ArticleScore()
    if let gold {
      let mentions = GoldMention.all(in: gold)
      let alignment = GoldAlignment(gold, scored.text)
      parts.append(EntityScorer.score(scored, gold, mentions))
      result.measures[.bCubed] = ClusterScorer.score(scored, mentions, alignment)
      parts.append(DateScorer.score(scored, gold, alignment))
      parts.append(QuotationScorer.score(scored, gold))
    }
    for part in parts {
      result.measures.merge(part.measures) { first, _ in first }
      result.problems += part.problems
    }
    return result
  }
}
