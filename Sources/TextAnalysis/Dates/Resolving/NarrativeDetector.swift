import ArticleModel

/// Tells a narrative of the past, where the year is carried along, from news of the day.
enum NarrativeDetector {
  /// How many expressions make the lede.
  private static let lede = 3

  /// True when the text names many years long before its publication, hardly ever counts from it,
  /// and does not begin with the day's news. Chosen on WikiWars and Wikinews: obituaries and
  /// round-ups name many old years too, yet begin with `yesterday`.
  static func isNarrative(
    _ found: [FoundExpression], _ segmented: SegmentedText, published: CalendarDate?
  ) -> Bool {
    var quotes = QuoteTracker()
    var old = 0
    var near = 0
    var deictic = 0
    var seen = 0
    let now = published?.year ?? 9999
    for item in found {
      let fields: CalendarFields
      switch item.reading.meaning {
      case .point(let point), .range(let point, _): fields = point
      default: continue
      }
      seen += 1
      if let year = fields.year, !fields.isShortYear {
        if year < now - 1 { old += 1 } else { near += 1 }
      } else if isDeictic(fields) {
        // Who is quoted counts from the time of the story.
        let paragraph = segmented.sentences[item.sentence].paragraph
        if !quotes.isQuoted(item.span.start, paragraph: paragraph, segmented) { deictic += 1 }
      }
      if seen == lede, near + deictic > 0 { return false }
    }
    return old >= 6 && old >= 4 * deictic && old >= near
  }

  /// `yesterday`, `last week`, `this month`, a weekday alone.
  private static func isDeictic(_ fields: CalendarFields) -> Bool {
    if let shift = fields.shift ?? fields.yearShift { return shift.origin != .context }
    return fields.weekday != nil && fields.day == nil
  }
}
