/// Compares authors with a byline as it stands on a page, which may hold a cue, a place, a position
/// and a date beside the names.
///
/// Both are read as words: runs of letters, case aside, without addresses, months, weekdays and the
/// words that stand around names in bylines (`by`, `par`, `and`, `updated`). The authors are right
/// when there is one, all their words stand in the byline, and they are at least half of the words
/// of those of its lines that they stand in: so a name too many, a wrong name and a line of which
/// most was missed are wrong, while a degree after the name or a desk on a line of its own may be
/// left out. A byline without any such word names nobody (a date alone): it is not counted.
struct BylineMatching {
  /// Whether the authors are right; nil for a byline that names nobody.
  static func isRight(_ authors: [String], byline: String) -> Bool? {
    let lines = byline.split(whereSeparator: \.isNewline).map { words(String($0)) }
    let wanted = Multiset(lines.flatMap { $0 })
    guard wanted.total > 0 else { return nil }
    let found = Multiset(authors.flatMap(words))
    guard found.total > 0, found.sharedCount(with: wanted) == found.total else { return false }
    let touched = lines.filter { Multiset($0).sharedCount(with: found) > 0 }
    return found.total * 2 >= touched.reduce(0) { $0 + $1.count }
  }

  private static let others: Set<String> = [
    "by", "par", "von", "written", "and", "et", "avec", "with", "edited", "updated", "last",
    "published", "posted", "on", "at", "am", "pm", "january", "february", "march", "april", "may",
    "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar",
    "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace)
      .filter { !$0.contains("://") && !$0.contains("@") }
      .flatMap { $0.split(whereSeparator: { !$0.isLetter }) }
      .map { $0.lowercased() }
      .filter { !others.contains($0) }
  }
}
