import ArticleModel

/// What two texts are compared by: the four-word shingles (Broder 1997) and the facts of each. Made
/// of the clean text alone, so the same for the same text wherever and whenever it is asked.
struct TextResemblance: Sendable {
  /// Words in one shingle: fewer are shared by chance, more are lost by each changed word.
  private static let shingleWords = 4
  /// Words of a text that are looked at: a story is known by fewer, and a comparison stays under
  /// some milliseconds whatever is sent.
  private static let wordLimit = 20_000
  /// How many of its smallest shingle hashes stand for a text when others are looked for. Of two
  /// texts that share a quarter of all their shingles, one pair in a hundred shares none of these
  /// sixteen.
  static let sketchCount = 16

  /// Hashes of the shingles, each once, sorted.
  let shingles: [UInt64]
  /// Hashes of names and numbers, each once, sorted.
  let facts: [UInt64]
  /// How many words the text has.
  let wordCount: Int

  init(_ text: String) {
    let hashes = WordHashes(text, limit: Self.wordLimit)
    facts = hashes.facts
    wordCount = hashes.words.count
    shingles = Self.shingles(of: hashes.words)
  }

  /// The smallest shingle hashes: a sample that two texts with common shingles have in common
  /// (bottom-k sketch, Cohen and Kaplan 2007). 48 bits are kept: SQLite stores them in six bytes.
  var sketch: [Int64] { shingles.prefix(Self.sketchCount).map { Int64($0 >> 16) } }

  private static func shingles(of words: [UInt64]) -> [UInt64] {
    guard words.count > shingleWords else {
      return words.isEmpty ? [] : [combined(words[...])]
    }
    var shingles: [UInt64] = []
    shingles.reserveCapacity(words.count)
    for start in 0...(words.count - shingleWords) {
      shingles.append(combined(words[start..<(start + shingleWords)]))
    }
    return SortedHashes.unique(shingles)
  }

  private static func combined(_ words: ArraySlice<UInt64>) -> UInt64 {
    words.reduce(0) { SeededGenerator.mixed(($0 &* 3) ^ $1) }
  }

  /// How alike two texts are.
  struct Likeness: Hashable, Sendable {
    /// Common shingles among all of both, 0 to 1 (Jaccard).
    var resemblance: Double
    /// Common shingles among those of the shorter text, 0 to 1.
    var containment: Double
    /// Common names and numbers among those of the text that has fewer, 0 to 1.
    var commonFacts: Double
    /// The shorter text's share of the longer one's length.
    var lengthRatio: Double
  }

  func likeness(to other: TextResemblance) -> Likeness {
    let common = SortedHashes.common(shingles, other.shingles)
    let union = shingles.count + other.shingles.count - common
    let fewest = min(shingles.count, other.shingles.count)
    let fewestFacts = min(facts.count, other.facts.count)
    return Likeness(
      resemblance: union == 0 ? 0 : Double(common) / Double(union),
      containment: fewest == 0 ? 0 : Double(common) / Double(fewest),
      commonFacts: fewestFacts == 0
        ? 1 : Double(SortedHashes.common(facts, other.facts)) / Double(fewestFacts),
      lengthRatio: Double(min(wordCount, other.wordCount))
        / Double(max(wordCount, other.wordCount, 1)))
  }
}

extension TextResemblance.Likeness {
  /// The least share of common facts of one story told twice.
  static let sameFacts = 0.6

  /// Whether the two are one story told twice. Daily reports of one pattern (weather, closing
  /// prices, results) share turns of phrase but neither names nor numbers; a copy with paragraphs
  /// cut or added keeps both.
  ///
  /// The bounds stand well between what was measured on synthetic copies and daily reports, on
  /// articles in five kinds of mess, and on distinct news articles: `dateline bench duplicates`
  /// prints it.
  var isSameStory: Bool {
    containment >= 0.5 && commonFacts >= Self.sameFacts && lengthRatio >= 0.2
  }
}
