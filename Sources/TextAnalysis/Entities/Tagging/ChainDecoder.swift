import ArticleModel

/// Finds the best chain of labels for a sentence, and how sure the model is of a name in it.
///
/// Scores are small integers: the best score at each token is moved to 0 and the others are cut at
/// `floor`, so that no sentence, however long, overflows them.
struct ChainDecoder: Sendable {
  typealias Scores = SIMD16<Int16>
  typealias Chances = SIMD16<Float>

  /// What a transition that no chain may hold costs; more than scores can differ.
  static let forbidden: Int16 = -8000
  private static let floor: Int16 = -8000
  private static let emissionLimit: Int16 = 3500

  /// Scores of the transitions from each label (row) to each (lane).
  private let transitions: [Scores]
  private let start: Scores
  /// `exp` of the same, as far as a chain may hold them.
  private let chances: [Chances]
  private let startChances: Chances
  /// `exp(-i * scale)`.
  private let exponentials: [Float]

  /// Reads 17 rows of 16 transitions: from the start, then from each label.
  init(transitions rows: [Int16], scale: Float) {
    func row(_ number: Int) -> Scores {
      var scores = Scores(repeating: Self.forbidden)
      for lane in 0..<NameLabel.count {
        scores[lane] = max(-1500, min(1500, rows[number * 16 + lane]))
      }
      for lane in 0..<NameLabel.lanes {
        let isAllowed =
          number == 0
          ? lane < NameLabel.count && !NameLabel.continues(lane)
          : NameLabel.mayFollow(number - 1, lane)
        if !isAllowed { scores[lane] = Self.forbidden }
      }
      return scores
    }
    start = row(0)
    transitions = (0..<NameLabel.lanes).map { row($0 + 1) }
    exponentials = Self.makeExponentials(scale)
    let table = exponentials
    func chance(_ scores: Scores) -> Chances {
      var result = Chances()
      for lane in 0..<NameLabel.lanes where scores[lane] > Self.forbidden {
        result[lane] = Self.exponential(Int(scores[lane]), table)
      }
      return result
    }
    startChances = chance(start)
    chances = transitions.map(chance)
  }

  /// Powers of `exp(-scale)`. Made by the four operations alone, so that every machine has the same.
  private static func makeExponentials(_ scale: Float) -> [Float] {
    var term = 1.0
    var base = 1.0
    for number in 1..<24 {
      term *= -Double(scale) / Double(number)
      base += term
    }
    var power = 1.0
    return (0..<4096).map { _ in
      defer { power *= base }
      return Float(power)
    }
  }

  private static func exponential(_ score: Int, _ table: [Float]) -> Float {
    score <= 0 ? table[min(-score, 4095)] : 1 / table[min(score, 4095)]
  }

  /// Keeps emissions inside the range that the sums above can hold.
  @inline(__always)
  static func limited(_ scores: Scores) -> Scores {
    var scores = scores.clamped(
      lowerBound: Scores(repeating: -emissionLimit), upperBound: Scores(repeating: emissionLimit))
    scores[15] = forbidden
    return scores
  }

  /// Writes the labels of the best chain. `pointers` is scratch memory of as many vectors as tokens.
  func decode(
    _ emissions: UnsafePointer<Scores>, _ count: Int, pointers: UnsafeMutablePointer<Scores>,
    into labels: UnsafeMutablePointer<UInt8>
  ) {
    guard count > 0 else { return }
    var scores = Self.settled(start &+ emissions[0])
    transitions.withUnsafeBufferPointer { transitions in
      for token in 1..<max(count, 1) {
        var best = transitions[0] &+ Scores(repeating: scores[0])
        var from = Scores()
        for label in 1..<NameLabel.count {
          let candidate = transitions[label] &+ Scores(repeating: scores[label])
          let isBetter = candidate .> best
          best.replace(with: candidate, where: isBetter)
          from.replace(with: Int16(label), where: isBetter)
        }
        pointers[token] = from
        scores = Self.settled(best &+ emissions[token])
      }
    }
    var label = 0
    var best = Int16.min
    for candidate in 0..<NameLabel.count
    where !NameLabel.isOpen(candidate) && scores[candidate] > best {
      label = candidate
      best = scores[candidate]
    }
    var token = count - 1
    labels[token] = UInt8(truncatingIfNeeded: label)
    while token > 0 {
      label = Int(pointers[token][label])
      token -= 1
      labels[token] = UInt8(truncatingIfNeeded: label)
    }
  }

  @inline(__always)
  private static func settled(_ scores: Scores) -> Scores {
    let best = scores.max()
    return pointwiseMax(scores &- Scores(repeating: best), Scores(repeating: floor))
  }

  /// Forward and backward chances of a sentence.
  struct Lattice {
    var forward: [Chances] = []
    var backward: [Chances] = []
    var emissions: [Chances] = []
    /// Sum of each forward vector before it was made to sum to 1.
    var norms: [Float] = []
  }

  /// Fills `lattice` for a sentence.
  func run(_ scores: UnsafePointer<Scores>, _ count: Int, _ lattice: inout Lattice) {
    lattice.forward.removeAll(keepingCapacity: true)
    lattice.emissions.removeAll(keepingCapacity: true)
    lattice.norms.removeAll(keepingCapacity: true)
    lattice.backward = Array(repeating: Chances(), count: count)
    var current = startChances
    for token in 0..<count {
      let emission = chances(of: scores[token])
      if token > 0 {
        let before = current
        current = Chances()
        for label in 0..<NameLabel.count {
          current += chances[label] * Chances(repeating: before[label])
        }
      }
      current *= emission
      let norm = max(current.sum(), .leastNormalMagnitude)
      current *= Chances(repeating: 1 / norm)
      lattice.emissions.append(emission)
      lattice.forward.append(current)
      lattice.norms.append(norm)
    }
    runBackward(count, &lattice)
  }

  private func runBackward(_ count: Int, _ lattice: inout Lattice) {
    var current = Chances()
    for label in 0..<NameLabel.count where !NameLabel.isOpen(label) { current[label] = 1 }
    for token in stride(from: count - 1, through: 0, by: -1) {
      lattice.backward[token] = current
      guard token > 0 else { break }
      let next = current * lattice.emissions[token]
      var before = Chances()
      for label in 0..<NameLabel.count { before[label] = (chances[label] * next).sum() }
      current = before * Chances(repeating: 1 / max(before.max(), .leastNormalMagnitude))
    }
  }

  private func chances(of scores: Scores) -> Chances {
    let best = Int(scores.max())
    var result = Chances()
    for lane in 0..<NameLabel.count {
      result[lane] = exponentials[min(best - Int(scores[lane]), 4095)]
    }
    return result
  }

  /// The chance that a chain of the sentence holds exactly `labels` at `tokens`.
  func probability(
    _ labels: UnsafePointer<UInt8>, _ tokens: Range<Int>, _ lattice: Lattice
  ) -> Double {
    var value = lattice.forward[tokens.lowerBound][Int(labels[tokens.lowerBound])]
    for token in tokens.dropFirst() {
      let step = chances[Int(labels[token - 1])][Int(labels[token])]
      value *= step * lattice.emissions[token][Int(labels[token])] / lattice.norms[token]
    }
    let last = tokens.upperBound - 1
    value *= lattice.backward[last][Int(labels[last])]
    let total = (lattice.forward[last] * lattice.backward[last]).sum()
    guard total > 0 else { return 0 }
    return Double(max(0, min(1, value / total)))
  }
}
