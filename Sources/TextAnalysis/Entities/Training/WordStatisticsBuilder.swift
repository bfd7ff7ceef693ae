import ArticleModel

/// Counts how words are written in running text, for `WordStatistics`.
struct WordStatisticsBuilder {
  private struct Habit {
    var small = 0
    var capital = 0
  }

  private var index = HashIndex(minimumCapacity: 1 << 16)
  private var habits: [Habit] = []
  private var hashes: [UInt64] = []

  /// Reads a text. Words at the start of sentences, and sentences in capitals, say nothing.
  mutating func read(_ text: SegmentedText) {
    var traits = text.text.withUnsafeBufferPointer { bytes in
      text.tokens.map { TokenTraits(bytes, $0) }
    }
    traits.withUnsafeMutableBufferPointer { traits in
      for sentence in text.sentences {
        guard SentenceView.mode(traits, sentence.tokens) == .plain else { continue }
        for position in sentence.tokens.dropFirst() {
          let form = traits[position].form
          guard form == .lower || form.hasCapital, traits[position - 1].form != .mark else {
            continue
          }
          let hash = traits[position].lower
          let id = Int(index.insert(hash, default: UInt32(habits.count)))
          if id == habits.count {
            habits.append(Habit())
            hashes.append(hash)
          }
          if form == .lower { habits[id].small += 1 } else { habits[id].capital += 1 }
        }
      }
    }
  }

  /// How each counted word is written, by the hash of its small form, in the order of first appearance.
  func caseHabits() -> [(hash: UInt64, habit: UInt8)] {
    zip(hashes, habits).compactMap { hash, counts in
      let total = counts.small + counts.capital
      guard total >= 2 else { return nil }
      let habit: UInt8
      if counts.capital == 0 {
        habit = WordStatistics.CaseHabit.alwaysSmall
      } else if counts.small == 0 {
        habit = WordStatistics.CaseHabit.alwaysCapital
      } else if counts.small >= counts.capital * 5 {
        habit = WordStatistics.CaseHabit.mostlySmall
      } else if counts.capital >= counts.small * 5 {
        habit = WordStatistics.CaseHabit.mostlyCapital
      } else {
        habit = WordStatistics.CaseHabit.mixed
      }
      return (hash, habit)
    }
  }
}
