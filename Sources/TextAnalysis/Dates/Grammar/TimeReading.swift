import ArticleModel

/// What the grammar made of a run of lexemes, before the calendar is asked.
struct TimeReading: Sendable {
  /// What is meant.
  enum Meaning: Sendable {
    /// A point of time.
    case point(CalendarFields)
    /// From one point to another.
    case range(CalendarFields, CalendarFields)
    /// So far from a point.
    case offset(TimeShift, CalendarFields)
    /// So far from an event, named so, whose word ends at that byte; the length of time as TIMEX3
    /// writes it.
    case eventOffset(TimeShift, event: String, end: Int, duration: String)
    /// A length of time, as TIMEX3 writes it.
    case duration(String)
    /// Something that recurs, as TIMEX3 writes it.
    case set(String)
    /// `PRESENT_REF`, `PAST_REF`, `FUTURE_REF`.
    case reference(String)
  }

  /// First lexeme.
  var start: Int
  /// One past the last lexeme.
  var end: Int
  /// What is meant.
  var meaning: Meaning
  /// `early`, `about`, ….
  var modifier: TimeModifier?
  /// Which rule read it.
  var rule: RuleID
  /// A bare piece that is an expression only beside others: `2012` without evidence, `10th`.
  var isWeak = false

  /// A point of time.
  init(
    _ start: Int, _ end: Int, _ fields: CalendarFields, _ rule: RuleID,
    modifier: TimeModifier? = nil, isWeak: Bool = false
  ) {
    self.start = start
    self.end = end
    meaning = .point(fields)
    self.rule = rule
    self.modifier = modifier
    self.isWeak = isWeak
  }

  /// Anything else.
  init(_ start: Int, _ end: Int, _ meaning: Meaning, _ rule: RuleID) {
    self.start = start
    self.end = end
    self.meaning = meaning
    self.rule = rule
  }

  /// The point's fields; nil for anything else.
  var fields: CalendarFields? {
    if case .point(let fields) = meaning { return fields }
    return nil
  }
}
