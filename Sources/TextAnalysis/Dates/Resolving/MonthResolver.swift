import ArticleModel

/// Years, quarters, seasons, months and days of months, the year from the text or the context.
struct MonthResolver {
  let points: PointResolver

  func resolve(_ fields: CalendarFields) -> PointResolver.Outcome {
    let context = points.context
    if let year = points.writtenYear(fields) ?? points.shiftedYear(fields) {
      return made(fields, year: year, anchor: fields.yearShift == nil ? nil : context.published)
    }
    if fields.yearShift != nil { return .failed(Flag.noPublication) }
    if fields.month == nil, fields.day != nil { return dayOnly(fields) }
    if fields.nameShift == .that, let year = context.lastYear {
      return made(fields, year: year, anchor: context.lastDay)
    }
    if let year = context.carriedYear, isCarried(fields.nameShift) {
      return made(fields, year: carried(fields, year), anchor: context.lastDay)
    }
    guard let published = context.published else { return .failed(Flag.noPublication) }
    return made(fields, year: nearestYear(fields, published), anchor: published)
  }

  /// `last summer` counts from publication, `that summer` from the story.
  private func isCarried(_ shift: CalendarFields.NameShift?) -> Bool {
    switch shift {
    case nil: return true
    case .this, .that, .following, .preceding: return points.context.isNarrative
    case .last, .past, .next, .coming: return false
    }
  }

  /// In a narrative a month that lies far before the one named last belongs to the next year.
  private func carried(_ fields: CalendarFields, _ year: Int) -> Int {
    guard points.context.isNarrative, let month = fields.month,
      let last = points.context.storyMonth
    else { return year }
    return last - month >= 8 ? year + 1 : year
  }

  /// `the 10th`: of the month named last.
  private func dayOnly(_ fields: CalendarFields) -> PointResolver.Outcome {
    let published = points.context.published
    let named = points.context.last.flatMap { $0.grain <= .month ? $0.from : nil }
    guard let base = named ?? published else { return .failed(Flag.noPublication) }
    var whole = fields
    whole.month = base.month
    if let fitting = monthWithWeekday(fields, near: base) {
      whole.month = fitting.month
      return made(whole, year: fitting.year, anchor: base)
    }
    // `on the 28th`, told on the 5th of what has happened, is that of the month before.
    if named == nil, let day = fields.day, day > base.day, points.direction() != .future,
      let earlier = base.adding(months: -1)
    {
      whole.month = earlier.month
      return made(whole, year: earlier.year, anchor: base)
    }
    return made(whole, year: base.year, anchor: base)
  }

  /// `Monday the 21st`: the nearest month whose 21st is a Monday.
  private func monthWithWeekday(
    _ fields: CalendarFields, near base: CalendarDate
  ) -> CalendarDate? {
    guard let weekday = fields.weekday, let day = fields.day,
      let first = CalendarDate(year: base.year, month: base.month, day: 1)
    else { return nil }
    let direction = points.direction()
    for distance in 0...12 {
      let both = direction == .past ? [-distance] : [distance, -distance]
      for months in direction == .future ? [distance] : both {
        guard let month = first.adding(months: months),
          let found = CalendarDate(year: month.year, month: month.month, day: day)
        else { continue }
        if found.weekday == weekday { return found }
      }
    }
    return nil
  }

  /// The year in which the months, days or seasons lie nearest, the direction of the tense weighed
  /// in: a writer leaves the year out where the nearest one is meant.
  private func nearestYear(_ fields: CalendarFields, _ published: CalendarDate) -> Int {
    let years = [published.year - 1, published.year, published.year + 1]
    let near = years.compactMap { year -> (year: Int, point: ResolvedPoint)? in
      made(fields, year: year, anchor: nil).point.map { (year, $0) }
    }
    switch fields.nameShift {
    case .this: return published.year
    case .last, .past, .that, .preceding:
      return near.last { ($0.point.to ?? published) < published }?.year ?? published.year
    case .next, .coming, .following:
      return near.first { ($0.point.from ?? published) > published }?.year ?? published.year
    case nil: break
    }
    let spans = near.map { (from: $0.point.from ?? published, to: $0.point.to ?? published) }
    let best = NearestYear.choose(spans, near: published, points.direction())
    return best.map { near[$0].year } ?? published.year
  }

  /// The point of `fields` in `year`.
  func made(
    _ fields: CalendarFields, year: Int, anchor: CalendarDate?
  ) -> PointResolver.Outcome {
    guard year != 0, abs(year) < 10_000 else { return .failed(Flag.outOfRange) }
    var outcome = PointResolver.Outcome(anchor: anchor)
    if let month = fields.month, let day = fields.day {
      placeDay(fields, year, month, day, &outcome)
    } else if let month = fields.month, (1...12).contains(month) {
      outcome.point = ResolvedPoint(year: year, month: month)
    } else if let season = fields.season.flatMap({ Season(number: $0) }) {
      outcome.point = ResolvedPoint(year: year, season: season)
    } else if let quarter = fields.quarter {
      outcome.point = ResolvedPoint(year: year, quarter: quarter)
    } else if let half = fields.half {
      outcome.point = ResolvedPoint(year: year, half: half)
    } else {
      outcome.point = ResolvedPoint(year: year)
      if fields.isFiscal {
        outcome.point?.value = "FY" + ResolvedPoint.year(year)
        outcome.flags.append(Flag.fiscalYear)
      }
    }
    return outcome
  }

  private func placeDay(
    _ fields: CalendarFields, _ year: Int, _ month: Int, _ day: Int,
    _ outcome: inout PointResolver.Outcome
  ) {
    let value = "\(ResolvedPoint.year(year))-\(ResolvedPoint.two(month))-\(ResolvedPoint.two(day))"
    guard let date = CalendarDate(year: max(year, 1), month: month, day: day) else {
      outcome.flags.append(Flag.impossible)
      return
    }
    guard year > 0 else {
      outcome.point = ResolvedPoint(
        grain: .day, value: value, from: nil, to: nil, year: year, month: month)
      return
    }
    outcome.point = ResolvedPoint(day: date)
    if fields.isAmbiguousOrder {
      outcome.flags.append(Flag.ambiguousOrder)
      if let other = CalendarDate(year: year, month: day, day: month) {
        outcome.alternatives = [other.description]
        preferNearPublication(date, other, &outcome)
      }
    }
    if let weekday = fields.weekday, weekday != date.weekday {
      outcome.flags.append(Flag.weekdayMismatch)
    }
  }

  /// Of the two orders the one that is not after publication and nearer to it.
  private func preferNearPublication(
    _ date: CalendarDate, _ other: CalendarDate, _ outcome: inout PointResolver.Outcome
  ) {
    guard let published = points.context.published, date > published, other <= published else {
      return
    }
    outcome.point = ResolvedPoint(day: other)
    outcome.alternatives = [date.description]
  }
}
