/// A score with what is needed to put it together with those of other articles.
public enum Measure: Hashable, Sendable {
  /// A value for each article; over several their mean.
  case mean(Double)
  /// A share; over several the sums are divided.
  case share(Double, of: Double)
  /// F1 of precision (right among those found) and recall (found among those expected); over
  /// several from the sums. Right counts are two because a B-cubed sum is another for each.
  case f1(rightFound: Double, found: Double, rightExpected: Double, expected: Double)

  /// F1 of one count of right things.
  static func f1(right: Int, found: Int, expected: Int) -> Measure {
    .f1(
      rightFound: Double(right), found: Double(found), rightExpected: Double(right),
      expected: Double(expected))
  }

  static func share(_ part: Int, of whole: Int) -> Measure {
    .share(Double(part), of: Double(whole))
  }

  /// The figure, 0 to 1; nil for a share of nothing.
  public var value: Double? {
    switch self {
    case .mean(let value): return value
    case .share(let part, let whole): return whole == 0 ? nil : part / whole
    case .f1(let rightFound, let found, let rightExpected, let expected):
      return Self.f1Value(rightFound, found, rightExpected, expected)
    }
  }

  /// What it was counted over: articles, things or, for F1, expected things.
  public var count: Int {
    switch self {
    case .mean: return 1
    case .share(_, let whole): return Int(whole)
    case .f1(_, _, _, let expected): return Int(expected)
    }
  }

  /// The measure over several articles; nil without any. All are of the same case.
  public static func combined(_ measures: [Measure]) -> (value: Double?, count: Int)? {
    guard let first = measures.first else { return nil }
    if case .mean = first {
      let sum = measures.reduce(0) { $0 + ($1.value ?? 0) }
      return (sum / Double(measures.count), measures.count)
    }
    var whole = first
    for measure in measures.dropFirst() { whole = whole.adding(measure) }
    return (whole.value, whole.count)
  }

  private func adding(_ other: Measure) -> Measure {
    switch (self, other) {
    case (.share(let part, let whole), .share(let otherPart, let otherWhole)):
      return .share(part + otherPart, of: whole + otherWhole)
    case (.f1(let a, let b, let c, let d), .f1(let e, let f, let g, let h)):
      return .f1(rightFound: a + e, found: b + f, rightExpected: c + g, expected: d + h)
    default:
      return self
    }
  }

  /// Nothing expected and nothing found is 1; nothing expected and something wrong found is 0.
  static func f1Value(
    _ rightFound: Double, _ found: Double, _ rightExpected: Double, _ expected: Double
  ) -> Double {
    if expected == 0, found > 0 { return rightFound < found ? 0 : 1 }
    let precision = found > 0 ? rightFound / found : (expected == 0 ? 1 : 0)
    let recall = expected > 0 ? rightExpected / expected : (found == 0 ? 1 : 0)
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }
}
