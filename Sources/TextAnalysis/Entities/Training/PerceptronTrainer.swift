/// Trains by the structured perceptron (Collins 2002, "Discriminative training methods for hidden Markov
/// models"): where the best chain is wrong, the weights of the best right chain go up and its own down.
/// Where several chains are right, the best of them counts. The caller averages the weights.
struct PerceptronTrainer: ChainLearner {
  typealias Row = ChainWeights.Row

  private static let impossible: Float = -1e9
  private let weights: ChainWeights
  private var active: ActiveFeatures
  private var emissions: [Row] = []
  private var pointers: [[UInt8]] = []

  init(weights: ChainWeights, dropout: Float, seed: UInt64) {
    self.weights = weights
    active = ActiveFeatures(dropout: dropout, seed: seed)
  }

  mutating func learn(
    _ set: borrowing TrainingSet, _ sentence: TrainingSet.Sentence, useEvidence: Bool
  ) -> Float {
    let count = sentence.tokens.count
    guard count > 0 else { return 0 }
    active.choose(set, sentence, useEvidence: useEvidence)
    emissions.removeAll(keepingCapacity: true)
    for token in 0..<count { emissions.append(active.sum(of: token, in: weights)) }
    let found = bestChain(count) { _ in 0x7FFF }
    let start = sentence.tokens.lowerBound
    let allowed = set.allowed
    let right = bestChain(count) { allowed[start + $0] }
    var errors: Float = 0
    for token in 0..<count {
      let from = token > 0 ? (right[token - 1], found[token - 1]) : nil
      guard right[token] != found[token] || from.map({ $0.0 != $0.1 }) ?? false else { continue }
      if right[token] != found[token] { errors += 1 }
      move(token, right[token], found[token], from, sentence.weight)
    }
    return errors
  }

  private func move(
    _ token: Int, _ right: Int, _ found: Int, _ from: (Int, Int)?, _ weight: Float
  ) {
    if right != found {
      var change = Row()
      change[right] = weight
      change[found] = -weight
      active.forEach(of: token) { weights.rows[$0] += change }
    }
    weights.rows[weights.transitionRow(from: from?.0)][right] += weight
    weights.rows[weights.transitionRow(from: from?.1)][found] -= weight
  }

  /// The best chain whose labels are all in the bits that `allowed` gives for their token.
  private mutating func bestChain(_ count: Int, _ allowed: (Int) -> UInt16) -> [Int] {
    pointers.removeAll(keepingCapacity: true)
    var scores = [Float](repeating: Self.impossible, count: NameLabel.count)
    for token in 0..<count {
      var next = [Float](repeating: Self.impossible, count: NameLabel.count)
      var from = [UInt8](repeating: 0, count: NameLabel.count)
      let bits = allowed(token)
      for label in 0..<NameLabel.count where bits & 1 << UInt16(label) != 0 {
        if token == count - 1, NameLabel.isOpen(label) { continue }
        if token == 0 {
          if NameLabel.continues(label) { continue }
          next[label] = weights.rows[weights.transitionRow(from: nil)][label]
        } else {
          for before in 0..<NameLabel.count where NameLabel.mayFollow(before, label) {
            let score =
              scores[before] + weights.rows[weights.transitionRow(from: before)][label]
            if score > next[label] {
              next[label] = score
              from[label] = UInt8(before)
            }
          }
        }
        next[label] += emissions[token][label]
      }
      pointers.append(from)
      scores = next
    }
    var chain = [Int](repeating: 0, count: count)
    var label = scores.indices.max { scores[$0] < scores[$1] } ?? 0
    for token in stride(from: count - 1, through: 0, by: -1) {
      chain[token] = label
      label = Int(pointers[token][label])
    }
    return chain
  }
}
