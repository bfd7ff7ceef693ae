import ArticleModel

/// `the first Monday of May`, `the last week of March`, `the third day of the month`.
struct OrdinalPartResolver {
  let points: PointResolver

  func resolve(
    _ part: CalendarFields.OrdinalPart, _ fields: CalendarFields
  ) -> PointResolver.Outcome {
    var whole = fields
    whole.ordinalPart = nil
    var outcome = points.resolve(whole)
    guard let point = outcome.point, let first = point.from, let last = point.to else {
      return outcome
    }
    outcome.point = find(part, first, last)
    if outcome.point == nil { outcome.flags.append(Flag.impossible) }
    return outcome
  }

  private func find(
    _ part: CalendarFields.OrdinalPart, _ first: CalendarDate, _ last: CalendarDate
  ) -> ResolvedPoint? {
    switch part.kind {
    case .unit(.day): return day(part.number, first, last).map { ResolvedPoint(day: $0) }
    case .unit(.month): return month(part.number, first, last)
    case .weekday(let weekday):
      return step(part.number, weekday, first, last).map { ResolvedPoint(day: $0) }
    // A week or weekend belongs to the month that holds its Thursday or Saturday.
    case .unit(.week): return step(part.number, 4, first, last).map { ResolvedPoint(weekOf: $0) }
    case .unit(.weekend):
      return step(part.number, 6, first, last).map { ResolvedPoint(weekendOf: $0) }
    case .unit: return nil
    }
  }

  private func day(_ number: Int, _ first: CalendarDate, _ last: CalendarDate) -> CalendarDate? {
    guard number > 0 else { return last }
    return first.adding(days: number - 1).flatMap { $0 <= last ? $0 : nil }
  }

  private func month(_ number: Int, _ first: CalendarDate, _ last: CalendarDate) -> ResolvedPoint? {
    guard number > 0 else { return ResolvedPoint(year: last.year, month: last.month) }
    return first.adding(months: number - 1)
      .flatMap { $0 <= last ? ResolvedPoint(year: $0.year, month: $0.month) : nil }
  }

  /// The `number`th such weekday between two days.
  private func step(
    _ number: Int, _ weekday: Int, _ first: CalendarDate, _ last: CalendarDate
  ) -> CalendarDate? {
    if number > 0 {
      let offset = (weekday - first.weekday + 7) % 7
      return first.adding(days: offset + 7 * (number - 1)).flatMap { $0 <= last ? $0 : nil }
    }
    return last.adding(days: -((last.weekday - weekday + 7) % 7)).flatMap { $0 >= first ? $0 : nil }
  }
}
