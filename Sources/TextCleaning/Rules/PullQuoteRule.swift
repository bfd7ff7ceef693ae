import ArticleModel

/// Pull quotes: words of the text set again, larger, between its paragraphs.
enum PullQuoteRule: CleaningRule {
  static let id: RuleID = "pull-quote"
  static let summary =
    "Words of the text set again between its paragraphs."

  private static let words = 5...45
  /// Words that are compared at once.
  private static let window = 5
  /// The paragraph repeated must be longer by so many words.
  private static let surplus = 4

  static func apply(to draft: inout Draft) { apply(to: &draft, firstBody: 0) }

  /// Looks at the blocks from `firstBody` on.
  static func apply(to draft: inout Draft, firstBody: Int) {
    let quotes = quotes(in: draft, firstBody: firstBody)
    guard !quotes.isEmpty else { return }
    var firsts = WordSet(capacity: quotes.count)
    var byFirst: [UInt64: [Int]] = [:]
    for (number, quote) in quotes.enumerated() {
      firsts.insert(quote.shingles[0])
      byFirst[quote.shingles[0], default: []].append(number)
    }
    var isRepeated = Array(repeating: false, count: quotes.count)
    var lastSeen = Array(repeating: -1, count: quotes.count)
    for position in draft.blocks.indices.dropFirst(firstBody) {
      let block = draft.blocks[position]
      guard block.words >= window + surplus, draft.isOpen(block) else { continue }
      let shingles = shingles(of: block, in: draft)
      draft.meter?.add(shingles.count)
      var all: WordSet?
      for hash in shingles where firsts.contains(hash) {
        for number in byFirst[hash, default: []].prefix(mostQuotes) {
          let quote = quotes[number]
          guard !isRepeated[number], lastSeen[number] != position, quote.position != position,
            block.words >= draft.blocks[quote.position].words + surplus
          else { continue }
          lastSeen[number] = position
          draft.meter?.add(quote.shingles.count)
          let set = all ?? set(of: shingles)
          all = set
          isRepeated[number] = quote.shingles.allSatisfy { set.contains($0) }
        }
      }
    }
    for (number, quote) in quotes.enumerated() where isRepeated[number] {
      draft.remove(draft.blocks[quote.position], id, "the same words stand in a paragraph")
      removeSource(after: quote.position, in: &draft)
    }
  }

  /// `— Jane Doe` under a pull quote.
  private static func removeSource(after position: Int, in draft: inout Draft) {
    guard position + 1 < draft.blocks.count else { return }
    let block = draft.blocks[position + 1]
    let start = draft.table.lines[block.lines.lowerBound].span.start
    guard draft.isOpen(block), block.opening == .other, block.words <= 8, !block.endsSentence,
      block.blankLinesBefore <= 1,
      draft.source.bytes[start] == 0x2D || draft.source.bytes[start] == 0xE2
    else { return }
    draft.remove(block, id, "who said the words that were set again")
  }

  /// Most quotes of the same first words that are compared.
  private static let mostQuotes = 4

  /// A block that may be a pull quote.
  private struct Quote {
    var position: Int
    /// Hashes of each run of five words.
    var shingles: [UInt64]
  }

  private static func quotes(in draft: Draft, firstBody: Int) -> [Quote] {
    var quotes: [Quote] = []
    for position in draft.blocks.indices.dropFirst(firstBody) {
      let block = draft.blocks[position]
      guard words.contains(block.words), draft.isOpen(block), isSetApart(block) else { continue }
      let own = shingles(of: block, in: draft)
      if !own.isEmpty { quotes.append(Quote(position: position, shingles: own)) }
    }
    return quotes
  }

  private static func set(of shingles: [UInt64]) -> WordSet {
    var set = WordSet(capacity: shingles.count)
    for hash in shingles { set.insert(hash) }
    return set
  }

  /// A quotation, an emphasized line, or words that do not end a sentence.
  private static func isSetApart(_ block: Block) -> Bool {
    block.opensQuote || block.hint.isEmphasized || block.hint.isQuote || !block.endsSentence
  }

  /// ASCII letters and digits.
  @inline(__always)
  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
  }

  /// Hashes of each run of five words; of fewer words, none.
  private static func shingles(of block: Block, in draft: Draft) -> [UInt64] {
    var words: [UInt64] = []
    words.reserveCapacity(block.words + 8)
    draft.source.bytes.withUnsafeBufferPointer { bytes in
      for line in block.lines {
        let end = draft.table.lines[line].span.end
        var index = draft.table.lines[line].span.start
        while index < end {
          let start = index
          index = EightBytes.end(
            in: bytes, from: index, to: end, of: { $0.letters | $0.digits }, isOfKind: isWordByte)
          if index > start {
            let word = UnsafeBufferPointer(rebasing: bytes[start..<index])
            words.append(WordTable.hash(lowercasing: word))
          }
          index += 1
        }
      }
    }
    guard words.count >= window else { return [] }
    for start in 0...(words.count - window) {
      var hash = WordSet.seed
      for offset in 0..<window {
        hash = (hash &* 31) ^ words[start + offset] &* 0x9E37_79B9_7F4A_7C15
      }
      words[start] = hash
    }
    words.removeLast(window - 1)
    return words
  }
}
