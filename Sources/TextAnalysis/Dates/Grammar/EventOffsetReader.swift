import ArticleModel

/// `two days after the attack`: a distance from an event whose day the text may have told.
///
/// Until the event's day is known it is a length of time, as TIMEX3 reads it.
enum EventOffsetReader {
  static let id: RuleID = "date.event-offset"

  static func read(
    _ line: TimeLexemeLine, _ index: Int, _ text: UnsafeBufferPointer<UInt8>
  ) -> TimeReading? {
    guard let quantity = NumberReader.read(line, index), let count = quantity.whole,
      line.is(quantity.end, .unit), let unit = TimeUnit(rawValue: line[quantity.end].value),
      unit >= .day, unit <= .year, unit != .weekend, unit != .quarter,
      let duration = DurationRule.read(line, index), duration.end == quantity.end + 1,
      case .duration(let value) = duration.meaning
    else { return nil }
    let sign: Int
    switch line.category(quantity.end + 1) {
    case .before: sign = -1
    case .after: sign = 1
    default: return nil
    }
    let article = quantity.end + 2
    let event = article + 1
    guard [.the, .that, .this].contains(line.category(article)), line.is(event, .event) else {
      return nil
    }
    let shift = TimeShift(unit: unit, count: sign * count, origin: .context, isDistance: true)
    return TimeReading(
      index, quantity.end + 1,
      .eventOffset(
        shift, event: EventName.of(line[event], text), end: line[event].end, duration: value),
      DurationRule.id)
  }
}
