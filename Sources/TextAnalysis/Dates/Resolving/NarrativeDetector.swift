import ArticleModel

/// Tells a narrative of the past, where the year is carried along, from news of the day.
enum NarrativeDetector {
  /// True when the text names years long before its publication and nothing near it.
  static func isNarrative(_ found: [FoundExpression], published: CalendarDate?) -> Bool {
    var old = 0
    var near = 0
    let now = published?.year ?? 9999
    for item in found {
      guard let fields = item.reading.fields else { continue }
      if let year = fields.year, !fields.isShortYear {
        if year < now - 1 { old += 1 } else if year <= now + 1 { near += 2 }
      } else if let shift = fields.shift, shift.origin == .publication {
        near += 1
      } else if fields.weekday != nil, fields.day == nil {
        near += 2
      }
    }
    return old >= 4 && old >= 4 * near
  }
}
