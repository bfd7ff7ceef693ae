import ArticleModel

/// Stores the dates of a head line as the date of publication or of the last change.
enum PublicationDateReader {
  private static let updateWords: Set<String> = ["updated", "modified", "update", "revised"]

  /// Reads every date in `tokens`; a word such as `Updated` before a date decides what it is.
  static func read(_ tokens: [HeadToken], rule: RuleID, in draft: inout Draft) {
    var start = 0
    while start < tokens.count, let found = DateParser.first(in: Array(tokens[start...])) {
      let range = (found.tokens.lowerBound + start)..<(found.tokens.upperBound + start)
      let isUpdate = tokens[start..<range.lowerBound].contains { updateWords.contains($0.folded) }
      let date = Draft.FoundDate(
        date: found.date, span: TextSpan(tokens[range].span),
        rule: isUpdate ? "date.updated" : rule)
      if isUpdate {
        draft.updated = draft.updated ?? date
      } else if draft.published == nil {
        draft.published = date
      }
      start = range.upperBound
    }
  }
}
