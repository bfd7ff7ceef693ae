import ArticleModel

/// Resolves what the grammar read, in text order, carrying the context along.
struct ExpressionResolver {
  let lexicon: TimeLexicon
  let segmented: SegmentedText
  let published: CalendarDate?
  var meter: WorkMeter?

  /// The expressions with their values.
  func resolve(_ found: [FoundExpression]) -> [TimeExpression] {
    var context = TimeContext(published: published)
    var quotes = QuoteTracker()
    context.isNarrative = NarrativeDetector.isNarrative(
      found, segmented, published: published)
    var result: [TimeExpression] = []
    result.reserveCapacity(found.count)
    for (index, item) in found.enumerated() {
      meter?.add(1)
      let paragraph = segmented.sentences[item.sentence].paragraph
      context.enter(paragraph: paragraph)
      if let fields = item.reading.fields, Self.isDeictic(fields) {
        context.isQuoted = quotes.isQuoted(item.span.start, paragraph: paragraph, segmented)
        if context.isQuoted { context.sayingDay = dayOfSaying(found, index, context) }
      }
      context.sentenceDay = dayAhead(found, index, context)
      result.append(resolve(item, &context))
      context.isQuoted = false
      context.sayingDay = nil
    }
    return result
  }

  /// True for what is counted from the moment of speaking.
  private static func isDeictic(_ fields: CalendarFields) -> Bool {
    if let shift = fields.shift { return shift.origin != .context }
    return fields.weekday != nil && fields.day == nil
  }

  /// `"… tomorrow," he said on Monday`: the day that the sentence names behind the quotation.
  private func dayOfSaying(
    _ found: [FoundExpression], _ index: Int, _ context: TimeContext
  ) -> CalendarDate? {
    let item = found[index]
    for next in found[(index + 1)...].prefix(3) {
      guard next.sentence == item.sentence else { return nil }
      guard let fields = next.reading.fields, fields.hasDay else { continue }
      let between = segmented.text[item.span.end..<next.span.start]
      guard QuoteTracker.closes(between) else { continue }
      var outside = context
      outside.isQuoted = false
      return points(next, outside).resolve(fields).point?.from
    }
    return nil
  }

  /// For a time of day without a day: the day that the same sentence names next, unless it has
  /// named one before.
  private func dayAhead(
    _ found: [FoundExpression], _ index: Int, _ context: TimeContext
  ) -> CalendarDate? {
    let item = found[index]
    guard let fields = item.reading.fields, fields.isOnlyTime else { return nil }
    if index > 0, found[index - 1].sentence == item.sentence,
      let before = found[index - 1].reading.fields, before.hasDay
    {
      return nil
    }
    for next in found[(index + 1)...].prefix(3) {
      guard next.sentence == item.sentence else { return nil }
      guard let other = next.reading.fields else { continue }
      guard other.hasDay else { continue }
      return points(next, context).resolve(other).point?.from
    }
    return nil
  }

  private func resolve(
    _ item: FoundExpression, _ context: inout TimeContext
  ) -> TimeExpression {
    let reading = item.reading
    var expression = TimeExpression(
      span: item.span, kind: .date, value: nil, modifier: reading.modifier?.rawValue,
      rule: reading.rule)
    switch reading.meaning {
    case .duration(let value): (expression.kind, expression.value) = (.duration, value)
    case .set(let value): (expression.kind, expression.value) = (.set, value)
    case .reference(let value): expression.value = value
    case .point(let fields)
    where fields.elseDuration && points(item, context).direction() != .future:
      fillDuration(&expression, fields)
    case .point(let fields):
      let outcome = points(item, context).resolve(fields)
      expression.kind = fields.hasTime ? .time : .date
      fill(&expression, outcome)
      if let point = outcome.point {
        context.note(point, source(item, fields))
        if let event = item.event, point.grain <= .day, let day = point.from {
          context.events[event] = day
        }
      }
    case .eventOffset(let shift, let event, let end, let duration):
      fillEvent(&expression, item, (shift, context.events[event], end, duration), &context)
    case .offset(let shift, let fields): fillOffset(&expression, item, shift, fields, &context)
    case .range(let first, let second): fillRange(&expression, item, first, second, &context)
    }
    return expression
  }

  /// How an expression came to its point.
  private func source(_ item: FoundExpression, _ fields: CalendarFields) -> TimeContext.Source {
    if fields.year != nil || fields.decade != nil || fields.century != nil {
      return item.opensSentence ? .framing : .written
    }
    if let shift = fields.shift ?? fields.yearShift {
      return shift.origin == .publication ? .published : .counted
    }
    return .carried
  }

  private func points(_ item: FoundExpression, _ context: TimeContext) -> PointResolver {
    let tense = TenseReader(lexicon: lexicon.tense, segmented: segmented, meter: meter)
    let sentence = segmented.sentences[item.sentence]
    return PointResolver(context: context, lexicon: lexicon) {
      tense.direction(item.span, in: sentence)
    }
  }

  private func fill(_ expression: inout TimeExpression, _ outcome: PointResolver.Outcome) {
    expression.value = outcome.point?.value ?? outcome.reference
    expression.from = outcome.point?.from
    expression.to = outcome.point?.to
    expression.anchor = outcome.anchor
    expression.flags = outcome.flags
    expression.alternatives = outcome.alternatives
  }

  /// `in two weeks` of what is past: a length of time.
  private func fillDuration(_ expression: inout TimeExpression, _ fields: CalendarFields) {
    guard let shift = fields.shift else { return }
    expression.kind = .duration
    expression.value = "P" + DurationRule.period("\(shift.count)", shift.unit, isVague: false)
    expression.rule = DurationRule.id
  }

  /// `two days after the attack`: a day when the text told the attack's, else a length of time that
  /// says why.
  private func fillEvent(
    _ expression: inout TimeExpression, _ item: FoundExpression,
    _ event: (shift: TimeShift, day: CalendarDate?, end: Int, duration: String),
    _ context: inout TimeContext
  ) {
    guard let day = event.day else {
      (expression.kind, expression.value) = (.duration, event.duration)
      expression.flags = [Flag.noEvent]
      return
    }
    let points = self.points(item, context)
    let outcome = ShiftResolver(points: points)
      .resolve(event.shift, from: ResolvedPoint(day: day))
    fill(&expression, outcome)
    expression.span.end = event.end
    expression.rule = EventOffsetReader.id
    if let point = outcome.point { context.note(point, .counted) }
  }

  private func fillOffset(
    _ expression: inout TimeExpression, _ item: FoundExpression, _ shift: TimeShift,
    _ fields: CalendarFields, _ context: inout TimeContext
  ) {
    let points = self.points(item, context)
    let base = points.resolve(fields)
    fill(&expression, base)
    guard let point = base.point else { return }
    let outcome = ShiftResolver(points: points).resolve(shift, from: point)
    fill(&expression, outcome)
    if let point = outcome.point { context.note(point, .counted) }
  }

  /// A range without a year whose clause looks ahead ends ahead of publication: its second part
  /// tells the year.
  private func fillRange(
    _ expression: inout TimeExpression, _ item: FoundExpression, _ first: CalendarFields,
    _ second: CalendarFields, _ context: inout TimeContext
  ) {
    expression.kind = first.hasTime ? .time : .date
    var (one, two) = (first, second)
    if one.year == nil, let year = two.year {
      (one.year, one.isShortYear) = (year, two.isShortYear)
      // `November to February 2020` began the year before.
      if let early = one.month, let late = two.month, early > late { one.year = year - 1 }
    }
    if one.lacksMeridian, !two.lacksMeridian, let early = one.clock, let late = two.clock,
      early < 12 * 60, late >= 12 * 60, early + 12 * 60 <= late
    {
      one.clock = early + 12 * 60
    }
    if one.isOnlyTime, !two.isOnlyTime { one = two.replacingTime(with: one) }
    if two.isOnlyTime, !one.isOnlyTime { two = one.replacingTime(with: two) }
    if one.month == nil, one.day != nil, two.day != nil { one.month = two.month }
    if two.month == nil, one.month != nil, two.day != nil { two.month = one.month }
    if one.year == nil, two.year == nil, one.month != nil, two.month != nil, two.weekday == nil,
      let year = points(item, context).resolve(two).point?.year
    {
      one.year = (one.month ?? 0) > (two.month ?? 0) ? year - 1 : year
      two.year = year
    }
    let start = points(item, context).resolve(one)
    fill(&expression, start)
    guard let from = start.point else { return }
    context.note(from, source(item, one))
    if two.year == nil, two.month != nil, let year = from.year {
      let wraps = (two.month ?? 0) < (from.month ?? 0)
      two.year = wraps ? year + 1 : year
    }
    var end = points(item, context).resolve(two)
    if let weekday = two.weekday, two.day == nil, !two.hasTime, let day = from.to {
      end.point = day.adding(days: (weekday - day.weekday + 7) % 7).map { ResolvedPoint(day: $0) }
    }
    if let early = one.clock, let late = two.clock, late < early, from.from == end.point?.from,
      !two.isTwelveHour, let next = from.from?.adding(days: 1)
    {
      // `from 8 p.m. to 5 a.m.` ends on the next day.
      end = points(item, context).resolve(two.moved(to: next))
    }
    expression.flags = start.flags + end.flags.filter { !start.flags.contains($0) }
    guard let to = end.point else { return }
    context.note(to, source(item, two))
    expression.value = "\(from.value)/\(to.value)"
    expression.to = to.to
    if let first = from.from, let last = to.to, last < first {
      expression.flags.append(Flag.reversed)
      (expression.from, expression.to) = (to.from ?? last, from.to ?? first)
    }
  }
}
