import ArticleModel

/// What became of the paragraphs of one text in another: the same, changed, added or removed. A
/// paragraph that was moved is the same.
public struct ParagraphDiff: Hashable, Sendable {
  /// What became of a paragraph.
  public enum Change: String, Sendable {
    /// The same words.
    case same
    /// Some of the words.
    case changed
    /// Only in the other text.
    case added
    /// Only in the one text.
    case removed
  }

  /// One paragraph, or a pair of them.
  public struct Step: Hashable, Sendable {
    /// What became of it.
    public var change: Change
    /// Its number in the one text, from 0; nil where it is added.
    public var own: Int?
    /// Its number in the other text, from 0; nil where it is removed.
    public var other: Int?
    /// The share of common word pairs, 0 to 1 (Dice): 1 where it is the same, 0 where it has no
    /// counterpart.
    public var similarity: Double
  }

  /// The paragraphs in the order of the one text; added ones stand where the other text has them.
  public private(set) var steps: [Step] = []

  /// Changed paragraphs share this much at least.
  private static let leastSimilarity = 0.4
  /// Paragraphs left over on one side that are compared with each of the other side.
  private static let compared = 200

  /// Compares the paragraphs of two texts.
  public init(of own: [String], with other: [String]) {
    let ownWords = own.map { WordHashes($0).words }
    let otherWords = other.map { WordHashes($0).words }
    var partner = [Int?](repeating: nil, count: own.count)
    var similarity = [Double](repeating: 0, count: own.count)
    var isTaken = [Bool](repeating: false, count: other.count)
    var places: [[UInt64]: [Int]] = [:]
    for index in other.indices.reversed() { places[otherWords[index], default: []].append(index) }
    for index in own.indices {
      guard let place = places[ownWords[index]]?.popLast() else { continue }
      (partner[index], similarity[index], isTaken[place]) = (place, 1, true)
    }
    let leftOther = other.indices.filter { !isTaken[$0] }.prefix(Self.compared)
      .map { ($0, Self.pairs(otherWords[$0])) }
    for index in own.indices.filter({ partner[$0] == nil }).prefix(Self.compared) {
      let pairs = Self.pairs(ownWords[index])
      var best: (place: Int, similarity: Double)?
      for (place, others) in leftOther where !isTaken[place] {
        let value = Self.dice(pairs, others)
        if value >= Self.leastSimilarity, value > best?.similarity ?? 0 { best = (place, value) }
      }
      guard let best else { continue }
      (partner[index], similarity[index], isTaken[best.place]) = (best.place, best.similarity, true)
    }
    line(up: partner, similarity, isTaken)
  }

  private mutating func line(up partner: [Int?], _ similarity: [Double], _ isTaken: [Bool]) {
    var nextAdded = 0
    func addedSteps(before end: Int) -> [Step] {
      var added: [Step] = []
      while nextAdded < end {
        if !isTaken[nextAdded] {
          added.append(Step(change: .added, own: nil, other: nextAdded, similarity: 0))
        }
        nextAdded += 1
      }
      return added
    }
    for (index, place) in partner.enumerated() {
      guard let place else {
        steps.append(Step(change: .removed, own: index, other: nil, similarity: 0))
        continue
      }
      steps += addedSteps(before: place)
      steps.append(
        Step(
          change: similarity[index] == 1 ? .same : .changed, own: index, other: place,
          similarity: similarity[index]))
    }
    steps += addedSteps(before: isTaken.count)
  }

  /// Hashes of the words two by two, sorted; of a single word its own.
  private static func pairs(_ words: [UInt64]) -> [UInt64] {
    guard words.count > 1 else { return words }
    return zip(words, words.dropFirst()).map { SeededGenerator.mixed($0 &* 3 ^ $1) }.sorted()
  }

  private static func dice(_ first: [UInt64], _ second: [UInt64]) -> Double {
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    return 2 * Double(SortedHashes.common(first, second)) / Double(first.count + second.count)
  }
}
