import ArticleModel

/// Counts how words are written in running text and groups them, for `WordStatistics`.
struct WordStatisticsBuilder {
  /// Fine classes, coarse classes, sweeps of the clustering.
  static let fineClasses = 320
  static let coarseClasses = 60
  private static let sweeps = 12
  /// Words seen less often than this share one class by their form.
  private static let minimumCount = 4

  private struct Habit {
    var small = 0
    var capital = 0
  }

  private var index = HashIndex(minimumCapacity: 1 << 16)
  private var habits: [Habit] = []
  private var hashes: [UInt64] = []
  private var vocabulary = HashIndex(minimumCapacity: 1 << 16)
  private var vocabularyHashes: [UInt64] = []
  private var forms: [TokenTraits.Form] = []
  private var counts: [Int] = []
  /// The text as numbers of `vocabulary`; -1 parts sentences.
  private var text: [Int32] = []

  /// Reads a text.
  mutating func read(_ text: SegmentedText) {
    var traits = text.text.withUnsafeBufferPointer { bytes in
      text.tokens.map { TokenTraits(bytes, $0) }
    }
    traits.withUnsafeMutableBufferPointer { traits in
      for sentence in text.sentences {
        guard SentenceView.mode(traits, sentence.tokens) == .plain else { continue }
        for position in sentence.tokens { countWord(traits[position]) }
        self.text.append(-1)
        for position in sentence.tokens.dropFirst() where traits[position - 1].form != .mark {
          countHabit(traits[position])
        }
      }
    }
  }

  private mutating func countWord(_ traits: TokenTraits) {
    let key = traits.form == .number ? 2 : traits.exact
    let id = Int(vocabulary.insert(key, default: UInt32(counts.count)))
    if id == counts.count {
      counts.append(0)
      vocabularyHashes.append(key)
      forms.append(traits.form)
    }
    counts[id] += 1
    text.append(Int32(id))
  }

  /// Words at the start of sentences, and sentences in capitals, say nothing.
  private mutating func countHabit(_ traits: TokenTraits) {
    guard traits.form == .lower || traits.form.hasCapital else { return }
    let id = Int(index.insert(traits.lower, default: UInt32(habits.count)))
    if id == habits.count {
      habits.append(Habit())
      hashes.append(traits.lower)
    }
    if traits.form == .lower { habits[id].small += 1 } else { habits[id].capital += 1 }
  }

  private static func habit(_ counts: Habit) -> UInt8 {
    guard counts.small + counts.capital >= 2 else { return WordStatistics.CaseHabit.unknown }
    if counts.capital == 0 { return WordStatistics.CaseHabit.alwaysSmall }
    if counts.small == 0 { return WordStatistics.CaseHabit.alwaysCapital }
    if counts.small >= counts.capital * 5 { return WordStatistics.CaseHabit.mostlySmall }
    if counts.capital >= counts.small * 5 { return WordStatistics.CaseHabit.mostlyCapital }
    return WordStatistics.CaseHabit.mixed
  }

  /// The slots of all words that anything is known of, in the order of their first appearance.
  func slots(_ progress: (_ note: String) -> Void) -> [UInt64] {
    let clusters = clusters(progress)
    var slots: [UInt64] = []
    var places = HashIndex(minimumCapacity: counts.count)
    for (hash, cluster) in clusters {
      let key = WordStatistics.key(hash)
      let place = Int(places.insert(UInt64(key), default: UInt32(slots.count)))
      guard place == slots.count else { continue }
      slots.append(
        WordStatistics.slot(key: key, cluster: cluster.fine, coarse: cluster.coarse, habit: 0))
    }
    for (hash, counts) in zip(hashes, habits) {
      let habit = Self.habit(counts)
      guard habit != WordStatistics.CaseHabit.unknown else { continue }
      let key = WordStatistics.key(hash)
      let place = Int(places.insert(UInt64(key), default: UInt32(slots.count)))
      if place == slots.count {
        slots.append(WordStatistics.slot(key: key, cluster: 0, coarse: 0, habit: habit))
      } else if slots[place] & 0xFF == 0 {
        slots[place] |= UInt64(habit)
      }
    }
    return slots
  }

  /// The clusters of the words that are frequent enough.
  private func clusters(
    _ progress: (_ note: String) -> Void
  ) -> [(hash: UInt64, cluster: (fine: UInt16, coarse: UInt8))] {
    // 0 parts sentences, 1 to 6 are rare words by form, then the others.
    var numbers = [Int32](repeating: 0, count: counts.count)
    var next: Int32 = 7
    for id in counts.indices {
      if counts[id] >= Self.minimumCount {
        numbers[id] = next
        next += 1
      } else {
        numbers[id] = 1 + Int32(forms[id].rawValue)
      }
    }
    let numbered = text.map { $0 < 0 ? 0 : numbers[Int($0)] }
    func run(_ classes: Int) -> [Int32] {
      var clusterer = WordClusterer(
        text: numbered, wordCount: Int(next), classCount: classes)
      for sweep in 1...Self.sweeps {
        let moved = clusterer.sweep()
        progress("\(classes) classes, sweep \(sweep): \(moved) of \(next) words moved")
        if moved * 200 < Int(next) { break }
      }
      return clusterer.classes
    }
    let fine = run(Self.fineClasses)
    let coarse = run(Self.coarseClasses)
    return counts.indices.filter { numbers[$0] >= 7 }.map { id in
      let word = Int(numbers[id])
      return (vocabularyHashes[id], (UInt16(fine[word]), UInt8(coarse[word])))
    }
  }
}
