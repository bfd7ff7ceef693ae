import ArticleModel

/// Holidays: `Christmas`, `Good Friday 2020`, `last Thanksgiving`.
extension TimeGrammar {
  /// The holiday that starts at `index`, with the year behind it.
  func holiday(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    let first = line[index]
    guard first.holidays >= 0, first.isCapitalized else { return nil }
    for number in lexicon.holidayGroups[first.holidays] {
      guard var end = match(lexicon.holidays[number].letters, line, index) else { continue }
      guard !isName(line, index, end) else { return nil }
      var fields = CalendarFields()
      fields.holiday = number
      let afterOf = line.is(end, .of) || line.is(end, .in) ? end + 1 : end
      if let year = YearRule.trailing(line, afterOf, allowsComma: true) {
        (fields.year, fields.isShortYear, end) = (year.value, year.isShort, year.end)
      }
      return TimeReading(index, end, fields, "date.holiday")
    }
    return nil
  }

  /// `Johnnie Christmas`, `Christmas Island`: a name that holds the word.
  private func isName(_ line: TimeLexemeLine, _ index: Int, _ end: Int) -> Bool {
    let before = line[index - 1]
    if index > 1, before.isCapitalized, before.category == .other { return true }
    let after = line[end]
    return end == index + 1 && after.isCapitalized && after.category == .other
  }

  /// `last Christmas`, `this Easter`.
  func shiftedHoliday(_ line: TimeLexemeLine, _ index: Int, _ best: inout TimeReading?) {
    let (position, shift) = NameShiftReader.read(line, index)
    guard let shift, var reading = holiday(line, position), var fields = reading.fields else {
      return
    }
    fields.nameShift = shift
    reading.start = index
    reading.meaning = .point(fields)
    if best == nil { best = reading }
  }

  /// The end of the lexemes whose letters are `letters`, marks and spaces aside.
  private func match(_ letters: [UInt8], _ line: TimeLexemeLine, _ index: Int) -> Int? {
    var position = 0
    var next = index
    while position < letters.count, next < line.count {
      let lexeme = line[next]
      if lexeme.category == .comma { return nil }
      for byte in text[lexeme.start..<lexeme.end] {
        let small = WordTable.lowercased(byte)
        guard (small >= 97 && small <= 122) || (small >= 48 && small <= 57) else { continue }
        guard position < letters.count, letters[position] == small else { return nil }
        position += 1
      }
      next += 1
    }
    return position == letters.count ? next : nil
  }
}
