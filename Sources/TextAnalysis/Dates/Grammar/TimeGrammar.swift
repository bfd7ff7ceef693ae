import ArticleModel

/// Reads the expressions of time of one sentence: pieces by the rules, then pieces joined
/// (`Friday` + `February 9` + `at 5 p.m.`), then ranges.
struct TimeGrammar {
  let lexicon: TimeLexicon
  let text: UnsafeBufferPointer<UInt8>

  /// The expression that starts at `index`; nil when there is none.
  func read(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    if line.is(index, .digits) || line.is(index, .ordinalDigits),
      let range = LeadingNumberRange.read(self, line, index)
    {
      return range
    }
    if let offset = OffsetReader.read(self, line, index) { return offset }
    if let distance = EventOffsetReader.read(line, index, text) { return distance }
    if let week = WeekOfDayRule.read(self, line, index) { return week }
    if let day = listed(line, index) { return day }
    guard let start = whole(line, index) else { return nil }
    if let set = SetTimeRule.extended(line, start, lexicon) { return set }
    if let reading = TimeRangeReader(grammar: self).extended(line, start) {
      return reading.isWeak ? nil : reading
    }
    return start.isWeak ? nil : withYearOfList(line, start)
  }

  private func listed(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    switch line.category(index) {
    case .digits, .ordinalDigits: return ListedDays.read(self, line, index)
    case .the where line.is(index + 1, .ordinalDigits) || line.is(index + 1, .ordinal):
      return ListedDays.read(self, line, index)
    default: return nil
    }
  }

  /// The first day of `June 18 and 19, 2021` has the year of the list.
  private func withYearOfList(_ line: TimeLexemeLine, _ reading: TimeReading) -> TimeReading {
    guard var fields = reading.fields, fields.month != nil, fields.day != nil, fields.year == nil,
      fields.yearShift == nil, !fields.hasTime,
      let year = ListedDays.year(line, behindListAt: reading.end - 1)
    else { return reading }
    (fields.year, fields.isShortYear) = (year.value, year.isShort)
    var longer = reading
    longer.meaning = .point(fields)
    return longer
  }

  /// A point with everything joined to it, without ranges.
  func whole(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    guard var reading = modified(line, index) ?? piece(line, index) else { return nil }
    var rounds = 0
    while rounds < 4, let longer = PieceJoiner(grammar: self).joined(line, reading) {
      reading = longer
      rounds += 1
    }
    return reading
  }

  /// `early`, `mid-`, `the end of` before a piece; `earlier`, `later` before `this week`.
  private func modified(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    var position = line.is(index, .the) ? index + 1 : index
    let word = line[position]
    position += 1
    switch word.category {
    case .part:
      if line.is(position, .dash), line[position].isGlued { position += 1 }
      if line.is(position, .of) || line.is(position, .in) {
        position += 1
        if let unit = currentUnit(line, position) { return prefixed(unit, index, word) }
      }
    case .partOf:
      guard line.is(position, .of) else { return nil }
      position += 1
      if let unit = currentUnit(line, position) { return prefixed(unit, index, word) }
    case .earlier, .later:
      if line.is(position, .in), let unit = currentUnit(line, position + 1) {
        return prefixed(unit, index, word)
      }
      guard line.is(position, .this), let reading = piece(line, position),
        let shift = reading.fields?.shift, shift.unit > .day
      else { return nil }
      return prefixed(reading, index, word)
    default: return nil
    }
    guard let reading = piece(line, position), reading.fields != nil,
      reading.rule != "date.beside"
    else { return nil }
    return prefixed(reading, index, word)
  }

  private func prefixed(_ reading: TimeReading, _ start: Int, _ word: TimeLexeme) -> TimeReading {
    var reading = reading
    reading.start = start
    if word.category == .part || word.category == .partOf {
      reading.modifier = TimeModifier(number: word.value)
      // `early 2019` is sure; `late-night` and `the early third quarter` still are not.
      let fields = reading.fields
      let isDayOnly = fields?.day != nil && fields?.month == nil
      let staysOpen =
        isDayOnly || fields?.hasTime ?? false || fields?.quarter != nil || fields?.half != nil
      reading.isWeak = reading.isWeak && staysOpen
    }
    return reading
  }

  /// The `the year` of `the end of the year`.
  private func currentUnit(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    let position = line.is(index, .the) ? index + 1 : index
    guard line.is(position, .unit), !line[position].word.isPlural,
      let unit = TimeUnit(rawValue: line[position].value), unit > .day,
      position > index || isDeadline(line, index - 3)
    else { return nil }
    var fields = CalendarFields()
    fields.shift = TimeShift(unit: unit, count: 0, origin: .here)
    return TimeReading(index, position + 1, fields, "date.end-of-unit")
  }

  /// The `by` of `by end of year`.
  private func isDeadline(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    switch line.category(index) {
    case .by, .before, .until, .at, .from: return true
    default: return false
    }
  }

  /// The best piece that starts at `index`.
  func piece(_ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    var best = line[index].holidays >= 0 ? holiday(line, index) : nil
    switch line.category(index) {
    case .digits: digits(line, index, &best)
    case .number, .vague, .couple, .half, .decimal, .multiplier, .a, .some:
      counted(line, index, &best)
    case .ordinalDigits, .ordinal: ordinal(line, index, &best)
    case .the, .this, .that, .previous, .past, .preceding, .next, .coming, .following, .same,
      .entire, .recent:
      pointed(line, index, &best)
    default: named(line, index, &best)
    }
    return best
  }

  /// What begins with the name of a time or with a mark.
  private func named(_ line: TimeLexemeLine, _ index: Int, _ best: inout TimeReading?) {
    switch line.category(index) {
    case .numericDate: keep(NumericDateRule.read(line, index), &best)
    case .month:
      keep(MonthDayRule.read(line, index), &best)
      keep(MonthRule.read(line, index), &best)
    case .weekday: keep(WeekdayRule.read(line, index), &best)
    case .season: keep(SeasonRule.read(line, index), &best)
    case .deictic, .present: keep(DeicticRule.read(line, index), &best)
    case .pluralDigits, .decade: keep(DecadeRule.read(line, index), &best)
    case .apostrophe:
      keep(DecadeRule.read(line, index), &best)
      keep(ShortYearRule.read(line, index), &best)
    case .quarterName, .latter, .final:
      keep(QuarterRule.read(line, index), &best)
      keep(OrdinalPartRule.read(line, index), &best)
    case .fiscal: keep(FiscalYearRule.read(line, index), &best)
    case .era: keep(YearRule.read(line, index), &best)
    case .all: keep(DurationRule.read(line, index), &best)
    case .recurring, .per, .every: keep(SetRule.read(line, index), &best)
    case .clock, .clockWord: keep(ClockRule.read(line, index), &best)
    case .dayPart: keep(DayPartRule.read(line, index), &best)
    case .unit:
      keep(UnitEndRule.read(line, index), &best)
      keep(UnitLongRule.read(line, index), &best)
      keep(SpokenClockRule.read(line, index), &best)
      keep(SetRule.read(line, index), &best)
      keep(DurationRule.read(line, index), &best)
    default: break
    }
  }

  /// What begins with a number in words or an article.
  private func counted(_ line: TimeLexemeLine, _ index: Int, _ best: inout TimeReading?) {
    keep(AheadRule.read(line, index), &best)
    keep(WeekdaysAgoRule.read(line, index), &best)
    keep(DistanceRule.read(line, index), &best)
    keep(DurationRule.read(line, index), &best)
    keep(SpokenClockRule.read(line, index), &best)
    guard !line.is(index, .a) else { return }
    keep(ClockRule.read(line, index), &best)
    keep(CenturyRule.read(line, index), &best)
  }

  private func ordinal(_ line: TimeLexemeLine, _ index: Int, _ best: inout TimeReading?) {
    keep(DayMonthRule.read(line, index), &best)
    keep(OrdinalSetRule.read(line, index), &best)
    keep(CenturyRule.read(line, index), &best)
    keep(QuarterRule.read(line, index), &best)
    keep(OrdinalDayRule.read(line, index), &best)
    keep(OrdinalPartRule.read(line, index), &best)
  }

  private func digits(_ line: TimeLexemeLine, _ index: Int, _ best: inout TimeReading?) {
    keep(DayMonthRule.read(line, index), &best)
    keep(AheadRule.read(line, index), &best)
    keep(WeekdaysAgoRule.read(line, index), &best)
    keep(DistanceRule.read(line, index), &best)
    keep(ClockRule.read(line, index), &best)
    keep(YearRule.read(line, index), &best)
    keep(FiscalYearRule.read(line, index), &best)
    keep(DurationRule.read(line, index), &best)
  }

  /// What may begin with an article or a pointing word.
  private func pointed(_ line: TimeLexemeLine, _ index: Int, _ best: inout TimeReading?) {
    keep(OrdinalPartRule.read(line, index), &best)
    keep(UnitTwiceRule.read(line, index), &best)
    keep(UnitShiftRule.read(line, index), &best)
    keep(DurationRule.read(line, index), &best)
    keep(WeekdayRule.read(line, index), &best)
    keep(MonthRule.read(line, index), &best)
    keep(SeasonRule.read(line, index), &best)
    keep(DayPartRule.read(line, index), &best)
    keep(DeicticRule.read(line, index), &best)
    shiftedHoliday(line, index, &best)
    guard line.is(index, .the) else { return }
    keep(FiscalYearRule.read(line, index), &best)
    keep(DayMonthRule.read(line, index), &best)
    keep(DecadeRule.read(line, index), &best)
    keep(CenturyRule.read(line, index), &best)
    keep(QuarterRule.read(line, index), &best)
    keep(DistanceRule.read(line, index), &best)
    keep(OrdinalSetRule.read(line, index), &best)
    keep(OrdinalDayRule.read(line, index), &best)
  }

  /// Prefers a sure reading, then the longer one, then the earlier rule.
  private func keep(_ reading: TimeReading?, _ best: inout TimeReading?) {
    guard let reading else { return }
    guard let current = best else {
      best = reading
      return
    }
    if current.isWeak != reading.isWeak {
      if current.isWeak { best = reading }
    } else if reading.end > current.end {
      best = reading
    }
  }
}
