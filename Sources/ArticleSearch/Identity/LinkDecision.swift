/// Chooses whom a name stands for that alone says too little: the one candidate that shares signs with the
/// article and is clearly ahead of all others, or nobody.
struct LinkDecision {
  /// One role or person in common, or two organizations.
  static let leastWeight = 2
  /// By how much the chosen must be ahead.
  static let leastLead = 2

  private var weights: [Int64: Int] = [:]

  /// Takes a sign of the article that these persons share.
  mutating func add(weight: Int, of persons: Set<Int64>) {
    for person in persons { weights[person, default: 0] += weight }
  }

  /// The person chosen; nil when none is clearly ahead.
  var chosen: Int64? {
    guard let best = weights.max(by: { $0.value < $1.value }), best.value >= Self.leastWeight
    else { return nil }
    let rivals = weights.filter { $0.key != best.key && $0.value > best.value - Self.leastLead }
    return rivals.isEmpty ? best.key : nil
  }
}
