import ArticleModel

/// Decides whether the hyphen at the end of a line belongs to the word.
struct Hyphenation {
  private let dictionary: WordTable
  /// Words of the text that hold a hyphen, and all its words, hashed.
  private var known: Set<UInt64> = []

  /// Reads the words of `draft`, so that the text's own spelling decides first.
  init(_ draft: Draft) {
    dictionary = draft.lexicon.dictionary
    let bytes = draft.source.bytes
    var hash = Self.seed
    for byte in bytes {
      let folded = WordTable.lowercased(byte)
      if folded >= 0x61 && folded <= 0x7A || folded == 0x2D || byte >= 0x80 {
        hash = Self.step(hash, folded)
      } else if hash != Self.seed {
        known.insert(hash)
        hash = Self.seed
      }
    }
  }

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  private func isKnown(_ word: some Sequence<UInt8>) -> Bool {
    known.contains(word.reduce(Self.seed) { Self.step($0, $1) })
  }

  /// True when `left` and `right`, small letters, are one word without a hyphen.
  func joins(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard !left.isEmpty, !right.isEmpty else { return false }
    if isKnown(left + right) { return true }
    if isKnown(left + [0x2D] + right) { return false }
    let whole = dictionary.find(left + right)
    let hasLeft = dictionary.find(left)
    let hasRight = dictionary.find(right)
    if whole != nil { return true }
    return !(hasRight != nil && right.count >= 3 && (hasLeft != nil || left.count <= 5))
  }
}
