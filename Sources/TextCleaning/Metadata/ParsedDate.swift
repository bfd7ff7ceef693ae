import ArticleModel

/// A date as a head line writes it, with the time of day where one stands beside it.
struct ParsedDate: Hashable, Sendable {
  /// The calendar day.
  var day: CalendarDate
  /// `THH:MM`, with `Z` or an offset where the zone says so.
  var time: String?
  /// The zone as written.
  var zone: String?
  /// True for `3/4/2024`, which month and day could swap.
  var isAmbiguous = false
}
