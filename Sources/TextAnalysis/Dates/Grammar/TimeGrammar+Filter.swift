/// The quick look that spares most words the rules.
extension TimeGrammar {
  /// True when an expression may begin at `index`.
  static func mayStart(_ line: TimeLexemeLine, _ index: Int) -> Bool {
    switch line.category(index) {
    case .other: return line[index].holidays >= 0
    case .the, .a, .this, .that, .previous, .past, .preceding, .next, .coming, .following, .same,
      .entire, .recent, .every, .per, .part, .partOf, .earlier, .later, .latter, .final, .half,
      .couple, .vague, .multiplier, .some:
      return line.category(index + 1) != .other || line[index + 1].holidays >= 0
    case .digits, .ordinalDigits, .pluralDigits, .decimal, .clock, .numericDate, .apostrophe,
      .month, .weekday, .season, .unit, .number, .ordinal, .decade, .dayPart, .clockWord, .deictic,
      .present, .recurring, .era, .quarterName, .fiscal:
      return true
    default: return line[index].holidays >= 0
    }
  }
}
