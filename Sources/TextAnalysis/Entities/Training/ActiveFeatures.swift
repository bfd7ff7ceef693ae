import ArticleModel

/// The features of a sentence that take part in one step of learning, token by token. Some are left
/// out at random, so that no single one is relied on.
struct ActiveFeatures {
  private let dropout: Float
  private var generator: SeededGenerator
  private var rows: [Int32] = []
  private var starts: [Int] = []

  /// Takes the share of features that a step leaves out.
  init(dropout: Float, seed: UInt64) {
    self.dropout = dropout
    generator = SeededGenerator(seed: seed)
  }

  /// Chooses the features of a sentence.
  mutating func choose(
    _ set: borrowing TrainingSet, _ sentence: TrainingSet.Sentence, useEvidence: Bool
  ) {
    rows.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    let limit = UInt64(dropout * 65536)
    for token in sentence.tokens {
      choose(set.features, set.featureStarts[token]..<set.featureStarts[token + 1], limit)
      if useEvidence {
        choose(set.evidence, set.evidenceStarts[token]..<set.evidenceStarts[token + 1], limit)
      }
      starts.append(rows.count)
    }
  }

  @inline(__always)
  private mutating func choose(_ features: borrowing [Int32], _ range: Range<Int>, _ limit: UInt64)
  {
    if limit == 0 {
      rows.append(contentsOf: features[range])
      return
    }
    var bits: UInt64 = 0
    var left = 0
    for index in range {
      if left == 0 {
        bits = generator.next()
        left = 4
      }
      if bits & 0xFFFF >= limit { rows.append(features[index]) }
      bits >>= 16
      left -= 1
    }
  }

  /// The sum of the weights of a token's features, made up for those left out.
  @inline(__always)
  func sum(of token: Int, in weights: ChainWeights) -> ChainWeights.Row {
    var sum = ChainWeights.Row()
    let table = weights.rows
    rows.withUnsafeBufferPointer { rows in
      for index in starts[token]..<starts[token + 1] { sum += table[Int(rows[index])] }
    }
    return sum * ChainWeights.Row(repeating: 1 / (1 - dropout))
  }

  /// Calls `body` with the row of each feature of a token.
  @inline(__always)
  func forEach(of token: Int, _ body: (Int) -> Void) {
    rows.withUnsafeBufferPointer { rows in
      for index in starts[token]..<starts[token + 1] { body(Int(rows[index])) }
    }
  }
}
