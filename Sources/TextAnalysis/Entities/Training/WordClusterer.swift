/// Groups words by the words that stand before and behind them: the exchange algorithm for class
/// bigrams (Martin, Liermann and Ney 1998, "Algorithms for bigram and trigram word clustering").
///
/// Works on word numbers; words are moved one after another, the most frequent first, each to the class
/// where the class bigrams tell most about each other.
struct WordClusterer {
  let classCount: Int
  private let wordCount: Int
  /// Numbers of occurrences.
  private let frequencies: [Int]
  /// For each word the words behind it with counts, and those before it.
  private var followers: [[(word: Int32, count: Int32)]]
  private var leaders: [[(word: Int32, count: Int32)]]
  private(set) var classes: [Int32]
  private var bigrams: [Int32]
  private var totals: [Int]
  private let table: [Float]

  /// Takes the text as word numbers; the first word is the sentence boundary, which keeps its class.
  init(text: [Int32], wordCount: Int, classCount: Int) {
    self.classCount = classCount
    self.wordCount = wordCount
    var frequencies = [Int](repeating: 0, count: wordCount)
    for word in text { frequencies[Int(word)] += 1 }
    self.frequencies = frequencies
    table = (0..<(1 << 16)).map { number in
      number < 2 ? 0 : Float(number) * Self.logarithm(Float(number))
    }
    (followers, leaders) = Self.neighbours(text, wordCount)
    let order = Self.byFrequency(frequencies)
    classes = [Int32](repeating: 0, count: wordCount)
    for (rank, word) in order.enumerated() {
      classes[word] = word == 0 ? 0 : Int32(1 + rank % (classCount - 1))
    }
    bigrams = [Int32](repeating: 0, count: classCount * classCount)
    totals = [Int](repeating: 0, count: classCount)
    for (first, second) in zip(text, text.dropFirst()) {
      bigrams[Int(classes[Int(first)]) * classCount + Int(classes[Int(second)])] += 1
    }
    for word in 0..<wordCount { totals[Int(classes[word])] += frequencies[word] }
  }

  private static func logarithm(_ value: Float) -> Float { ChainTrainer.logarithm(value) }

  private static func byFrequency(_ frequencies: [Int]) -> [Int] {
    frequencies.indices.sorted { (frequencies[$1], $0) < (frequencies[$0], $1) }
  }

  private static func neighbours(
    _ text: [Int32], _ wordCount: Int
  ) -> ([[(word: Int32, count: Int32)]], [[(word: Int32, count: Int32)]]) {
    var pairs =
      zip(text, text.dropFirst()).lazy.filter { $0 != $1 }
      .map { UInt64($0) << 32 | UInt64($1) } as [UInt64]
    pairs.sort()
    var followers = [[(word: Int32, count: Int32)]](repeating: [], count: wordCount)
    var leaders = followers
    var index = 0
    while index < pairs.count {
      var end = index + 1
      while end < pairs.count, pairs[end] == pairs[index] { end += 1 }
      let first = Int32(truncatingIfNeeded: pairs[index] >> 32)
      let second = Int32(truncatingIfNeeded: pairs[index])
      followers[Int(first)].append((second, Int32(end - index)))
      leaders[Int(second)].append((first, Int32(end - index)))
      index = end
    }
    return (followers, leaders)
  }

  /// `x log x`.
  @inline(__always)
  private func entropy(_ number: Int) -> Float {
    number < 1 << 16 ? table[number] : Float(number) * Self.logarithm(Float(number))
  }

  /// Moves every word once; returns how many changed their class.
  mutating func sweep() -> Int {
    var moved = 0
    for word in Self.byFrequency(frequencies) where word != 0 && frequencies[word] > 0 {
      let old = classes[word]
      let right = classCounts(followers[word])
      let left = classCounts(leaders[word])
      add(word, to: Int(old), right, left, sign: -1)
      let best = bestClass(frequencies[word], right, left, present: Int(old))
      add(word, to: best, right, left, sign: 1)
      classes[word] = Int32(best)
      if best != Int(old) { moved += 1 }
    }
    return moved
  }

  private func classCounts(
    _ neighbours: [(word: Int32, count: Int32)]
  ) -> [(number: Int, count: Int)] {
    var counts = [Int](repeating: 0, count: classCount)
    for neighbour in neighbours {
      counts[Int(classes[Int(neighbour.word)])] += Int(neighbour.count)
    }
    return counts.enumerated().filter { $0.element > 0 }.map { ($0.offset, $0.element) }
  }

  private mutating func add(
    _ word: Int, to number: Int, _ right: [(number: Int, count: Int)],
    _ left: [(number: Int, count: Int)], sign: Int
  ) {
    for (other, count) in right { bigrams[number * classCount + other] += Int32(sign * count) }
    for (other, count) in left { bigrams[other * classCount + number] += Int32(sign * count) }
    totals[number] += sign * frequencies[word]
  }

  private func bestClass(
    _ frequency: Int, _ right: [(number: Int, count: Int)], _ left: [(number: Int, count: Int)],
    present: Int
  ) -> Int {
    var best = present
    var bestGain = -Float.infinity
    for candidate in 1..<classCount {
      var gain = 2 * (entropy(totals[candidate]) - entropy(totals[candidate] + frequency))
      for (other, count) in right {
        let number = Int(max(0, bigrams[candidate * classCount + other]))
        gain += entropy(number + count) - entropy(number)
      }
      for (other, count) in left {
        let number = Int(max(0, bigrams[other * classCount + candidate]))
        gain += entropy(number + count) - entropy(number)
      }
      if gain > bestGain {
        best = candidate
        bestGain = gain
      }
    }
    return best
  }
}
