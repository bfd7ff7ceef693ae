import ArticleModel

/// What earlier expressions say about later ones.
struct TimeContext: Sendable {
  /// The day of publication, when it is known.
  var published: CalendarDate?
  /// True for a narrative of the past, where the year is carried from expression to expression.
  var isNarrative = false
  /// The point named last, of any length from a day to a century.
  var last: ResolvedPoint?
  /// The day named last.
  var lastDay: CalendarDate?
  /// The year meant last.
  var lastYear: Int?
  /// The year that the paragraph's frame set: `In 1996, …`; nil when it set none.
  var frameYear: Int?

  /// Takes note of a point.
  mutating func note(_ point: ResolvedPoint) {
    last = point
    if point.grain <= .day, let day = point.from { lastDay = day }
    if let year = point.year { lastYear = year }
  }

  /// The year an expression without one falls into when the text, not the calendar, decides.
  var carriedYear: Int? { isNarrative ? lastYear ?? published?.year : frameYear }
}
