import ArticleModel

/// Chooses among the same days of several years: a writer leaves the year out where the nearest one
/// is meant, the tense of the clause weighed in.
enum NearestYear {
  /// How much a day back and a day ahead count. Chosen on MEANTIME and Gold A: behind a past verb a
  /// date next month still wins against one eleven months back, a date two months ahead does not.
  private static func weights(_ direction: TenseReader.Direction) -> (back: Int, ahead: Int) {
    switch direction {
    case .past: return (1, 10)
    case .future: return (12, 1)
    case .present, .unknown: return (1, 2)
    }
  }

  /// Index of the best of `spans`, each from a first to a last day; nil when there is none.
  static func choose(
    _ spans: [(from: CalendarDate, to: CalendarDate)], near day: CalendarDate,
    _ direction: TenseReader.Direction
  ) -> Int? {
    let (back, ahead) = weights(direction)
    let distances = spans.map { span -> Int in
      if span.to < day { return (day.daysSinceEpoch - span.to.daysSinceEpoch) * back }
      if span.from > day { return (span.from.daysSinceEpoch - day.daysSinceEpoch) * ahead }
      return 0
    }
    return distances.indices.min { distances[$0] < distances[$1] }
  }
}
