import ArticleModel

/// `Monday`, `last Thursday`, `next Friday`, `the following Sunday`.
struct WeekdayResolver {
  let points: PointResolver

  func resolve(_ fields: CalendarFields) -> PointResolver.Outcome {
    guard let weekday = fields.weekday else { return .failed(Flag.impossible) }
    let context = points.context
    let isRelated = fields.nameShift == .following || fields.nameShift == .preceding
    if isRelated || context.isNarrative {
      guard let base = context.lastDay ?? (isRelated ? context.published : nil) else {
        return context.published == nil ? .failed(Flag.noPublication) : .failed(Flag.noContext)
      }
      let isBack = [.preceding, .last, .past].contains(fields.nameShift)
      let forward = !isBack
      return outcome(step(base, to: weekday, forward: forward, inclusive: !isRelated), base)
    }
    if fields.nameShift == .that, let base = context.lastDay {
      return outcome(inWeek(base, weekday, weeks: 0), base)
    }
    guard let published = context.today else { return .failed(Flag.noPublication) }
    switch fields.nameShift {
    case .last: return last(weekday, published)
    case .next: return outcome(inWeek(published, weekday, weeks: 1), published)
    case .past:
      let nearest = step(published, to: weekday, forward: false, inclusive: false)
      return outcome(nearest?.adding(days: -7 * fields.weeksBack), published)
    case .coming:
      return outcome(step(published, to: weekday, forward: true, inclusive: false), published)
    case .this: return outcome(inWeek(published, weekday, weeks: 0), published)
    default: break
    }
    let isFuture = points.direction() == .future
    var result = outcome(
      step(published, to: weekday, forward: isFuture, inclusive: true), published)
    if points.direction() == .unknown,
      let other = step(published, to: weekday, forward: !isFuture, inclusive: false)
    {
      result.alternatives = [other.description]
    }
    return result
  }

  /// `last Thursday` on a Friday is seldom yesterday: the one of the week before, unless the
  /// nearest lies three days back or more.
  private func last(_ weekday: Int, _ published: CalendarDate) -> PointResolver.Outcome {
    guard let near = step(published, to: weekday, forward: false, inclusive: false) else {
      return .failed(Flag.outOfRange)
    }
    let distance = published.daysSinceEpoch - near.daysSinceEpoch
    let isSameWeek = weekday < published.weekday
    guard isSameWeek, distance <= 2, let far = near.adding(days: -7) else {
      return outcome(near, published)
    }
    var result = outcome(far, published)
    result.alternatives = [near.description]
    return result
  }

  private func outcome(_ day: CalendarDate?, _ anchor: CalendarDate) -> PointResolver.Outcome {
    guard let day else { return .failed(Flag.outOfRange) }
    return PointResolver.Outcome(point: ResolvedPoint(day: day), anchor: anchor)
  }

  /// The weekday of the week that lies `weeks` after that of `day`.
  func inWeek(_ day: CalendarDate, _ weekday: Int, weeks: Int) -> CalendarDate? {
    day.adding(days: weekday - day.weekday + 7 * weeks)
  }

  /// The next or last such weekday; `inclusive` when `day` itself may be it.
  private func step(
    _ day: CalendarDate, to weekday: Int, forward: Bool, inclusive: Bool
  ) -> CalendarDate? {
    var distance = forward ? (weekday - day.weekday + 7) % 7 : (day.weekday - weekday + 7) % 7
    if distance == 0, !inclusive { distance = 7 }
    return day.adding(days: forward ? distance : -distance)
  }
}
