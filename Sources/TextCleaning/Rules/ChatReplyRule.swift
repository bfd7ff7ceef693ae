import ArticleModel

/// Short messages of a chat beside the long one that holds the article: `Is this true?`
enum ChatReplyRule: CleaningRule {
  static let id: RuleID = "chat-reply"
  static let summary =
    "Short messages of a chat beside the one that holds the article."

  /// The longest message must have so many words, and so many times those of a reply.
  private static let leastArticleWords = 60
  private static let leastTimes = 5

  static func apply(to draft: inout Draft) {
    let stamps = draft.openings.filter { $0.rule == ChatStampRule.id }
    guard stamps.count >= 2 else { return }
    let ends = Set(stamps.map(\.span.end))
    let starts = draft.table.lines.indices.filter {
      ends.contains(draft.table.lines[$0].span.start)
    }
    let messages = zip(starts, starts.dropFirst() + [draft.table.lines.count]).map { $0..<$1 }
    let words = messages.map { lines in lines.reduce(0) { $0 + draft.table.lines[$1].words } }
    guard let longest = words.max(), longest >= leastArticleWords else { return }
    for (lines, words) in zip(messages, words) where words * leastTimes <= longest {
      for line in lines where draft.isOpen(line) {
        draft.fates[line] = .removed(id, evidence: "a short message beside a long one")
      }
    }
  }
}
