import ArticleModel

/// Compares what was found in a sentence with what a case of Recognizers-Text expects.
///
/// Their TIMEX leaves open what theirs finds in a second step, so days are compared with days: one
/// of their readings must be ours. Where TIMEX3 decides otherwise than they do, its way counts:
/// - a range reaches to the end of the last time named (`2014 to 2018`), theirs to its beginning;
/// - `two months ago` is a month, theirs the same day of it;
/// - `the last three months` is a duration, theirs has its ends: the length is compared;
/// - a vague length (`a few days`) is unknown, theirs is three.
///
/// What was found inside of an expression of theirs beside its main part is not counted as wrong:
/// they join day and hours where TIMEX3 may mark both.
struct RecognizersComparison {
  /// True when everything expected was found and means the same, and nothing else was found.
  let isRight: Bool
  /// What is wrong, a line each.
  let problems: [String]

  init(_ item: RecognizersCase, _ found: [TimeExpression]) {
    let index = CodePointIndex(Array(item.text.utf8))
    var open = found
    var problems: [String] = []
    for wanted in item.expressions {
      let span = index.bytes(of: wanted.span)
      let best = open.enumerated()
        .filter { $0.element.span.overlaps(span) }
        .max { Self.shared($0.element.span, span) < Self.shared($1.element.span, span) }
      guard let best else {
        problems.append("missing: \(wanted.words) (\(wanted.readings.first?.timex ?? ""))")
        continue
      }
      open = open.enumerated().filter {
        $0.offset != best.offset && !span.contains($0.element.span)
      }.map(\.element)
      let isMeant = wanted.readings.contains { Self.areEqual($0, wanted, best.element) }
      if !isMeant {
        problems.append(
          "value: \(wanted.words): got \(best.element.value ?? "none")"
            + " want \(wanted.readings.map(\.timex).joined(separator: " or "))")
      }
    }
    for extra in open {
      let words = String(decoding: Array(item.text.utf8)[extra.span.range], as: UTF8.self)
      problems.append("extra: \(words) (\(extra.value ?? "none"))")
    }
    self.problems = problems
    isRight = problems.isEmpty
  }

  private static func shared(_ first: TextSpan, _ second: TextSpan) -> Int {
    min(first.end, second.end) - max(first.start, second.start)
  }

  private static func areEqual(
    _ reading: RecognizersCase.Reading, _ wanted: RecognizersCase.Expression,
    _ found: TimeExpression
  ) -> Bool {
    let value = found.value ?? ""
    let period = reading.timex.hasPrefix("(") ? lastPart(reading.timex) : reading.timex
    if found.value == nil, found.flags.contains("impossible") {
      return reading.timex.hasSuffix("-02-30") || reading.timex.hasSuffix("-02-29")
    }
    switch found.kind {
    case .duration:
      // A quarter is three months for them.
      if value.hasSuffix("Q"), let quarters = Int(value.dropFirst().dropLast()),
        period == "P\(3 * quarters)M"
      {
        return true
      }
      // `P3D` and `PT3H` may be a vague length.
      let isThree = period.count <= 4 && period.contains("3")
      return value == period || isThree && value == String(period.map { $0 == "3" ? "X" : $0 })
    case .set:
      return [reading.timex, reading.timex + ":00"].contains { value.hasSuffix($0) }
    case .time: return areEqualTimes(reading, value)
    case .date: break
    }
    if value == reading.timex || value.hasSuffix("-" + reading.timex) { return true }
    guard let from = found.from, let to = found.to else { return false }
    if let day = reading.value {
      let isCounted = ["date.ago", "date.ahead", "date.distance", "date.offset"]
        .contains(found.rule.description)
      guard isCounted, let exact = CalendarDate(iso: day) else {
        return day == from.description && from == to
      }
      return from <= exact && exact <= to
    }
    let first = reading.start.flatMap { CalendarDate(iso: $0.prefix(10)) }
    let behind = reading.end.flatMap { CalendarDate(iso: $0.prefix(10)) }
    switch reading.modifier {
    case "before", "after", "since", "until", "since-end", "before-end", "after-start",
      "before-start", "after-mid":
      // Their open range begins or ends with the time that is named, in it or behind it.
      return [first, behind].compactMap { $0 }.contains { day in
        day == from || day == to || day == to.adding(days: 1) || day == from.adding(days: -1)
          || from < day && day < to
      }
    case "start", "mid", "end":
      return first.map { from <= $0 } ?? true
        && (behind.map { $0 <= to.adding(days: 1) ?? to } ?? true)
    default:
      guard first == from else { return false }
      if behind == to || behind == to.adding(days: 1) { return true }
      // `2014/2018`: theirs ends where the last time named begins.
      let ends = value.split(separator: "/")
      return ends.count == 2 && behind?.description.hasPrefix(ends[1]) == true
    }
  }

  /// The last part of `(start,end,period)`.
  private static func lastPart(_ timex: String) -> String {
    String(timex.dropLast().split(separator: ",").last ?? "")
  }

  /// The times of day, and the day where they tell one.
  private static func areEqualTimes(_ reading: RecognizersCase.Reading, _ value: String) -> Bool {
    let ends = value.split(separator: "/").map(String.init)
    var wanted = [reading.value].compactMap { $0 }
    if ends.count == 2 { wanted = [reading.start, reading.end].compactMap { $0 } }
    if wanted.count == ends.count, !wanted.isEmpty {
      return zip(wanted, ends).allSatisfy { isMoment($1, $0) }
    }
    // `2016-11-07TEV`, `TAF`
    return value == reading.timex
      || value.hasSuffix(String(reading.timex.drop { $0 != "T" }))
        && value.hasPrefix(reading.start?.prefix(10) ?? "")
  }

  /// `2016-11-08T08:00-05:00` is `2016-11-08 08:00:00`, and `08:00:00` of any day.
  private static func isMoment(_ value: String, _ wanted: String) -> Bool {
    let parts = value.split(separator: "T", maxSplits: 1)
    guard parts.count == 2 else { return false }
    let time = parts[1].prefix(5)
    let words = wanted.split(separator: " ")
    guard let clock = words.last else { return false }
    let isTime = clock.prefix(5) == time || clock.prefix(5) == "00:00" && time == "24:00"
    return isTime && (words.count == 1 || words[0] == parts[0])
  }
}
