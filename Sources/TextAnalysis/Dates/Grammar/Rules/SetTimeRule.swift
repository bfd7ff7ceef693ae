import ArticleModel

/// `every day at 5 p.m.`, `every evening at 7 p.m.`, `Tuesdays at 9 a.m.`: a set of days with the time of day behind it.
enum SetTimeRule {
  static let id: RuleID = "set.day-time"

  /// The set `reading` with its time; nil when none follows or the set is none of days.
  static func extended(
    _ line: TimeLexemeLine, _ reading: TimeReading, _ lexicon: TimeLexicon
  ) -> TimeReading? {
    guard case .set(let value) = reading.meaning, let days = days(value) else { return nil }
    let position = line.is(reading.end, .at) ? reading.end + 1 : reading.end
    guard let clock = ClockRule.read(line, position), !clock.isWeak,
      let fields = clock.fields, let minutes = fields.clock
    else { return nil }
    let minute = minutes % (24 * 60)
    let time = "\(ResolvedPoint.two(minute / 60)):\(ResolvedPoint.two(minute % 60))"
    let offset = fields.zone.map { lexicon.zones[$0].offset } ?? ""
    let zone = offset == "+00:00" ? "Z" : offset
    return TimeReading(reading.start, clock.end, .set(days + "T" + time + zone), id)
  }

  private static func days(_ value: String) -> String? {
    if value == "P1D" || value.hasPrefix("XXXX-XX-XXT") { return "XXXX-XX-XX" }
    return value.hasPrefix("XXXX-WXX-") && !value.contains("T") ? value : nil
  }
}
