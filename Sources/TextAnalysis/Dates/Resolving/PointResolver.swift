import ArticleModel

/// Finds the day, month or year that a point's fields mean, from the context and the tense.
struct PointResolver {
  /// What came out.
  struct Outcome {
    /// The point; nil when it cannot be known, and then `flags` says why.
    var point: ResolvedPoint?
    /// `PRESENT_REF` where no point is meant.
    var reference: String?
    /// The day it was counted from.
    var anchor: CalendarDate?
    /// What is in doubt.
    var flags: [String] = []
    /// Values that fit as well.
    var alternatives: [String] = []

    static func failed(_ flag: String) -> Outcome { Outcome(flags: [flag]) }
  }

  let context: TimeContext
  let lexicon: TimeLexicon
  /// Reads the tense when it is asked for: only some fields need it.
  let direction: () -> TenseReader.Direction

  /// The point that `fields` mean.
  func resolve(_ fields: CalendarFields) -> Outcome {
    var outcome = fields.isOnlyTime ? contextDay() : calendar(fields)
    if fields.isWeek, let day = outcome.point?.from {
      outcome.point = ResolvedPoint(weekOf: day)
      return outcome
    }
    guard fields.hasTime, let point = outcome.point else { return outcome }
    if fields.isTwelveHour, fields.dayPart == nil, let clock = fields.clock, clock < 12 * 60 {
      var other = fields
      other.clock = clock + 12 * 60
      outcome.flags.append(Flag.twelveHour)
      outcome.alternatives.append(withTime(point, other).value)
      outcome.point = withTime(point, fields)
      return outcome
    }
    outcome.point = withTime(point, fields)
    outcome.alternatives = outcome.alternatives.map { $0 + timeSuffix(fields) }
    return outcome
  }

  private func calendar(_ fields: CalendarFields) -> Outcome {
    if let shift = fields.shift, fields.ordinalPart == nil {
      return ShiftResolver(points: self).resolve(shift, fields)
    }
    if fields.weekday != nil, fields.day == nil, fields.holiday == nil {
      return WeekdayResolver(points: self).resolve(fields)
    }
    if let holiday = fields.holiday { return self.holiday(holiday, fields) }
    if let century = fields.century { return Outcome(point: ResolvedPoint(century: century)) }
    if let decade = fields.decade {
      return Outcome(point: ResolvedPoint(decade: fullDecade(decade, fields.isShortYear)))
    }
    if let part = fields.ordinalPart {
      return OrdinalPartResolver(points: self).resolve(part, fields)
    }
    return MonthResolver(points: self).resolve(fields)
  }

  /// The year that was written, with its century.
  func writtenYear(_ fields: CalendarFields) -> Int? {
    guard let year = fields.year else { return nil }
    guard fields.isShortYear else { return year }
    let now = context.published?.year ?? 2030
    let guess = now / 100 * 100 + year
    return guess > now + 10 ? guess - 100 : guess
  }

  private func fullDecade(_ decade: Int, _ isShort: Bool) -> Int {
    guard isShort else { return decade }
    let now = (context.isNarrative ? context.lastYear : nil) ?? context.published?.year ?? 2030
    let guess = now / 100 * 10 + decade
    return guess * 10 > now ? guess - 10 : guess
  }

  /// A time of day without a day falls on the day named last, else on the day of publication.
  private func contextDay() -> Outcome {
    guard let day = context.sentenceDay ?? context.lastDay(direction()) ?? context.published else {
      return .failed(Flag.noPublication)
    }
    return Outcome(point: ResolvedPoint(day: day), anchor: day)
  }

  private func holiday(_ index: Int, _ fields: CalendarFields) -> Outcome {
    let holiday = lexicon.holidays[index]
    let flags = holiday.rule.isComputed ? [Flag.moonSighting] : []
    func outcome(_ year: Int) -> Outcome {
      guard let day = holiday.day(in: year) else { return .failed(Flag.impossible) }
      return Outcome(point: ResolvedPoint(day: day), anchor: context.published, flags: flags)
    }
    if let year = writtenYear(fields) ?? shiftedYear(fields) { return outcome(year) }
    if fields.nameShift == .that, let year = context.lastYear { return outcome(year) }
    if let year = context.carriedYear { return outcome(year) }
    guard let published = context.published else { return .failed(Flag.noPublication) }
    let near = [-1, 0, 1].compactMap { holiday.day(in: published.year + $0) }
    guard let day = nearest(near, to: published, shift: fields.nameShift) else {
      return .failed(Flag.impossible)
    }
    return Outcome(point: ResolvedPoint(day: day), anchor: published, flags: flags)
  }

  /// Of `days`, in order, the one that shift and tense point at.
  func nearest(
    _ days: [CalendarDate], to published: CalendarDate, shift: CalendarFields.NameShift?
  ) -> CalendarDate? {
    switch shift {
    case .last, .past, .preceding: return days.last { $0 < published }
    case .next, .coming, .following: return days.first { $0 > published }
    case .this: return days.first { $0.year == published.year }
    case .that: return days.last { $0 <= published }
    case nil:
      let spans = days.map { (from: $0, to: $0) }
      return NearestYear.choose(spans, near: published, direction()).map { days[$0] }
    }
  }

  /// The year of `last year`, `that year` beside a month or day.
  func shiftedYear(_ fields: CalendarFields) -> Int? {
    guard let shift = fields.yearShift else { return nil }
    let isStory = shift.origin == .context || (shift.origin == .here && context.isNarrative)
    let base = isStory ? context.lastYear : context.published?.year
    return base.map { $0 + shift.count }
  }

  // MARK: Time of day

  private func withTime(_ point: ResolvedPoint, _ fields: CalendarFields) -> ResolvedPoint {
    guard point.grain <= .day else { return point }
    var point = point
    point.grain = .time
    point.value += timeSuffix(fields)
    return point
  }

  private func timeSuffix(_ fields: CalendarFields) -> String {
    if var clock = fields.clock {
      if clock == 24 * 60, fields.dayPart == nil { clock = 0 }
      let offset = fields.zone.map { lexicon.zones[$0].offset } ?? ""
      let zone = offset == "+00:00" ? "Z" : offset
      return "T\(ResolvedPoint.two(clock / 60)):\(ResolvedPoint.two(clock % 60))\(zone)"
    }
    guard let part = fields.dayPart.flatMap({ DayPart(number: $0) }) else { return "" }
    return "T" + part.rawValue
  }
}
