import ArticleModel

/// Reads dates of publication: `February 12, 2024`, `12 Feb 2024`, `Monday, 12th of February 2024`,
/// `2024-02-12T10:48Z`, `12.02.2024`, `2/12/24`, each with a time and zone beside it.
struct DateParser {
  private let tokens: [HeadToken]

  private init(_ tokens: [HeadToken]) { self.tokens = tokens }

  /// The first date in `tokens`, with the tokens it fills.
  static func first(in tokens: [HeadToken]) -> (date: ParsedDate, tokens: Range<Int>)? {
    let parser = DateParser(tokens)
    for start in tokens.indices {
      if let found = parser.date(at: start) { return parser.withTime(found) }
    }
    return nil
  }

  /// True when a line is a date and little else.
  static func isDateLine(_ tokens: [HeadToken]) -> Bool {
    guard tokens.count <= 14, let found = first(in: tokens) else { return false }
    let rest = tokens.enumerated().filter {
      !found.tokens.contains($0.offset) && $0.element.kind == .word
        && !fillers.contains($0.element.folded) && weekday($0.element.folded) == nil
    }
    return rest.isEmpty
  }

  /// A quick look at a folded line: a month's name or numbers parted by bars.
  static func mayHoldDate(_ key: ArraySlice<UInt8>) -> Bool {
    for word in key.split(separator: 0x20) where word.count >= 3 {
      if months[String(decoding: word, as: UTF8.self)] != nil { return true }
    }
    return String(decoding: key, as: UTF8.self).contains("# / # / #")
  }

  /// Words that stand beside a date and say nothing else.
  static let fillers: Set<String> = [
    "published", "posted", "updated", "on", "at", "date", "last", "modified", "first", "by", "the",
    "of", "created", "created:", "filed", "print", "am", "pm", "a.m.", "p.m.", "est", "edt", "et",
    "gmt", "bst", "utc", "cet", "cest", "pst", "pdt", "ist", "and", "release", "issued", "edition",
    "hours", "hour", "ago", "t", "z", "local", "time", "aest", "aedt", "cst", "cdt", "mst", "mdt",
    "pt", "ct", "mt", "eastern", "hrs", "uhr", "msk", "sast", "wib", "jst", "hkt", "sgt", "pkt",
  ]

  static let months: [String: Int] = {
    var table: [String: Int] = ["sept": 9]
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    for (index, name) in names.enumerated() {
      table[name] = index + 1
      table[String(name.prefix(3))] = index + 1
    }
    return table
  }()

  /// 1 for Monday to 7 for Sunday.
  static func weekday(_ word: String) -> Int? {
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    guard word.count >= 3, let index = names.firstIndex(of: String(word.prefix(3))) else {
      return nil
    }
    let full = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"][index]
    return full.hasPrefix(word) || ["tues", "thur", "thurs"].contains(word) ? index + 1 : nil
  }

  private func month(_ index: Int) -> Int? {
    guard tokens.indices.contains(index), tokens[index].kind == .word else { return nil }
    return Self.months[tokens[index].folded]
  }

  private func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
    guard tokens.indices.contains(index), tokens[index].kind == .number,
      digits.contains(tokens[index].folded.utf8.count)
    else { return nil }
    return Int(tokens[index].folded)
  }

  private func skip(_ index: Int, _ marks: Set<String>) -> Int {
    tokens.indices.contains(index) && marks.contains(tokens[index].folded) ? index + 1 : index
  }

  private typealias Found = (date: ParsedDate, tokens: Range<Int>)

  private func date(at start: Int) -> Found? {
    if let month = month(start) { return monthFirst(month, start) }
    guard tokens[start].kind == .number else { return nil }
    return isoDate(start) ?? dayFirst(start) ?? numeric(start)
  }

  /// `February 12, 2024`, `Feb. 12 2024`, `February 12th, 2024`.
  private func monthFirst(_ month: Int, _ start: Int) -> Found? {
    var index = skip(start + 1, ["."])
    guard let day = number(index, digits: 1...2) else { return nil }
    index = skip(index + 1, ["st", "nd", "rd", "th"])
    index = skip(index, [","])
    guard let year = number(index, digits: 4...4) else { return nil }
    return make(year: year, month: month, day: day, tokens: weekdayBefore(start)..<(index + 1))
  }

  /// `12 February 2024`, `12th of Feb., 2024`, `12-Feb-2024`.
  private func dayFirst(_ start: Int) -> Found? {
    guard let day = number(start, digits: 1...2) else { return nil }
    var index = skip(start + 1, ["st", "nd", "rd", "th"])
    index = skip(skip(index, ["of"]), ["-", ".", "/"])
    guard let month = month(index) else { return nil }
    index = skip(skip(index + 1, ["."]), [",", "-", "/"])
    guard let year = number(index, digits: 4...4) else { return nil }
    return make(year: year, month: month, day: day, tokens: weekdayBefore(start)..<(index + 1))
  }

  /// `2024-02-12`, `2024/02/12`, `20240212`.
  private func isoDate(_ start: Int) -> Found? {
    if let whole = number(start, digits: 8...8) {
      return make(
        year: whole / 10_000, month: whole / 100 % 100, day: whole % 100,
        tokens: start..<(start + 1))
    }
    guard let year = number(start, digits: 4...4), let month = number(start + 2, digits: 1...2),
      let day = number(start + 4, digits: 1...2), isMark(start + 1, "-/."),
      tokens[start + 3].folded == tokens[start + 1].folded
    else { return nil }
    return make(year: year, month: month, day: day, tokens: start..<(start + 5))
  }

  /// `2/12/2024` (month first unless that is no month), `12.02.2024` (day first).
  private func numeric(_ start: Int) -> Found? {
    guard let first = number(start, digits: 1...2), let second = number(start + 2, digits: 1...2),
      isMark(start + 1, "-/."),
      tokens[start + 3 < tokens.count ? start + 3 : start].folded
        == tokens[start + 1].folded
    else { return nil }
    var year = number(start + 4, digits: 4...4)
    if year == nil, let short = number(start + 4, digits: 2...2) { year = 2000 + short }
    guard let year else { return nil }
    let range = start..<(start + 5)
    if tokens[start + 1].folded == "." || first > 12 {
      return make(year: year, month: second, day: first, tokens: range)
    }
    var found = make(year: year, month: first, day: second, tokens: range)
    found?.date.isAmbiguous = second <= 12 && first != second
    return found
  }

  private func isMark(_ index: Int, _ marks: String) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .mark,
      let mark = tokens[index].folded.utf8.first
    else { return false }
    return marks.utf8.contains(mark)
  }

  private func make(year: Int, month: Int, day: Int, tokens: Range<Int>) -> Found? {
    guard (1600...2199).contains(year),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return (ParsedDate(day: date), tokens)
  }

  /// Includes `Monday,` before the date.
  private func weekdayBefore(_ start: Int) -> Int {
    var index = start - 1
    while index >= 0, [",", ".", "the"].contains(tokens[index].folded) { index -= 1 }
    return index >= 0 && Self.weekday(tokens[index].folded) != nil ? index : start
  }

  private static let offsets: [String: String] = [
    "gmt": "Z", "utc": "Z", "z": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00",
    "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00",
    "bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "msk": "+03:00", "jst": "+09:00",
    "aest": "+10:00", "aedt": "+11:00", "sast": "+02:00", "hkt": "+08:00", "sgt": "+08:00",
  ]
  /// Zones whose offset depends on the season or the country: kept as written only.
  private static let openZones: Set<String> = ["et", "ct", "mt", "pt", "ist", "eastern"]

  /// Adds the time that stands after the date, or directly before it.
  private func withTime(_ found: Found) -> Found {
    var index = found.tokens.upperBound
    while index < tokens.count, index - found.tokens.upperBound < 3,
      [",", "at", "-", "–", "—", "/", "|", "·", "•", "t", "("].contains(tokens[index].folded)
        || Self.weekday(tokens[index].folded) != nil
    {
      index += 1
    }
    var result = found
    if let after = time(at: index) {
      result.date.time = after.time
      result.date.zone = after.zone
      result.tokens = found.tokens.lowerBound..<after.end
      return result
    }
    for start in max(0, found.tokens.lowerBound - 7)..<found.tokens.lowerBound {
      guard let before = time(at: start), before.end >= found.tokens.lowerBound - 2 else {
        continue
      }
      result.date.time = before.time
      result.date.zone = before.zone
      result.tokens = start..<found.tokens.upperBound
      return result
    }
    return result
  }

  /// `10:48 a.m. EST`, `14.05 GMT`, `09:30:00+01:00`, `5 pm`, `1405 GMT`.
  private func time(at start: Int) -> (time: String, zone: String?, end: Int)? {
    guard var hour = number(start, digits: 1...2) else { return nil }
    var minute = 0
    var index = start + 1
    var hasMinutes = false
    if isMark(index, ":."), let value = number(index + 1, digits: 2...2) {
      minute = value
      index += 2
      hasMinutes = true
      if isMark(index, ":"), number(index + 1, digits: 2...2) != nil { index += 2 }
      if isMark(index, "."), number(index + 1, digits: 1...9) != nil { index += 2 }
    }
    var hasHalf = false
    if index < tokens.count, let isAfternoon = Self.half(tokens[index].folded) {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
      index += 1
      hasHalf = true
    }
    guard hasMinutes || hasHalf, (0...23).contains(hour), (0...59).contains(minute) else {
      return nil
    }
    let clock = "T" + Self.two(hour) + ":" + Self.two(minute)
    let zone = zone(at: skip(index, ["("]))
    return (clock + (zone?.offset ?? ""), zone?.name, zone?.end ?? index)
  }

  private func zone(at index: Int) -> (offset: String?, name: String, end: Int)? {
    guard tokens.indices.contains(index) else { return nil }
    let word = tokens[index].folded
    if word == "utc" || word == "gmt", isMark(index + 1, "+-"),
      let hours = number(index + 2, digits: 1...2), hours <= 14
    {
      var (minutes, end) = (0, index + 3)
      if isMark(end, ":"), let value = number(end + 1, digits: 2...2), value < 60 {
        (minutes, end) = (value, end + 2)
      }
      let sign = tokens[index + 1].folded
      let offset = sign + Self.two(hours) + ":" + Self.two(minutes)
      return (offset, word.uppercased() + offset, end)
    }
    if let offset = Self.offsets[word] {
      return (offset, tokens[index].folded.uppercased(), index + 1)
    }
    if Self.openZones.contains(word) { return (nil, word.uppercased(), index + 1) }
    guard isMark(index, "+-"), let first = number(index + 1, digits: 2...4) else { return nil }
    var (hours, minutes, end) = (first, 0, index + 2)
    if first >= 100 {
      (hours, minutes) = (first / 100, first % 100)
    } else if isMark(index + 2, ":"), let value = number(index + 3, digits: 2...2) {
      (minutes, end) = (value, index + 4)
    }
    guard hours <= 14, minutes <= 59 else { return nil }
    let offset = word + Self.two(hours) + ":" + Self.two(minutes)
    return (offset, offset, end)
  }

  private static func half(_ word: String) -> Bool? {
    switch word {
    case "am", "a.m.", "a.m": return false
    case "pm", "p.m.", "p.m": return true
    default: return nil
    }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
