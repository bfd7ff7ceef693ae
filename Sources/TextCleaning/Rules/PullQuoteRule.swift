import ArticleModel

/// Pull quotes: words of the text set again, larger, between its paragraphs.
enum PullQuoteRule: CleaningRule {
  static let id: RuleID = "pull-quote"

  private static let words = 5...45
  /// Words that are compared at once.
  private static let window = 5
  /// The paragraph repeated must be longer by so many words.
  private static let surplus = 4

  static func apply(to draft: inout Draft) { apply(to: &draft, firstBody: 0) }

  /// Looks at the blocks from `firstBody` on.
  static func apply(to draft: inout Draft, firstBody: Int) {
    var shingles: [Int: [UInt64]] = [:]
    var wanted: [UInt64: [Int]] = [:]
    for position in draft.blocks.indices.dropFirst(firstBody) {
      let block = draft.blocks[position]
      guard words.contains(block.words), draft.isOpen(block), isSetApart(block) else { continue }
      let own = hashes(of: block, in: draft)
      guard !own.isEmpty else { continue }
      shingles[position] = own
      for hash in own { wanted[hash] = [] }
    }
    guard !shingles.isEmpty else { return }
    for position in draft.blocks.indices.dropFirst(firstBody) {
      let block = draft.blocks[position]
      guard block.words > window, draft.isOpen(block) else { continue }
      for hash in hashes(of: block, in: draft) {
        if let places = wanted[hash], places.count < 8, places.last != position {
          wanted[hash]?.append(position)
        }
      }
    }
    for position in shingles.keys.sorted() where isRepeated(position, shingles, wanted, draft) {
      draft.remove(draft.blocks[position], id, "the same words stand in a paragraph")
    }
  }

  /// A quotation, an emphasized line, or words that do not end a sentence.
  private static func isSetApart(_ block: Block) -> Bool {
    block.opensQuote || block.hint.isEmphasized || block.hint.isQuote || !block.endsSentence
  }

  /// True when one longer paragraph holds all of the block.
  private static func isRepeated(
    _ position: Int, _ shingles: [Int: [UInt64]], _ wanted: [UInt64: [Int]], _ draft: Draft
  ) -> Bool {
    guard let own = shingles[position], let first = own.first else { return false }
    return (wanted[first] ?? []).contains { other in
      other != position && draft.blocks[other].words >= draft.blocks[position].words + surplus
        && own.allSatisfy { wanted[$0]?.contains(other) ?? false }
    }
  }

  /// Hashes of each run of five words; of fewer words, none.
  private static func hashes(of block: Block, in draft: Draft) -> [UInt64] {
    var words: [UInt64] = []
    words.reserveCapacity(block.words)
    let seed: UInt64 = 0xcbf2_9ce4_8422_2325
    var hash = seed
    for line in block.lines {
      for byte in draft.source.bytes[draft.table.lines[line].span.range] {
        let folded = WordTable.lowercased(byte)
        if folded >= 0x61 && folded <= 0x7A || folded >= 0x30 && folded <= 0x39 {
          hash = (hash ^ UInt64(folded)) &* 0x100_0000_01b3
        } else if hash != seed {
          words.append(hash)
          hash = seed
        }
      }
      if hash != seed { words.append(hash) }
      hash = seed
    }
    guard words.count >= window else { return [] }
    return (0...(words.count - window)).map { start in
      words[start..<(start + window)].reduce(seed) { ($0 &* 31) ^ $1 &* 0x9E37_79B9_7F4A_7C15 }
    }
  }
}
