/// Reads how many: `24`, `two`, `twenty-five`, `two hundred`, `a`, `several`, `half a`, `3.5`,
/// `two and a half`.
enum NumberReader {
  /// How many.
  struct Quantity {
    /// As TIMEX3 writes it: `24`, `3.5`, `X` when unknown.
    var text: String
    /// The whole number; nil when unknown or broken.
    var whole: Int?
    /// One past the last lexeme.
    var end: Int
    /// True for `a`, `an`.
    var isArticle = false
    /// The whole part of `two and a half`; nil when there is no half.
    var halved: Int?
  }

  /// The quantity at `index`; nil when there is none.
  static func read(_ line: TimeLexemeLine, _ index: Int) -> Quantity? {
    let lexeme = line[index]
    switch lexeme.category {
    case .digits:
      guard lexeme.value <= 100_000 else { return nil }
      return half(line, Quantity(text: "\(lexeme.value)", whole: lexeme.value, end: index + 1))
    case .decimal:
      let (_, fraction, count) = lexeme.parts
      let zeros = String(repeating: "0", count: max(0, count - String(fraction).count))
      return Quantity(text: "\(lexeme.value).\(zeros)\(fraction)", whole: nil, end: index + 1)
    case .number: return words(line, index)
    case .a: return article(line, index)
    case .vague, .some:
      return Quantity(text: "X", whole: nil, end: index + 1)
    case .couple:
      return Quantity(text: "2", whole: 2, end: line.is(index + 1, .of) ? index + 2 : index + 1)
    case .multiplier, .half:
      return lexeme.category == .half ? halfOf(line, index) : nil
    default: return nil
    }
  }

  /// `a`, `a few`, `a couple of`, `a dozen`, `a hundred`.
  private static func article(_ line: TimeLexemeLine, _ index: Int) -> Quantity? {
    switch line.category(index + 1) {
    case .vague, .couple: return read(line, index + 1)
    case .multiplier: return multiplied(line, 1, index + 1)
    case .half: return read(line, index + 1)
    default: return Quantity(text: "1", whole: 1, end: index + 1, isArticle: true)
    }
  }

  /// `half an hour`, `half a century`, `half-hour`.
  private static func halfOf(_ line: TimeLexemeLine, _ index: Int) -> Quantity? {
    guard line.is(index + 1, .a) || (line.is(index + 1, .dash) && line[index + 1].isGlued) else {
      return nil
    }
    return Quantity(text: "0.5", whole: nil, end: index + 2)
  }

  /// Number words: tens, ones, hundreds.
  private static func words(_ line: TimeLexemeLine, _ index: Int) -> Quantity? {
    var value = line[index].value
    var next = index + 1
    if value >= 20, value % 10 == 0 {
      let afterDash = line.is(next, .dash) && line[next].isGlued ? next + 1 : next
      if line.is(afterDash, .number), (1...9).contains(line[afterDash].value) {
        value += line[afterDash].value
        next = afterDash + 1
      }
    }
    if line.is(next, .multiplier) { return multiplied(line, value, next) }
    if line.is(next, .of), line.is(index, .number) { return nil }
    return half(line, Quantity(text: "\(value)", whole: value, end: next))
  }

  private static func multiplied(_ line: TimeLexemeLine, _ value: Int, _ index: Int) -> Quantity {
    let total = value * line[index].value
    return Quantity(text: "\(total)", whole: total, end: index + 1)
  }

  /// Adds the half of `two and a half`.
  private static func half(_ line: TimeLexemeLine, _ quantity: Quantity) -> Quantity {
    guard let end = halfEnd(line, quantity.end) else { return quantity }
    return Quantity(text: quantity.text + ".5", whole: nil, end: end, halved: quantity.whole)
  }

  /// The end of `and a half` at `index`; nil when it does not stand there.
  static func halfEnd(_ line: TimeLexemeLine, _ index: Int) -> Int? {
    guard line.is(index, .and) else { return nil }
    let half = line.is(index + 1, .a) ? index + 2 : index + 1
    return line.is(half, .half) ? half + 1 : nil
  }

  /// The quantity of `a year and a half`, whose unit ends at `unitEnd`, with the half behind it.
  static func withHalf(
    _ line: TimeLexemeLine, _ quantity: Quantity, unitEnd: Int
  ) -> (quantity: Quantity, end: Int) {
    guard let whole = quantity.whole, let end = halfEnd(line, unitEnd) else {
      return (quantity, unitEnd)
    }
    var longer = quantity
    longer.text += ".5"
    (longer.whole, longer.halved, longer.isArticle) = (nil, whole, false)
    return (longer, end)
  }
}
