import ArticleModel

/// Joins a piece with the one behind it when the two together tell one point of time.
struct PieceJoiner {
  let grammar: TimeGrammar

  /// What stands between two pieces.
  private enum Link {
    case none, comma, of, on, at, inThe
  }

  /// `reading` with the next piece joined; nil when it stands alone.
  func joined(_ line: TimeLexemeLine, _ reading: TimeReading) -> TimeReading? {
    guard let fields = reading.fields else { return nil }
    let (link, position) = self.link(line, reading.end)
    guard let next = piece(line, position, after: fields), next.end > reading.end,
      link != .comma || !line.is(next.end, .possessive),
      let other = next.fields, fits(fields, other, link), let both = merge(fields, other)
    else { return nil }
    var longer = reading
    longer.end = next.end
    longer.meaning = .point(both)
    longer.isWeak = reading.isWeak && next.isWeak && !(fields.hasTime || other.hasTime)
    longer.rule = Self.rule(both) ?? next.rule
    return longer
  }

  private func link(_ line: TimeLexemeLine, _ index: Int) -> (Link, Int) {
    switch line.category(index) {
    case .comma:
      if line.is(index + 1, .at) { return (.at, index + 2) }
      return (.comma, index + 1)
    case .of: return (.of, index + 1)
    case .on: return (.on, index + 1)
    case .at: return (.at, line.is(index + 1, .approximate) ? index + 2 : index + 1)
    case .in: return (.inThe, line.is(index + 1, .the) ? index + 2 : index + 1)
    case .approximate where line.is(index + 1, .clock) || line.is(index + 2, .meridian):
      return (.at, index + 1)
    default: return (.none, index)
    }
  }

  private func piece(
    _ line: TimeLexemeLine, _ index: Int, after fields: CalendarFields
  ) -> TimeReading? {
    if fields.isOnlyTime { return nextPoint(line, index) }
    return grammar.piece(line, index)
  }

  /// Behind a time of day: a day, which may have more joined to it (`the night of Friday, May 5`).
  private func nextPoint(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    guard index < line.count else { return nil }
    return grammar.piece(line, index)
  }

  /// True when `first` and `second` tell different things of the same point.
  private func fits(_ first: CalendarFields, _ second: CalendarFields, _ link: Link) -> Bool {
    if first.weekday != nil, first.day == nil, second.day != nil, !second.hasTime {
      return link == .none || link == .comma
    }
    if second.isOnlyTime { return fitsTime(first, second, link) }
    if first.isOnlyTime { return fitsDay(first, second, link) }
    if let shift = second.shift, shift.unit == .year, !shift.isDistance {
      return (first.month != nil || first.season != nil || first.holiday != nil)
        && first.year == nil && (link == .none || link == .of || link == .comma)
    }
    // `next week on Tuesday`, `last week Friday`
    if let shift = first.shift, shift.unit == .week, !shift.isDistance, second.weekday != nil {
      return second.nameShift == nil && second.day == nil && (link == .none || link == .on)
    }
    if let shift = second.shift, !shift.isDistance, link == .none || link == .of {
      if shift.unit == .week { return first.weekday != nil && first.nameShift == nil }
      if shift.unit == .month { return first.day != nil && first.month == nil && link == .of }
    }
    if first.year != nil, first.month == nil, first.season == nil, first.quarter == nil {
      return (second.quarter != nil || second.half != nil) && second.year == nil && link == .none
    }
    if let shift = first.shift, shift.unit == .year, !shift.isDistance {
      return second.month != nil && second.year == nil && link == .none
    }
    return false
  }

  private func fitsTime(
    _ day: CalendarFields, _ time: CalendarFields, _ link: Link
  ) -> Bool {
    if day.isOnlyTime {
      return day.clock != nil && time.dayPart != nil && time.clock == nil
        && (link == .inThe || link == .at || link == .none)
    }
    guard day.hasDay, !day.hasTime || (day.clock != nil && time.clock == nil) else { return false }
    if time.clock != nil { return link == .none || link == .at || link == .comma }
    return link == .none || link == .inThe
  }

  private func fitsDay(_ time: CalendarFields, _ day: CalendarFields, _ link: Link) -> Bool {
    guard day.hasDay, day.clock == nil else { return false }
    if time.clock != nil { return link != .at }
    return link == .of || link == .on
  }

  private func merge(_ first: CalendarFields, _ second: CalendarFields) -> CalendarFields? {
    var (one, two) = (first, second)
    if let shift = two.shift, shift.unit == .year, one.shift == nil {
      (two.yearShift, two.shift) = (shift, nil)
    }
    if let shift = one.shift, shift.unit == .year, two.month != nil {
      (one.yearShift, one.shift) = (shift, nil)
    }
    guard var both = one.merging(two) else { return nil }
    settleMeridian(&both)
    return both
  }

  /// `5 in the morning`, `10 at night`: the part of the day decides between a.m. and p.m.
  private func settleMeridian(_ fields: inout CalendarFields) {
    guard let clock = fields.clock, let number = fields.dayPart,
      let part = DayPart(number: number)
    else { return }
    if part == .afternoon || part == .evening || part == .night, clock >= 5 * 60, clock < 12 * 60 {
      fields.clock = clock + 12 * 60
    }
  }

  private static func rule(_ fields: CalendarFields) -> RuleID? {
    if fields.clock != nil { return fields.isOnlyTime ? "time.clock" : "time.day-clock" }
    if fields.dayPart != nil { return "time.day-and-part" }
    if fields.weekday != nil, fields.day != nil { return "date.weekday-month-day" }
    if fields.yearShift != nil { return "date.shifted-year" }
    return nil
  }
}
