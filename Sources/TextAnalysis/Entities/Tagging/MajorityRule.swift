import ArticleModel

/// Rule `name.majority`: the same words are the same kind of thing throughout an article. Where the chain
/// gave them several types, the type with the most probability takes over the names that it was not
/// sure of.
struct MajorityRule {
  static let rule: RuleID = "name.majority"
  /// Above this the chain is believed.
  private static let certainty = 0.9
  /// Share of the probability that the winner must have.
  private static let share = 0.6

  /// Probability of each type, by the words of the name.
  private var phrases = HashIndex()
  private var weights: [SIMD8<Double>] = []

  init(_ names: [NameSpan], _ traits: UnsafeMutableBufferPointer<TokenTraits>) {
    for name in names {
      let id = Int(phrases.insert(Self.hash(name, traits), default: UInt32(weights.count)))
      if id == weights.count { weights.append(SIMD8()) }
      weights[id][Self.code(name.type)] += name.probability
    }
  }

  /// The name with the type of the majority.
  func applied(
    to name: NameSpan, _ traits: UnsafeMutableBufferPointer<TokenTraits>
  ) -> NameSpan {
    guard name.probability < Self.certainty, let id = phrases.find(Self.hash(name, traits)) else {
      return name
    }
    let weights = weights[Int(id)]
    var best = 0
    for lane in 1..<NameType.allCases.count where weights[lane] > weights[best] { best = lane }
    let type = NameType.allCases[best]
    guard type != name.type, weights[best] > weights.sum() * Self.share else { return name }
    var name = name
    name.type = type
    name.probability = (weights[best] / weights.sum() * 1000).rounded() / 1000
    name.rule = Self.rule
    return name
  }

  private static func code(_ type: NameType) -> Int {
    switch type {
    case .person: return 0
    case .organization: return 1
    case .place: return 2
    case .nationality: return 3
    case .other: return 4
    }
  }

  private static func hash(
    _ name: NameSpan, _ traits: UnsafeMutableBufferPointer<TokenTraits>
  ) -> UInt64 {
    name.tokens.reduce(0) { FeatureExtractor.pair($0, traits[$1].lower) }
  }
}
