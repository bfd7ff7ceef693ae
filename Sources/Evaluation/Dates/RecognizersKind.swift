/// Kinds of cases that say nothing about news: the set was made for an assistant that listens to
/// commands. They are told by the form of the case alone, never by what Dateline makes of it.
enum RecognizersKind: String, CaseIterable, Sendable {
  case machine = "queries, addresses and file names written for machines"
  case moment = "counted from the minute of speaking"
  case bareHour = "an hour in the morning or in the evening, nobody tells which"
  case meal = "meals and opening hours as times of day"
  case shorthand = "shorthand of chats and calendars (eod, tmrw, 3h, 7p, w/c, noonish)"
  case figures = "a day and a month in figures without a year"
  case spelled = "years, days and times spelt out in words"
  case smallLetters = "months and days of the week in small letters"
  case partAlone = "a part of the day that no day is told of"
  case unitAlone = "a bare unit that stands for the present one (the week, the day)"
  case present = "the present in general (now, at the moment, to date)"
  case weekNumber = "weeks by number, which in news count something else (week 3)"
  case endOfDay = "the end of a day as a moment"
  case undefined = "left open by the set itself"
  case calendarEntry = "a length of time counted from its start, as a calendar entry is made"

  /// The kind of a case that is left out; nil for one that counts.
  static func kind(of item: RecognizersCase) -> RecognizersKind? {
    let words = Words(item.text)
    if words.isForMachines { return .machine }
    for expression in item.expressions {
      if let kind = kind(of: expression, in: item.text) { return kind }
    }
    return nil
  }

  private static func kind(
    of expression: RecognizersCase.Expression, in text: String
  ) -> RecognizersKind? {
    let words = Words(expression.words)
    let timexes = Set(expression.readings.map(\.timex))
    if expression.readings.isEmpty
      || expression.readings.contains(where: { $0.modifier == "ref_undef" })
    {
      return .undefined
    }
    if timexes.contains(where: { $0.contains("TME") || $0.contains("TDT") || $0.contains("TNT") }) {
      return .meal
    }
    if words.isShorthand { return .shorthand }
    if words.isPresent || timexes.contains(where: { $0.contains("PRESENT_REF") }) {
      return .present
    }
    if words.isWeekNumber { return .weekNumber }
    if timexes.contains(where: { $0.hasSuffix("T23:59:59") }) { return .endOfDay }
    if expression.type.contains("time"), words.holdsClockUnit {
      return words.holds(["from", "starting"]) || words.list.first == "for"
        ? .calendarEntry : .moment
    }
    if words.holds(["starting", "beginning"]) || words.list.first == "for" {
      return .calendarEntry
    }
    if expression.type.contains("time") || expression.type == "set", words.holdsBareHour {
      return .bareHour
    }
    if expression.type.contains("time"), timexes.count > 1, !words.holds(["o'clock", "oclock"]) {
      return .bareHour
    }
    if words.isFiguresWithoutYear { return .figures }
    if words.isSpelledOut { return .spelled }
    if isInSmallLetters(expression, text) { return .smallLetters }
    if expression.type == "timerange", timexes.allSatisfy({ $0.count == 3 }) { return .partAlone }
    if words.isUnitAlone { return .unitAlone }
    return nil
  }

  private static func isInSmallLetters(
    _ expression: RecognizersCase.Expression, _ text: String
  ) -> Bool {
    let source = Array(text.unicodeScalars)
    let span = expression.span
    guard span.start >= 0, span.end <= source.count, span.start < span.end else { return false }
    var written = String.UnicodeScalarView()
    written.append(contentsOf: source[span.start..<span.end])
    return String(written).split { !$0.isLetter }.contains { word in
      Words.names.contains(String(word))
    }
  }
}

extension RecognizersKind {
  /// The words of a case, in small letters, parted at white space and marks.
  struct Words {
    let text: String
    let list: [String]

    init(_ text: String) {
      self.text = text.lowercased()
      list = self.text.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
        .map(String.init)
    }

    /// Names of months and days of the week that are no other words.
    static let names: Set<String> = [
      "january", "february", "april", "june", "july", "august", "september", "october", "november",
      "december", "jan", "feb", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
      "tues", "wed", "thu", "fri", "may", "mar", "march", "q", "h", "earth", "saint", "easter",
      "christmas", "thanksgiving", "halloween", "eid", "labor", "independence",
    ]

    func holds(_ words: Set<String>) -> Bool { list.contains { words.contains($0) } }

    var isForMachines: Bool {
      if ["www.", "http", ".xlsx", "=", "<", ">", "~", "$dec"].contains(where: text.contains) {
        return true
      }
      return holds(["timezone"]) || text.contains("greater than")
        || list.contains { $0.count >= 6 && $0.allSatisfy(\.isNumber) }
    }

    var isPresent: Bool {
      holds(["now"]) || text.hasSuffix("to date") || text.hasSuffix("till date")
        || text.hasSuffix("current date") || text.hasPrefix("at this time")
    }

    /// `week 31`
    var isWeekNumber: Bool {
      zip(list, list.dropFirst()).contains { $0 == "week" && $1.allSatisfy(\.isNumber) }
    }

    /// Minutes, hours and seconds that are counted.
    var holdsClockUnit: Bool {
      holds([
        "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs", "second", "sec", "2h",
      ])
    }

    var isShorthand: Bool {
      let known: Set<String> = [
        "tmrw", "tonite", "eod", "eoy", "otd", "ooo", "noonish", "11ish", "cy", "sy", "ampm",
        "noon",
        "ish",
      ]
      if holds(known) || text.contains("w/c") || text.contains("@") || text.contains("½") {
        return true
      }
      if text.contains("p m") || text.contains("a m") || text.contains("p . m") { return true }
      return list.contains { Self.isStuck($0) } || text.hasSuffix(" s")
    }

    /// `3h`, `7p`, `mar4`, `7ampm`, `3.5years`: figures and letters without a space.
    private static func isStuck(_ word: String) -> Bool {
      let digits = word.prefix { $0.isNumber }
      let tail = String(word.dropFirst(digits.count))
      if !digits.isEmpty {
        return !["", "st", "nd", "rd", "th", "am", "pm", "s"].contains(tail)
      }
      let letters = word.prefix { $0.isLetter }
      return letters.count >= 2 && letters.count < word.count
        && word.dropFirst(letters.count).allSatisfy(\.isNumber)
    }

    /// A number of one or two digits, or a small number word, that neither belongs to a date nor
    /// is marked as a time.
    var holdsBareHour: Bool {
      let hours: Set<String> = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
      ]
      for (index, word) in list.enumerated() {
        let isNumber = word.count <= 2 && !word.isEmpty && word.allSatisfy(\.isNumber)
        guard isNumber || hours.contains(word) else { continue }
        let next = index + 1 < list.count ? list[index + 1] : ""
        let before = index > 0 ? list[index - 1] : ""
        let marks: Set<String> = ["am", "pm", "a", "p", "o'clock", "oclock", "of"]
        if marks.contains(next) || Self.names.contains(next) || Self.names.contains(before) {
          continue
        }
        // `7:30` and `8.30pm` are parted at their marks.
        if text.contains("\(word):") || text.contains(":\(word)") || text.contains(".\(word)") {
          continue
        }
        if text.contains("\(word).") || text.contains("/") { continue }
        return true
      }
      return false
    }

    /// `22/04`, `5.12`, `Oct/2`, `4-23`, without a year.
    var isFiguresWithoutYear: Bool {
      if list.contains(where: { $0.count == 4 && $0.allSatisfy(\.isNumber) }) { return false }
      let characters = Array(text)
      for index in characters.indices.dropFirst().dropLast()
      where ["/", ".", "-"].contains(characters[index]) && characters[index + 1].isNumber {
        let before = characters[index - 1]
        if before.isNumber || (before.isLetter && characters[index] == "/") {
          return !text.contains("pm") && !text.contains("am")
            && Set(text.filter { $0 == "/" }).count <= 1 && text.filter({ $0 == "/" }).count != 2
        }
      }
      return false
    }

    /// `nineteen ninety six`, `twenty second`, `seven thirty`, `april ninth`.
    var isSpelledOut: Bool {
      let tens: Set<String> = ["twenty", "thirty", "forty", "fifty", "ninety", "thousand"]
      let small: Set<String> = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "fifteen",
        "eighteen", "nineteen", "thirteen", "seventeen", "fifteenth", "eighteenth", "seventeenth",
        "ninth",
      ]
      for (index, word) in list.enumerated() where index > 0 {
        let before = list[index - 1]
        if tens.contains(word), small.contains(before) || tens.contains(before) { return true }
        if tens.contains(before),
          small.contains(word) || word.hasSuffix("first")
            || word.hasSuffix("second") || word.hasSuffix("third") || word.hasSuffix("th")
        {
          return true
        }
        if Self.names.contains(before), small.contains(word) || tens.contains(word) { return true }
      }
      return holds(["past", "minutes"]) && holds(["half", "min", "fifteen", "ten"])
    }

    /// `the week`, `the day`, `the year`, `the month`.
    var isUnitAlone: Bool {
      let units: Set<String> = ["day", "week", "month", "year", "hour", "weekend", "fortnight"]
      return list.count <= 2 && list.last.map(units.contains) == true
        && (list.count == 1 || list[0] == "the" || list[0] == "any")
    }
  }
}
