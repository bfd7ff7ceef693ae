import ArticleModel

/// Decides whether the hyphen at the end of a line belongs to the word.
struct Hyphenation {
  private let dictionary: WordTable
  /// Of the words that the halves at line ends could make, those that stand in the text, hashed.
  private var known: Set<UInt64> = []

  /// Reads the words of `draft`, so that the text's own spelling decides first.
  init(_ draft: Draft) {
    dictionary = draft.lexicon.dictionary
    let wanted = Self.candidates(draft)
    guard !wanted.isEmpty else { return }
    var hash = WordSet.seed
    for byte in draft.source.bytes {
      let folded = WordTable.lowercased(byte)
      if Self.isWordByte(folded) || folded == 0x2D {
        hash = WordSet.step(hash, folded)
      } else if hash != WordSet.seed {
        if wanted.contains(hash) { known.insert(hash) }
        hash = WordSet.seed
      }
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x61 && byte <= 0x7A || byte >= 0x80
  }

  /// Hashes of what each hyphen at a line's end could make, with and without the hyphen.
  private static func candidates(_ draft: Draft) -> Set<UInt64> {
    let bytes = draft.source.bytes
    var wanted: Set<UInt64> = []
    for (line, next) in zip(draft.table.lines, draft.table.lines.dropFirst())
    where line.ending == .hyphen && bytes[line.span.end - 1] == 0x2D {
      var start = line.span.end - 1
      while start > line.span.start, isWordByte(WordTable.lowercased(bytes[start - 1])),
        line.span.end - start < 64
      {
        start -= 1
      }
      var end = next.span.start
      while end < next.span.end, isWordByte(WordTable.lowercased(bytes[end])),
        end - next.span.start < 64
      {
        end += 1
      }
      let left = bytes[start..<(line.span.end - 1)].map(WordTable.lowercased)
      let right = bytes[next.span.start..<end].map(WordTable.lowercased)
      wanted.insert((left + right).reduce(WordSet.seed) { WordSet.step($0, $1) })
      wanted.insert((left + [0x2D] + right).reduce(WordSet.seed) { WordSet.step($0, $1) })
    }
    return wanted
  }

  private func isKnown(_ word: some Sequence<UInt8>) -> Bool {
    known.contains(word.reduce(WordSet.seed) { WordSet.step($0, $1) })
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
