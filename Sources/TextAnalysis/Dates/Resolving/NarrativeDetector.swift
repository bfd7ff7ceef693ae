import ArticleModel

/// Tells a narrative of the past, where the year is carried along, from news of the day.
enum NarrativeDetector {
  /// True when the text names many years long before its publication and hardly ever counts from it.
  static func isNarrative(_ found: [FoundExpression], published: CalendarDate?) -> Bool {
    var old = 0
    var deictic = 0
    let now = published?.year ?? 9999
    for item in found {
      switch item.reading.meaning {
      case .point(let fields), .range(let fields, _):
        if let year = fields.year, !fields.isShortYear {
          if year < now - 1 { old += 1 }
        } else if isDeictic(fields) {
          deictic += 1
        }
      default: break
      }
    }
    return old >= 6 && old >= 4 * deictic
  }

  /// `yesterday`, `last week`, a weekday alone.
  private static func isDeictic(_ fields: CalendarFields) -> Bool {
    if let shift = fields.shift { return shift.origin == .publication }
    return fields.weekday != nil && fields.day == nil
  }
}
