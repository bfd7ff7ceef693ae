/// Reads the words before an expression that bound it: `about 1980`, `more than three weeks`,
/// `at least two years`, `nearly a decade`. They do not belong to its span.
enum ModifierReader {
  /// TIMEX3 `mod` of the expression that starts at `index`; nil when nothing bounds it.
  static func read(_ line: TimeLexemeLine, _ index: Int) -> TimeModifier? {
    let before = line[index - 1]
    switch before.category {
    case .approximate: return .approximate
    case .bound: return TimeModifier(number: before.value)
    case .than where line.is(index - 2, .comparison):
      return TimeModifier(number: line[index - 2].value)
    default: return nil
    }
  }
}
