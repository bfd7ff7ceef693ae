import ArticleModel

/// Reading times, ages, counts and labels of media: `4 min read`, `5 min read · 1.2K views`.
enum ReadingTimeRule: CleaningRule {
  static let id: RuleID = "reading-time"
  static let summary =
    "Reading times, ages, counts and labels of media."

  static func apply(to draft: inout Draft) {
    PhraseMatcher.removeMatches(of: id, from: &draft)
    for block in draft.blocks where block.words >= 2 && block.words <= mostWords {
      guard draft.table.lines[block.lines.lowerBound].digits > 0, draft.isOpen(block),
        isCounter(draft.key(block))
      else { continue }
      draft.remove(block, id, "counts and nothing else")
    }
  }

  private static let mostWords = 12
  /// What is counted.
  private static let counted: Set<String> = [
    "read", "reads", "views", "view", "comments", "comment", "shares", "share", "likes", "like",
    "words", "retweets", "reposts", "replies", "reactions", "claps", "responses", "listen", "watch",
  ]
  /// Words between and behind the numbers.
  private static let beside: Set<String> = [
    "min", "mins", "minute", "minutes", "hour", "hours", "hr", "hrs", "sec", "secs", "day", "days",
    "ago", "k", "m", "|", "/", "(", ")", ":", "time", "reading", "to", "#", "bookmarks", "saves",
  ]

  /// Numbers with what they count, at least one of it by name.
  private static func isCounter(_ key: ArraySlice<UInt8>) -> Bool {
    var names = 0
    var numbers = 0
    for word in key.split(separator: 0x20) {
      guard word.count <= 9 else { return false }
      let text = String(decoding: word, as: UTF8.self)
      if counted.contains(text) {
        names += 1
      } else if text == "#" {
        numbers += 1
      } else if !beside.contains(text) {
        return false
      }
    }
    return names > 0 && numbers > 0
  }
}
