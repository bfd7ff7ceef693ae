import ArticleModel

/// Right, found and expected names of one type, and what follows from them.
public struct NameScore: Hashable, Sendable {
  /// Names found and expected.
  public var right = 0
  /// Names found.
  public var found = 0
  /// Names expected.
  public var expected = 0

  /// No names at all.
  public init() {}

  /// Share of the found names that are right; 1 when none was found.
  public var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
  /// Share of the expected names that were found; 1 when none was expected.
  public var recall: Double { expected == 0 ? 1 : Double(right) / Double(expected) }
  /// Harmonic mean of precision and recall.
  public var f1: Double {
    found + expected == 0 ? 1 : 2 * Double(right) / Double(found + expected)
  }

  /// The sum of two counts.
  public static func + (lhs: NameScore, rhs: NameScore) -> NameScore {
    var sum = lhs
    sum.right += rhs.right
    sum.found += rhs.found
    sum.expected += rhs.expected
    return sum
  }
}

/// Compares names found with names expected.
public struct NameScorer: Sendable {
  /// When a found name counts as right.
  public enum Match: String, Sendable {
    /// Same first and last byte, same type.
    case exact
    /// A shared byte, same type; each name matches once.
    case overlap
  }

  /// The types that are compared; others are left out on both sides.
  public var types: [NameType]
  /// When a found name counts as right.
  public var match: Match

  /// Makes a scorer.
  public init(types: [NameType] = [.person, .organization, .place], match: Match = .exact) {
    self.types = types
    self.match = match
  }

  /// Counts for each type; both lists in the order of the text.
  public func score(
    found: [(span: TextSpan, type: NameType)], expected: [(span: TextSpan, type: NameType)]
  ) -> [NameType: NameScore] {
    var scores: [NameType: NameScore] = [:]
    for type in types {
      let found = found.filter { $0.type == type }.map(\.span).sorted()
      let expected = expected.filter { $0.type == type }.map(\.span).sorted()
      var score = NameScore()
      score.found = found.count
      score.expected = expected.count
      var next = 0
      for span in found {
        while next < expected.count, isBefore(expected[next], span) { next += 1 }
        guard next < expected.count else { break }
        let isRight = match == .exact ? expected[next] == span : expected[next].overlaps(span)
        if isRight {
          score.right += 1
          next += 1
        }
      }
      scores[type] = score
    }
    return scores
  }

  private func isBefore(_ expected: TextSpan, _ found: TextSpan) -> Bool {
    match == .exact ? expected < found : expected.end <= found.start
  }
}
