import ArticleModel

/// `yesterday`, `last week`, `two years ago`, `the following day`, `that year`.
struct ShiftResolver {
  let points: PointResolver

  func resolve(_ shift: TimeShift, _ fields: CalendarFields) -> PointResolver.Outcome {
    let context = points.context
    if shift.isVague {
      let isPast = shift.count < 0
      return .init(reference: isPast ? "PAST_REF" : "FUTURE_REF", flags: [Flag.vague])
    }
    if shift.origin == .context || (shift.origin == .here && context.isNarrative) {
      return fromContext(shift, fields)
    }
    if shift.unit == .day, shift.count == 0, isPresent(fields) {
      return .init(reference: "PRESENT_REF")
    }
    guard let published = base(context) else { return .failed(Flag.noPublication) }
    var outcome = from(published, shift, fields)
    outcome.anchor = published
    return outcome
  }

  /// So far from a point: a day when the point is one and the unit no longer than a week.
  func resolve(_ shift: TimeShift, from point: ResolvedPoint) -> PointResolver.Outcome {
    guard let day = point.from else { return .failed(Flag.outOfRange) }
    guard abs(shift.count) < 4_000_000 else { return .failed(Flag.outOfRange) }
    var outcome: PointResolver.Outcome
    switch shift.unit {
    case .week where point.grain <= .day:
      outcome = made(day.adding(days: 7 * shift.count)) { ResolvedPoint(day: $0) }
    case .fortnight where point.grain <= .day:
      outcome = made(day.adding(days: 14 * shift.count)) { ResolvedPoint(day: $0) }
    default: outcome = from(day, shift, CalendarFields())
    }
    outcome.anchor = day
    return outcome
  }

  /// `today's cars`, `as strong today as it was`: no day, but the present in general.
  private func isPresent(_ fields: CalendarFields) -> Bool {
    fields.dayPart == nil && fields.clock == nil && !fields.isExact
      && (fields.isGeneral || points.direction() == .present)
  }

  private func base(_ context: TimeContext) -> CalendarDate? { context.today }

  private func fromContext(
    _ shift: TimeShift, _ fields: CalendarFields
  ) -> PointResolver.Outcome {
    let context = points.context
    if shift.unit >= .year, shift.half == 0, shift.rest.unit == nil, let year = context.lastYear {
      return distant(shift, year: year)
    }
    guard let last = context.last, let start = last.from else {
      // Nothing was named before: `the following week` counts from publication, `that week` from
      // nothing.
      guard let published = context.published else { return .failed(Flag.noPublication) }
      guard shift.count != 0, !shift.needsContext else { return .failed(Flag.noContext) }
      var outcome = from(published, shift, fields)
      outcome.anchor = published
      return outcome
    }
    let day = shift.unit <= .week && last.grain > .week ? (context.lastDay ?? start) : start
    if shift.unit == .day, last.grain > .day, context.lastDay == nil {
      return .failed(Flag.noContext)
    }
    let base = shift.unit == .day ? context.lastDay(points.direction()) ?? day : day
    var outcome = from(base, shift, fields)
    outcome.anchor = base
    return outcome
  }

  private func distant(_ shift: TimeShift, year: Int) -> PointResolver.Outcome {
    let (code, factor) = shift.unit.period
    guard code == "Y" else { return .failed(Flag.outOfRange) }
    let (product, overflow) = shift.count.multipliedReportingOverflow(by: factor)
    guard !overflow, abs(product) < 20_000 else { return .failed(Flag.outOfRange) }
    return unit(shift, year: year + product)
  }

  /// A unit of years, or the year itself when it was a distance.
  private func unit(_ shift: TimeShift, year: Int) -> PointResolver.Outcome {
    guard year > -10_000, year < 10_000, year != 0 else { return .failed(Flag.outOfRange) }
    if shift.unit == .decade, !shift.isDistance {
      return .init(point: ResolvedPoint(decade: year / 10))
    }
    if shift.unit == .century, !shift.isDistance {
      let number = (abs(year) - 1) / 100 + 1
      return .init(point: ResolvedPoint(century: year < 0 ? -number : number))
    }
    return .init(point: ResolvedPoint(year: year))
  }

  /// Counts from a day.
  private func from(
    _ day: CalendarDate, _ shift: TimeShift, _ fields: CalendarFields
  ) -> PointResolver.Outcome {
    let count = shift.count
    guard abs(count) < 4_000_000 else { return .failed(Flag.outOfRange) }
    if shift.half != 0 { return halved(day, shift) }
    if let smallest = shift.rest.unit { return composed(day, shift, smallest) }
    switch shift.unit {
    case .second, .minute, .hour:
      return .init(point: ResolvedPoint(day: day))
    case .day: return made(day.adding(days: count)) { ResolvedPoint(day: $0) }
    case .weekend:
      return made(day.adding(days: 7 * (count + weekendShift(day, shift)))) {
        ResolvedPoint(weekendOf: $0)
      }
    case .week, .fortnight:
      let days = count * (shift.unit == .week ? 7 : 14)
      if let weekday = fields.weekday {
        return made(day.adding(days: weekday - day.weekday + days)) { ResolvedPoint(day: $0) }
      }
      return made(day.adding(days: days)) { ResolvedPoint(weekOf: $0) }
    case .month:
      return made(day.adding(months: count)) { target in
        if let number = fields.day,
          let exact = CalendarDate(year: target.year, month: target.month, day: number)
        {
          return ResolvedPoint(day: exact)
        }
        return ResolvedPoint(year: target.year, month: target.month)
      }
    case .quarter:
      return made(day.adding(months: 3 * count)) {
        ResolvedPoint(year: $0.year, quarter: ($0.month + 2) / 3)
      }
    case .year where fields.isFiscal:
      var outcome = distant(shift, year: day.year)
      if let year = outcome.point?.year {
        outcome.point?.value = "FY" + ResolvedPoint.year(year)
        outcome.flags.append(Flag.fiscalYear)
      }
      return outcome
    case .year, .decade, .century, .millennium: return distant(shift, year: day.year)
    }
  }

  /// `two years, one month and 21 days ago`, as exactly as the smallest unit.
  private func composed(
    _ day: CalendarDate, _ shift: TimeShift, _ smallest: TimeUnit
  ) -> PointResolver.Outcome {
    var (months, days) = (shift.rest.months, shift.rest.days)
    guard abs(shift.count) < 10_000 else { return .failed(Flag.outOfRange) }
    switch shift.unit {
    case .week: days += 7 * shift.count
    case .fortnight: days += 14 * shift.count
    case .month: months += shift.count
    case .year, .decade, .century, .millennium:
      months += 12 * shift.unit.period.factor * shift.count
    default: return .failed(Flag.outOfRange)
    }
    guard abs(months) < 400_000 else { return .failed(Flag.outOfRange) }
    return made(day.adding(months: months)?.adding(days: days)) { target in
      switch smallest {
      case .day: return ResolvedPoint(day: target)
      case .week, .fortnight: return ResolvedPoint(weekOf: target)
      default: return ResolvedPoint(year: target.year, month: target.month)
      }
    }
  }

  /// `a year and a half ago`: counted in smaller units, told in its own.
  private func halved(_ day: CalendarDate, _ shift: TimeShift) -> PointResolver.Outcome {
    let (count, half) = (shift.count, shift.half)
    switch shift.unit {
    case .week: return made(day.adding(days: 7 * count + 4 * half)) { ResolvedPoint(weekOf: $0) }
    case .month:
      let month = day.adding(months: count)?.adding(days: 15 * half)
      return made(month) { ResolvedPoint(year: $0.year, month: $0.month) }
    case .year:
      return made(day.adding(months: 12 * count + 6 * half)) { ResolvedPoint(year: $0.year) }
    case .decade, .century, .millennium:
      let factor = shift.unit.period.factor
      let months = 12 * factor * count + 6 * factor * half
      guard abs(months) < 400_000 else { return .failed(Flag.outOfRange) }
      return made(day.adding(months: months)) { ResolvedPoint(year: $0.year) }
    default:
      var whole = shift
      whole.half = 0
      return from(day, whole, CalendarFields())
    }
  }

  /// `this weekend` from Monday to Friday is the one before, unless the clause looks ahead.
  private func weekendShift(_ day: CalendarDate, _ shift: TimeShift) -> Int {
    guard shift.count == 0, day.weekday <= 5 else { return 0 }
    switch points.direction() {
    case .past: return -1
    case .future: return 0
    case .present, .unknown: return day.weekday <= 3 && !shift.isPointed ? -1 : 0
    }
  }

  private func made(
    _ day: CalendarDate?, _ make: (CalendarDate) -> ResolvedPoint
  ) -> PointResolver.Outcome {
    guard let day else { return .failed(Flag.outOfRange) }
    return .init(point: make(day))
  }
}
