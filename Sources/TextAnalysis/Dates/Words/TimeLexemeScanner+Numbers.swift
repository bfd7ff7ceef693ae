import ArticleModel

/// Numbers as the tokenizer gives them: `2019`, `1,000`, `3rd`, `1990s`, `5:30`, `5pm`,
/// `10/02/2024`, `2024-02-10`, `2014-16`, `10,2024`.
extension TimeLexemeScanner {
  /// A run of digits: its value and how many there are. Longer runs than nine are no number of
  /// time.
  struct Digits {
    var value: Int
    var count: Int
    var end: Int
  }

  /// Reads the digits at `start`.
  static func digits(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Digits {
    var value = 0
    var position = start
    while position < end, Tokenizer.isDigit(text[position]) {
      if position - start < 9 { value = value * 10 + Int(text[position] - UInt8(ascii: "0")) }
      position += 1
    }
    return Digits(value: value, count: position - start, end: position)
  }

  /// Appends the lexemes of a number token.
  func scanNumber(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ line: inout TimeLexemeLine
  ) {
    guard range.count <= 48 else {
      append(TimeWord(category: .other), range, text, &line)
      return
    }
    let first = Self.digits(text, range.lowerBound, range.upperBound)
    if first.end == range.upperBound {
      let category: TimeWord.Category = first.count <= 9 ? .digits : .other
      append(
        TimeWord(category: category, value: first.value), range, text, &line,
        parts: (first.count, 0, 0))
      return
    }
    let done: Bool
    switch text[first.end] {
    case UInt8(ascii: ":"): done = scanClock(text, range, &line)
    case UInt8(ascii: "/"): done = scanSlashes(text, range, first, &line)
    case UInt8(ascii: "."): done = scanDots(text, range, first, &line)
    case UInt8(ascii: ","): done = scanCommas(text, range, first, &line)
    case UInt8(ascii: "-"): done = scanHyphens(text, range, first, &line)
    default: done = scanSuffix(text, range, first, &line)
    }
    if !done { append(TimeWord(category: .other), range, text, &line) }
  }

  /// `5:30`, `17:30:15`, `5:30pm`.
  private func scanClock(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ line: inout TimeLexemeLine
  ) -> Bool {
    let hour = Self.digits(text, range.lowerBound, range.upperBound)
    let minute = Self.digits(text, hour.end + 1, range.upperBound)
    guard hour.count <= 2, minute.count == 2, hour.value <= 24, minute.value < 60 else {
      return false
    }
    var end = minute.end
    if end + 2 < range.upperBound, text[end] == UInt8(ascii: ":") {
      let second = Self.digits(text, end + 1, range.upperBound)
      guard second.count == 2, second.value <= 60 else { return false }
      end = second.end
    }
    let clock = range.lowerBound..<end
    if end < range.upperBound {
      guard let next = lexicon.find(text[end..<range.upperBound]),
        next.word.category == .meridian || next.word.category == .unit
      else { return scanClockRange(text, range, end, hour.value, minute.value, &line) }
      appendClock(hour.value, minute.value, clock, text, &line)
      append(next.word, end..<range.upperBound, text, &line)
      return true
    }
    appendClock(hour.value, minute.value, clock, text, &line)
    return true
  }

  private func appendClock(
    _ hour: Int, _ minute: Int, _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>,
    _ line: inout TimeLexemeLine
  ) {
    append(TimeWord(category: .clock, value: hour * 60 + minute), range, text, &line)
  }

  /// `9:30-10:30`.
  private func scanClockRange(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ end: Int, _ hour: Int,
    _ minute: Int, _ line: inout TimeLexemeLine
  ) -> Bool {
    guard text[end] == UInt8(ascii: "-"), end + 1 < range.upperBound,
      Tokenizer.isDigit(text[end + 1])
    else { return false }
    appendClock(hour, minute, range.lowerBound..<end, text, &line)
    append(TimeWord(category: .dash), end..<(end + 1), text, &line)
    scanNumber(text, (end + 1)..<range.upperBound, &line)
    return true
  }

  /// `10/02/2024`; `24/7` and `2018/19` are read by the grammar or not at all.
  private func scanSlashes(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ first: Digits,
    _ line: inout TimeLexemeLine
  ) -> Bool {
    let second = Self.digits(text, first.end + 1, range.upperBound)
    if second.end == range.upperBound {
      guard first.count == 4, second.count == 2 || second.count == 4 else { return false }
      appendPair(text, range, first, second, .slash, &line)
      return true
    }
    guard text[second.end] == UInt8(ascii: "/") else { return false }
    let third = Self.digits(text, second.end + 1, range.upperBound)
    guard third.end == range.upperBound else { return false }
    return appendDate(text, range, first, second, third, &line)
  }

  private func appendPair(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ first: Digits, _ second: Digits,
    _ mark: TimeWord.Category, _ line: inout TimeLexemeLine
  ) {
    append(
      TimeWord(category: .digits, value: first.value), range.lowerBound..<first.end, text, &line,
      parts: (first.count, 0, 0))
    append(TimeWord(category: mark), first.end..<(first.end + 1), text, &line)
    append(
      TimeWord(category: .digits, value: second.value), (first.end + 1)..<second.end, text, &line,
      parts: (second.count, 0, 0))
  }

  /// Three numbers with marks between them; the value tells whether the year comes first.
  private func appendDate(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ first: Digits, _ second: Digits,
    _ third: Digits, _ line: inout TimeLexemeLine, isDayFirst: Bool = false
  ) -> Bool {
    let isYearFirst = first.count == 4
    guard second.count <= 2,
      isYearFirst ? third.count <= 2 : first.count <= 2 && (third.count == 4 || third.count == 2)
    else { return false }
    append(
      TimeWord(
        category: .numericDate,
        value: isYearFirst ? 1 : third.count == 2 ? 2 : isDayFirst ? 3 : 0), range,
      text, &line, parts: (first.value, second.value, third.value))
    return true
  }

  /// `10.02.2024`, `5.30pm`, `3.5`.
  private func scanDots(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ first: Digits,
    _ line: inout TimeLexemeLine
  ) -> Bool {
    let second = Self.digits(text, first.end + 1, range.upperBound)
    guard second.count > 0 else { return false }
    if second.end == range.upperBound {
      guard first.count <= 6, second.count <= 2 else { return false }
      append(
        TimeWord(category: .decimal, value: first.value), range, text, &line,
        parts: (first.count, second.value, second.count))
      return true
    }
    if text[second.end] == UInt8(ascii: ".") {
      let third = Self.digits(text, second.end + 1, range.upperBound)
      guard third.end == range.upperBound, third.count == 4 || first.count == 4 else {
        return false
      }
      return appendDate(text, range, first, second, third, &line, isDayFirst: true)
    }
    guard first.value <= 12, second.count == 2, second.value < 60,
      let next = lexicon.find(text[second.end..<range.upperBound]), next.word.category == .meridian
    else { return false }
    appendClock(first.value, second.value, range.lowerBound..<second.end, text, &line)
    append(next.word, second.end..<range.upperBound, text, &line)
    return true
  }

  /// `1,000` is one number; `10,2024` is a day and a year.
  private func scanCommas(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ first: Digits,
    _ line: inout TimeLexemeLine
  ) -> Bool {
    let second = Self.digits(text, first.end + 1, range.upperBound)
    guard second.end == range.upperBound else { return false }
    if second.count == 4, first.count <= 2 {
      appendPair(text, range, first, second, .comma, &line)
      return true
    }
    guard second.count == 3, first.count <= 3 else { return false }
    append(
      TimeWord(category: .digits, value: first.value * 1000 + second.value), range, text, &line,
      parts: (first.count + 3, 0, 0), isGrouped: true)
    return true
  }

  /// `2024-02-10`, `2024-02-10T10:00`, `2014-16`, `24-26`, `3-2`, `10-day`.
  private func scanHyphens(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ first: Digits,
    _ line: inout TimeLexemeLine
  ) -> Bool {
    let second = Self.digits(text, first.end + 1, range.upperBound)
    if second.count == 2, first.count == 4, second.end < range.upperBound,
      text[second.end] == UInt8(ascii: "-")
    {
      let third = Self.digits(text, second.end + 1, range.upperBound)
      guard third.count == 2 else { return false }
      let date = range.lowerBound..<third.end
      append(
        TimeWord(category: .numericDate, value: 1), date, text, &line,
        parts: (first.value, second.value, third.value))
      return appendTimeOfDay(text, third.end, range.upperBound, &line)
    }
    // `2015-11` is a month, `2010-11` two years.
    if first.count == 4, second.count == 2, second.end == range.upperBound,
      (1900...2099).contains(first.value), (1...12).contains(second.value),
      second.value <= first.value % 100
    {
      append(
        TimeWord(category: .numericDate, value: 4), range, text, &line,
        parts: (first.value, second.value, 0))
      return true
    }
    append(
      TimeWord(category: .digits, value: first.value), range.lowerBound..<first.end, text, &line,
      parts: (first.count, 0, 0))
    append(TimeWord(category: .dash), first.end..<(first.end + 1), text, &line)
    let rest = (first.end + 1)..<range.upperBound
    guard let found = restWords(text, rest) else {
      scanNumber(text, rest, &line)
      return true
    }
    appendWords(found, text, &line)
    return true
  }

  private func appendWords(
    _ found: [(TimeWord, Range<Int>)], _ text: UnsafeBufferPointer<UInt8>,
    _ line: inout TimeLexemeLine
  ) {
    for (word, part) in found {
      append(word, part, text, &line, parts: (word.category == .digits ? part.count : 0, 0, 0))
    }
  }

  /// The words of `year-old` behind `5-`, of `Aug-2016` behind `05-`; nil when digits follow.
  private func restWords(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> [(TimeWord, Range<Int>)]? {
    guard let byte = text[range].first, !Tokenizer.isDigit(byte), range.count <= 48 else {
      return nil
    }
    var result: [(TimeWord, Range<Int>)] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end =
        text[start..<range.upperBound].firstIndex(of: UInt8(ascii: "-")) ?? range.upperBound
      var word = start < end ? lexicon.find(text[start..<end])?.word : nil
      let digits = Self.digits(text, start, end)
      if digits.count > 0, digits.count <= 4, digits.end == end {
        word = TimeWord(category: .digits, value: digits.value)
      }
      if start < end { result.append((word ?? TimeWord(category: .other), start..<end)) }
      if end < range.upperBound { result.append((TimeWord(category: .dash), end..<(end + 1))) }
      start = end + 1
    }
    return result
  }

  /// The `T10:00` behind a date, if there is one.
  private func appendTimeOfDay(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ line: inout TimeLexemeLine
  ) -> Bool {
    guard start < end else { return true }
    guard text[start] == UInt8(ascii: "T"), start + 1 < end, Tokenizer.isDigit(text[start + 1])
    else { return true }
    let hour = Self.digits(text, start + 1, end)
    guard hour.end < end, text[hour.end] == UInt8(ascii: ":") else { return true }
    let minute = Self.digits(text, hour.end + 1, end)
    guard hour.count == 2, minute.count == 2, hour.value < 24, minute.value < 60 else {
      return true
    }
    appendClock(hour.value, minute.value, start..<end, text, &line)
    return true
  }

  /// `3rd`, `1990s`, `6am`, `22April`: digits, then letters.
  private func scanSuffix(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ first: Digits,
    _ line: inout TimeLexemeLine
  ) -> Bool {
    guard first.count <= 4 else { return false }
    if let hyphen = text[first.end..<range.upperBound].firstIndex(of: UInt8(ascii: "-")),
      hyphen > first.end, hyphen + 1 < range.upperBound
    {
      guard scanSuffix(text, range.lowerBound..<hyphen, first, &line) else { return false }
      append(TimeWord(category: .dash), hyphen..<(hyphen + 1), text, &line)
      let rest = (hyphen + 1)..<range.upperBound
      if let words = restWords(text, rest) {
        appendWords(words, text, &line)
      } else {
        scanNumber(text, rest, &line)
      }
      return true
    }
    let suffix = text[first.end..<range.upperBound]
    let word: TimeWord
    switch (suffix.count, suffix[suffix.startIndex] | 0x20, (suffix.last ?? 0) | 0x20) {
    case (1, UInt8(ascii: "s"), _): word = TimeWord(category: .pluralDigits, value: first.value)
    case (2, UInt8(ascii: "s"), UInt8(ascii: "t")), (2, UInt8(ascii: "n"), UInt8(ascii: "d")),
      (2, UInt8(ascii: "r"), UInt8(ascii: "d")), (2, UInt8(ascii: "t"), UInt8(ascii: "h")):
      word = TimeWord(category: .ordinalDigits, value: first.value)
    default:
      guard let found = lexicon.find(suffix) else { return false }
      append(
        TimeWord(category: .digits, value: first.value), range.lowerBound..<first.end, text, &line,
        parts: (first.count, 0, 0))
      append(found.word, first.end..<range.upperBound, text, &line)
      return true
    }
    append(word, range, text, &line, parts: (first.count, 0, 0))
    return true
  }
}
