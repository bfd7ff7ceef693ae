import ArticleModel

/// Turns the tokens of a sentence into lexemes: looks words up, reads numbers, parts compounds such
/// as `mid-2019` and `two-hour` whose every part belongs to time.
struct TimeLexemeScanner: Sendable {
  let lexicon: TimeLexicon

  /// Replaces what `line` holds with the lexemes of `tokens`; returns whether any of them may begin
  /// an expression of time.
  func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ tokens: ArraySlice<Token>, into line: inout TimeLexemeLine
  ) -> Bool {
    line.items.removeAll(keepingCapacity: true)
    var isPromising = false
    for token in tokens {
      let range = token.span.range
      switch token.kind {
      case .word: isPromising = scanWord(text, range, &line) || isPromising
      case .number:
        scanNumber(text, range, &line)
        isPromising = true
      case .possessive: append(.possessive, range, text, &line)
      case .punctuation, .symbol: append(mark(text, range), range, text, &line)
      }
    }
    return isPromising
  }

  /// Appends a lexeme; says whether it touches the one before it.
  func append(
    _ word: TimeWord, _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>,
    _ line: inout TimeLexemeLine, parts: (Int, Int, Int) = (0, 0, 0), holidays: Int = -1,
    isGrouped: Bool = false
  ) {
    line.items.append(
      TimeLexeme(
        start: range.lowerBound, end: range.upperBound, word: word, parts: parts,
        isGlued: line.items.last?.end == range.lowerBound,
        endsInS: text[range.upperBound - 1] == UInt8(ascii: "s")
          && Tokenizer.isLowercase(text[range.lowerBound]),
        isCapitalized: Tokenizer.isUppercase(text[range.lowerBound]), isGrouped: isGrouped,
        holidays: holidays))
  }

  private func append(
    _ category: TimeWord.Category, _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>,
    _ line: inout TimeLexemeLine
  ) {
    append(TimeWord(category: category), range, text, &line)
  }

  private func mark(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> TimeWord.Category {
    switch text[range.lowerBound] {
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: "-"): return .dash
    case UInt8(ascii: "/"): return .slash
    case UInt8(ascii: "("): return .openParenthesis
    case UInt8(ascii: ")"): return .closeParenthesis
    case UInt8(ascii: "'"): return .apostrophe
    case UInt8(ascii: "$"), UInt8(ascii: "#"): return .currency
    case UInt8(ascii: "%"): return .measure
    case 0xC2: return range.count == 2 ? .currency : .mark
    case 0xE2 where range.count == 3 && text[range.lowerBound + 1] == 0x80:
      let last = text[range.lowerBound + 2]
      if last >= 0x90 && last <= 0x95 { return .dash }
      return last == 0x99 || last == 0x98 ? .apostrophe : .mark
    case 0xE2 where range.count == 3 && text[range.lowerBound + 1] == 0x82: return .currency
    default: return .mark
    }
  }

  /// Appends a word; returns whether it may begin an expression.
  private func scanWord(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ line: inout TimeLexemeLine
  ) -> Bool {
    if var found = lexicon.find(text[range]) {
      // `AD` and `BC`, not `ad`.
      if found.word.category == .era, !Tokenizer.isUppercase(text[range.lowerBound]) {
        found.word = TimeWord(category: .other)
      }
      append(found.word, range, text, &line, holidays: found.holidays)
      return Self.isPromising(found.word.category) || found.holidays >= 0
    }
    if range.count <= 5, Tokenizer.isUppercase(text[range.lowerBound]),
      let zone = lexicon.zone(text[range])
    {
      append(TimeWord(category: .zone, value: zone), range, text, &line)
      return false
    }
    if range.count == 2, let value = Self.quarterName(text, range) {
      append(TimeWord(category: .quarterName, value: value), range, text, &line)
      return true
    }
    if range.count == 6 || range.count == 4, scanFiscalYear(text, range, &line) { return true }
    if range.count <= 48, scanCompound(text, range, &line) { return true }
    append(.other, range, text, &line)
    return false
  }

  /// `FY2020`, `FY21`.
  private func scanFiscalYear(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ line: inout TimeLexemeLine
  ) -> Bool {
    let start = range.lowerBound
    guard text[start] == UInt8(ascii: "F"), text[start + 1] == UInt8(ascii: "Y") else {
      return false
    }
    var year = Self.digits(text, start + 2, range.upperBound)
    guard year.end == range.upperBound, year.count == range.count - 2 else { return false }
    if year.count == 2 { year.value += 2000 }
    append(TimeWord(category: .fiscal), start..<(start + 2), text, &line)
    append(
      TimeWord(category: .digits, value: year.value), (start + 2)..<range.upperBound, text, &line,
      parts: (4, 0, 0))
    return true
  }

  /// `Q1` to `Q4` are 1 to 4, `H1` and `H2` are 5 and 6.
  private static func quarterName(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int? {
    let number = Int(text[range.lowerBound + 1]) - 48
    switch text[range.lowerBound] {
    case UInt8(ascii: "Q"): return (1...4).contains(number) ? number : nil
    case UInt8(ascii: "H"): return (1...2).contains(number) ? number + 4 : nil
    default: return nil
    }
  }

  /// Classes that no expression needs to hold.
  private static func isPromising(_ category: TimeWord.Category) -> Bool {
    switch category {
    case .month, .weekday, .season, .unit, .dayPart, .clockWord, .deictic, .present, .recurring,
      .decade, .ordinal, .number:
      return true
    default: return false
    }
  }

  /// Parts a word at its hyphens when every part belongs to time and one of them says when.
  private func scanCompound(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ line: inout TimeLexemeLine
  ) -> Bool {
    guard let hyphen = text[range].firstIndex(of: UInt8(ascii: "-")) else {
      return scanStuckDot(text, range, &line)
    }
    let before = line.items.count
    var start = range.lowerBound
    var end = hyphen
    var isTime = false
    while true {
      guard start < end, scanPart(text, start..<end, &line) else {
        line.items.removeLast(line.items.count - before)
        return false
      }
      for item in line.items[before...] where Self.saysWhen(item.category) { isTime = true }
      // `twenty-first`
      if line.items.last?.category == .ordinal, line.items.count == before + 3,
        line.items[before].category == .number
      {
        isTime = true
      }
      guard end < range.upperBound else { break }
      append(.dash, end..<(end + 1), text, &line)
      start = end + 1
      end = text[start..<range.upperBound].firstIndex(of: UInt8(ascii: "-")) ?? range.upperBound
    }
    if !isTime { line.items.removeLast(line.items.count - before) }
    return isTime
  }

  private static func saysWhen(_ category: TimeWord.Category) -> Bool {
    switch category {
    case .month, .weekday, .season, .unit, .dayPart, .deictic, .digits, .pluralDigits, .decade:
      return true
    default: return false
    }
  }

  private func scanPart(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ line: inout TimeLexemeLine
  ) -> Bool {
    if Tokenizer.isDigit(text[range.lowerBound]) {
      guard line.items.last.map({ $0.category != .other }) ?? true else { return false }
      scanNumber(text, range, &line)
      return line.items.last?.category != .other
    }
    guard let found = lexicon.find(text[range]) else { return false }
    append(found.word, range, text, &line)
    return found.word.category != .other
  }

  /// `Feb.10` and the like are left alone; a word with a final dot that the lists know without it
  /// is looked up without it (`Feb.`, `Sept.`, `yrs.`).
  private func scanStuckDot(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ line: inout TimeLexemeLine
  ) -> Bool {
    guard text[range.upperBound - 1] == UInt8(ascii: "."), range.count > 2,
      let found = lexicon.find(text[range.lowerBound..<(range.upperBound - 1)])
    else { return false }
    var word = found.word
    word.isShort = false
    append(word, range, text, &line)
    return Self.isPromising(word.category)
  }
}
