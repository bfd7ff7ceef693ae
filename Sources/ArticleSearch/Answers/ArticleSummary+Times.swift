import ArticleModel

extension ArticleSummary {
  /// When the record was last written, RFC 3339 with nanoseconds; what `changed_since` takes. Nil
  /// when unknown.
  public var changed: String? { changedNanoseconds.flatMap(Moment.time) }
}

extension ArticleQuery {
  /// Reads a time for `changedSinceNanoseconds`: RFC 3339 in UTC (`2026-11-22T10:48:00Z`, fractions
  /// of a second too), or a day, which stands for its first moment.
  ///
  /// - Throws: `.invalidTime`.
  public static func changedSince(
    parsing text: String, parameter: String
  ) throws(SearchError) -> Int64 {
    var text = text
    let isDay = text.utf8.count == 10
    // Before everything and after everything are answers too, but no numbers of nanoseconds.
    if let day = CalendarDate(iso: text.prefix(10)), !(1_700...2_250).contains(day.year) {
      text = (day.year < 1_700 ? "1700-01-01" : "2250-12-31") + text.dropFirst(10)
    }
    if let time = Moment.nanoseconds(ofReceived: isDay ? text + "T00:00:00Z" : text) { return time }
    throw SearchError(
      code: .invalidTime, parameter: parameter, message: "\"\(text.prefix(40))\" is no time",
      remedy: "Write a time in UTC such as 2026-11-22T10:48:00Z, or `changed` of the last article.")
  }
}
