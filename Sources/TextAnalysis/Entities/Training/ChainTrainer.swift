import ArticleModel

/// Trains a conditional random field by stochastic gradient steps, one sentence at a time.
///
/// Where the labels of a sentence leave several chains open (a corpus that marks no nationalities), the
/// chance of all right chains together is raised (Täckström et al. 2013, "Token and type constraints",
/// latent-variable likelihood). Only the four operations and a polynomial are used, so that every
/// machine trains the same weights.
struct ChainTrainer: ChainLearner {
  typealias Row = ChainWeights.Row

  var rate: Float
  var decay: Float
  let weights: ChainWeights

  private var active: ActiveFeatures
  private var emissions: [Row] = []
  private var forward: [Row] = []
  private var marginals: [Row] = []
  private var norms: [Float] = []
  private var transitions: [Row] = Array(repeating: Row(), count: NameLabel.lanes + 1)
  private var transitionGradients: [Row] = Array(repeating: Row(), count: NameLabel.lanes + 1)
  private let legal: [Row]
  private let endMask: Row

  init(weights: ChainWeights, rate: Float, decay: Float, dropout: Float, seed: UInt64) {
    self.weights = weights
    active = ActiveFeatures(dropout: dropout, seed: seed)
    self.rate = rate
    self.decay = decay
    var legal: [Row] = Array(repeating: Row(), count: NameLabel.lanes + 1)
    var endMask = Row()
    for next in 0..<NameLabel.count {
      if !NameLabel.continues(next) { legal[0][next] = 1 }
      if !NameLabel.isOpen(next) { endMask[next] = 1 }
      for label in 0..<NameLabel.count where NameLabel.mayFollow(label, next) {
        legal[label + 1][next] = 1
      }
    }
    self.legal = legal
    self.endMask = endMask
  }

  /// `exp` of each lane, for lanes up to 0; a polynomial of degree five, exact to six digits.
  @inline(__always)
  static func exponential(_ values: Row) -> Row {
    let clipped = pointwiseMax(values, Row(repeating: -80))
    let shifted = clipped * 1.442_695_04 + 12_582_912
    let whole = shifted - 12_582_912
    let rest = clipped - whole * 0.693_147_2
    var sum = rest * 0.008_333_333_3 + 0.041_666_666_7
    sum = sum * rest + 0.166_666_667
    sum = sum * rest + 0.5
    sum = sum * rest + 1
    sum = sum * rest + 1
    let bits = unsafeBitCast(shifted, to: SIMD16<Int32>.self) &- 0x4B40_0000
    let power = (bits &+ 127) &<< 23
    return sum * unsafeBitCast(power, to: Row.self)
  }

  /// Learns from one sentence; returns how unlikely the right chains were (before the step).
  mutating func learn(
    _ set: borrowing TrainingSet, _ sentence: TrainingSet.Sentence, useEvidence: Bool
  ) -> Float {
    prepareTransitions()
    active.choose(set, sentence, useEvidence: useEvidence)
    score(sentence.tokens.count)
    for index in transitionGradients.indices { transitionGradients[index] = Row() }
    let count = sentence.tokens.count
    let all = runLattice(count, allowed: nil, offset: 0, sign: -1)
    let right = runLattice(
      count, allowed: set.allowed, offset: sentence.tokens.lowerBound, sign: 1)
    let loss = all - right
    guard loss > 1e-4 else { return max(loss, 0) }
    update(count, sentence.weight)
    return loss
  }

  private mutating func prepareTransitions() {
    for row in 0...NameLabel.lanes {
      // Rows may hold positive scores; exp is made for negative ones.
      transitions[row] = Self.exponential(weights.rows[weights.featureCount + row] - 8) * legal[row]
    }
  }

  /// Scores of all labels for the tokens of a sentence, as chances.
  private mutating func score(_ count: Int) {
    emissions.removeAll(keepingCapacity: true)
    marginals.removeAll(keepingCapacity: true)
    for token in 0..<count {
      var sum = active.sum(of: token, in: weights)
      sum[15] = -1e30
      emissions.append(Self.exponential(sum - sum.max()))
      marginals.append(Row())
    }
  }

  /// Runs forward and backward over the allowed labels, adds `sign` times the marginals to the gradients
  /// and returns the logarithm of the sum over all chains.
  private mutating func runLattice(
    _ count: Int, allowed: [UInt16]?, offset: Int, sign: Float
  ) -> Float {
    forward.removeAll(keepingCapacity: true)
    norms.removeAll(keepingCapacity: true)
    var logarithm: Float = 0
    var current = transitions[0]
    for token in 0..<count {
      if token > 0 {
        let before = current
        current = Row()
        for label in 0..<NameLabel.count { current += transitions[label + 1] * before[label] }
      }
      current *= emissions[token]
      if let allowed { current *= Self.mask(allowed[offset + token]) }
      if token == count - 1 { current *= endMask }
      let norm = max(current.sum(), 1e-35)
      current *= 1 / norm
      forward.append(current)
      norms.append(norm)
      logarithm += Self.logarithm(norm)
    }
    runBackward(count, allowed: allowed, offset: offset, sign: sign)
    return logarithm
  }

  private mutating func runBackward(_ count: Int, allowed: [UInt16]?, offset: Int, sign: Float) {
    var current = endMask
    for token in stride(from: count - 1, through: 0, by: -1) {
      let chance = forward[token] * current
      marginals[token] += chance * sign
      var next = current * emissions[token] * (1 / norms[token])
      if let allowed { next *= Self.mask(allowed[offset + token]) }
      if token == 0 {
        transitionGradients[0] += transitions[0] * next * sign
        break
      }
      let before = forward[token - 1]
      current = Row()
      for label in 0..<NameLabel.count {
        let step = transitions[label + 1] * next
        current[label] = step.sum()
        transitionGradients[label + 1] += step * (before[label] * sign)
      }
    }
  }

  @inline(__always)
  private static func mask(_ bits: UInt16) -> Row {
    var mask = Row()
    let lanes = SIMD16<UInt32>(repeating: UInt32(bits)) & laneBits
    mask.replace(with: 1, where: lanes .!= 0)
    return mask
  }

  private static let laneBits = SIMD16<UInt32>(
    1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768)

  /// The natural logarithm, from the exponent and a short series: the same on every machine.
  static func logarithm(_ value: Float) -> Float {
    guard value > 0 else { return -100 }
    let fraction = value.significand
    let ratio = (fraction - 1) / (fraction + 1)
    let square = ratio * ratio
    let series =
      2 * ratio * (1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9))))
    return Float(value.exponent) * 0.693_147_2 + series
  }

  /// Steps along the gradients.
  private mutating func update(_ count: Int, _ weight: Float) {
    for token in 0..<count {
      let gradient = marginals[token] * weight
      guard max(gradient.max(), -gradient.min()) > 5e-4 else { continue }
      active.forEach(of: token) { weights.step($0, gradient, rate: rate, decay: decay) }
    }
    for row in transitionGradients.indices {
      weights.step(
        weights.featureCount + row, transitionGradients[row] * weight, rate: rate, decay: decay)
    }
  }
}
