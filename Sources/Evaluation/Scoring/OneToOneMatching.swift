/// Chooses pairs one-to-one, best score first; ties go to the smaller numbers.
enum OneToOneMatching {
  /// A pair that may be chosen.
  struct Candidate {
    /// How well the two fit.
    var score: Double
    /// Number of the expected thing.
    var expected: Int
    /// Number of the thing found.
    var found: Int
  }

  /// A chosen pair.
  struct Pair: Hashable {
    /// Number of the expected thing.
    var expected: Int
    /// Number of the thing found.
    var found: Int
  }

  /// The chosen pairs, best first.
  static func choose(_ candidates: [Candidate]) -> [Pair] {
    let ordered = candidates.sorted {
      ($1.score, $0.expected, $0.found) < ($0.score, $1.expected, $1.found)
    }
    var usedExpected: Set<Int> = []
    var usedFound: Set<Int> = []
    var result: [Pair] = []
    for candidate in ordered
    where !usedExpected.contains(candidate.expected) && !usedFound.contains(candidate.found) {
      usedExpected.insert(candidate.expected)
      usedFound.insert(candidate.found)
      result.append(Pair(expected: candidate.expected, found: candidate.found))
    }
    return result
  }
}
