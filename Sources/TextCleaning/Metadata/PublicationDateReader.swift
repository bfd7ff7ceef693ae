import ArticleModel

/// Stores the dates of a head line as the date of publication or of the last change.
enum PublicationDateReader {
  private static let updateWords: Set<String> = ["updated", "modified", "update", "revised"]
  private static let publicationWords: Set<String> = ["published", "posted", "issued", "first"]

  /// Reads every date in `tokens`. A word such as `Updated` before a date decides what it is; `First
  /// published` corrects what a date without a word was taken for.
  static func read(_ tokens: [HeadToken], rule: RuleID, in draft: inout Draft) {
    var start = 0
    while start < tokens.count, let found = DateParser.first(in: Array(tokens[start...])) {
      let range = (found.tokens.lowerBound + start)..<(found.tokens.upperBound + start)
      let words = tokens[start..<range.lowerBound]
      if let end = rangeEnd(tokens, after: range.upperBound) {
        start = end
        continue
      }
      let isUpdate = words.contains { updateWords.contains($0.folded) }
      let isLabelled = words.contains { publicationWords.contains($0.folded) }
      let date = Draft.FoundDate(
        date: found.date, span: TextSpan(tokens[range].span),
        rule: isUpdate ? "date.updated" : isLabelled ? "date.published" : rule)
      if isUpdate {
        draft.updated = draft.updated ?? date
      } else {
        store(date, isLabelled: isLabelled, in: &draft)
      }
      start = range.upperBound
    }
  }

  private static func store(_ date: Draft.FoundDate, isLabelled: Bool, in draft: inout Draft) {
    guard let known = draft.published else {
      draft.published = date
      return
    }
    guard isLabelled, known.rule == "date.line" || known.rule == "date.byline" else { return }
    draft.published = date
    let isLater =
      known.date.day != date.date.day
      ? known.date.day > date.date.day : (known.date.time ?? "") > (date.date.time ?? "")
    if draft.updated == nil, isLater {
      draft.updated = known
      draft.updated?.rule = "date.updated"
    }
  }

  /// Where `12 June 2009 – 3 November 2016` ends, given where its first date does: a range is no date
  /// of publication. Nil when the date stands for itself.
  private static func rangeEnd(_ tokens: [HeadToken], after end: Int) -> Int? {
    guard end + 1 < tokens.count, ["-", "–", "—"].contains(tokens[end].folded),
      let second = DateParser.first(in: Array(tokens[(end + 1)...])), second.tokens.lowerBound == 0
    else { return nil }
    return end + 1 + second.tokens.upperBound
  }
}
