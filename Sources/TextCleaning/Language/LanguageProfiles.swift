import ArticleModel

/// Says which language a text is in: by script where the script decides, else by its most frequent
/// small words (M. Damashek's and G. Grefenstette's "small words" method).
struct LanguageProfiles: Sendable {
  /// Language codes, in the order of the list.
  private let codes: [String]
  /// A bit for each language that has the word.
  private let words: WordTable
  private let sizes: [Int]

  /// Words looked at.
  private static let mostWords = 3000
  /// Bytes looked at.
  private static let mostBytes = 40_000

  /// Reads a list with the columns word, language code, source; at most 30 languages.
  init(_ lexicon: Lexicon) {
    var codes: [String] = []
    var order: [String] = []
    var bits: [String: Int32] = [:]
    var sizes: [Int] = []
    for entry in lexicon.entries {
      guard let code = entry.fields.first else { continue }
      if !codes.contains(code) {
        guard codes.count < 30 else { continue }
        codes.append(code)
        sizes.append(0)
      }
      guard let number = codes.firstIndex(of: code) else { continue }
      if bits[entry.term] == nil { order.append(entry.term) }
      bits[entry.term, default: 0] |= 1 << Int32(number)
      sizes[number] += 1
    }
    self.codes = codes
    self.sizes = sizes
    words = WordTable(order.map { ($0, bits[$0] ?? 0) })
  }

  /// The language of `text`, valid UTF-8.
  func identify(_ text: [UInt8]) -> Article.LanguageGuess {
    let counts = text.withUnsafeBufferPointer {
      count(UnsafeBufferPointer(rebasing: $0.prefix(Self.mostBytes)))
    }
    if let script = counts.script { return script }
    var scores = codes.indices.map { (code: codes[$0], hits: counts.hits[$0]) }
    scores.sort { $0.hits != $1.hits ? $0.hits > $1.hits : $0.code < $1.code }
    guard let best = scores.first, best.hits > 0, counts.words > 0 else {
      return Article.LanguageGuess(code: "und", confidence: 0, rule: "language.too-little")
    }
    let second = scores.dropFirst().first?.hits ?? 0
    let margin = (best.hits - second) / best.hits
    let coverage = min(1, best.hits / Double(counts.words) / 0.3)
    let evidence = min(1, Double(counts.words) / 12)
    let confidence = min(0.99, (0.35 + 0.65 * min(1, margin * 2)) * coverage * evidence)
    return Article.LanguageGuess(
      code: best.code, confidence: (confidence * 100).rounded() / 100, rule: "language.small-words")
  }

  private struct Counts {
    var hits: [Double]
    var words = 0
    var script: Article.LanguageGuess?
  }

  private func count(_ text: UnsafeBufferPointer<UInt8>) -> Counts {
    var counts = Counts(hits: Array(repeating: 0, count: codes.count))
    var scripts = ScriptCounts()
    var word: [UInt8] = []
    word.reserveCapacity(64)
    var index = 0
    while index < text.count {
      let byte = text[index]
      let small = byte | 0x20
      if small >= 0x61 && small <= 0x7A || byte == 0x27 {
        scripts.addLatin()
        // A word longer than any of the list is in no list.
        if word.count <= words.longestBytes { word.append(byte == 0x27 ? byte : small) }
        index += 1
        continue
      }
      if byte >= 0x80, let next = addLetter(text, at: &index, to: &word, &scripts) {
        if next { continue }
      } else {
        index += 1
      }
      if !word.isEmpty {
        add(word, to: &counts)
        word.removeAll(keepingCapacity: true)
        if counts.words >= Self.mostWords { break }
      }
    }
    if !word.isEmpty { add(word, to: &counts) }
    counts.script = scripts.language
    return counts
  }

  /// Reads the character at `index`, not ASCII, and steps over it; true when it is a letter, nil (and no
  /// step) for the rest of a character that was cut off.
  private func addLetter(
    _ text: UnsafeBufferPointer<UInt8>, at index: inout Int, to word: inout [UInt8],
    _ scripts: inout ScriptCounts
  ) -> Bool? {
    let length = text[index] >= 0xF0 ? 4 : text[index] >= 0xE0 ? 3 : 2
    guard text[index] >= 0xC2, index + length <= text.count else { return nil }
    var value = UInt32(text[index]) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
    index += length
    // Punctuation and spaces, the most frequent by far.
    if value >= 0x2000, value <= 0x206F { return false }
    guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { return false }
    scripts.add(scalar)
    if word.count <= words.longestBytes {
      word.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
    return true
  }

  private func add(_ word: [UInt8], to counts: inout Counts) {
    counts.words += 1
    guard let bits = words.find(word) else { return }
    let share = 1 / Double(bits.nonzeroBitCount).squareRoot()
    var rest = bits
    while rest != 0 {
      counts.hits[rest.trailingZeroBitCount] += share
      rest &= rest - 1
    }
  }
}
