import ArticleModel

/// Says which language a text is in: by script where the script decides, else by its most frequent
/// small words (G. Grefenstette's "small words" method), helped in short texts by the endings and
/// letters of other words.
struct LanguageProfiles: Sendable {
  /// Language codes, in the order of the list.
  private let codes: [String]
  /// A bit for each language that has the word.
  private let words: WordTable
  /// The same for the last letters of a word, and for letters outside ASCII.
  private let endings: WordTable
  private let letters: WordTable
  private let sizes: [Int]

  /// Words that are looked at by ending and letters, too: only short texts need that.
  private static let closeWords = 200
  private static let endingWeight = 0.25
  private static let letterWeight = 0.4
  /// A word inside quotation marks may be another's: it counts so much.
  private static let quotedWeight = 0.35

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
    func table(_ prefix: Character?) -> WordTable {
      let terms = order.filter { prefix == nil ? !"-*".contains($0.prefix(1)) : $0.first == prefix }
      return WordTable(terms.map { (prefix == nil ? $0 : String($0.dropFirst()), bits[$0] ?? 0) })
    }
    words = table(nil)
    endings = table("-")
    letters = table("*")
  }

  /// The language of `text`, valid UTF-8.
  func identify(_ text: [UInt8]) -> Article.LanguageGuess {
    text.withUnsafeBufferPointer { text in
      guess(count(UnsafeBufferPointer(rebasing: text.prefix(Self.mostBytes))))
    }
  }

  /// What the counts say.
  private func guess(_ counts: Counts) -> Article.LanguageGuess {
    if let script = counts.script { return script }
    var scores = codes.indices.map { (code: codes[$0], hits: counts.hits[$0]) }
    scores.sort { $0.hits != $1.hits ? $0.hits > $1.hits : $0.code < $1.code }
    guard let best = scores.first, best.hits > 0, counts.words > 0 else {
      if let cyrillic = counts.cyrillic { return cyrillic }
      return Article.LanguageGuess(code: "und", confidence: 0, rule: "language.too-little")
    }
    let second = scores.dropFirst().first?.hits ?? 0
    let margin = (best.hits - second) / best.hits
    let weighed = Double(counts.words - counts.quoted) + Double(counts.quoted) * Self.quotedWeight
    let coverage = min(1, best.hits / weighed / 0.3)
    let evidence = min(1, Double(counts.words) / 12)
    let confidence = min(0.99, (0.35 + 0.65 * min(1, margin * 2)) * coverage * evidence)
    return Article.LanguageGuess(
      code: best.code, confidence: (confidence * 100).rounded() / 100, rule: "language.small-words")
  }

  private struct Counts {
    var hits: [Double]
    var words = 0
    /// Words between quotation marks.
    var quoted = 0
    var script: Article.LanguageGuess?
    /// True between quotation marks.
    var isQuoted = false
    /// The most frequent language of a script that several are written in.
    var cyrillic: Article.LanguageGuess?
  }

  private func count(_ text: UnsafeBufferPointer<UInt8>) -> Counts {
    var counts = Counts(hits: Array(repeating: 0, count: codes.count))
    var scripts = ScriptCounts()
    var index = 0
    while index < text.count, counts.words < Self.mostWords {
      let start = index
      index = EightBytes.end(
        in: text, from: index, to: text.count, of: { $0.letters | $0.equal(to: 0x27) },
        isOfKind: Self.isLatin)
      scripts.addLatin(index - start)
      if index < text.count, text[index] >= 0x80 {
        if let rest = longWord(text, from: start, at: &index, &scripts) {
          if !rest.isEmpty {
            rest.withUnsafeBufferPointer { add($0, isASCII: false, to: &counts) }
          }
          noteMark(text, endingAt: index, in: &counts)
        } else {
          index += 1
        }
      } else {
        if index > start {
          add(UnsafeBufferPointer(rebasing: text[start..<index]), isASCII: true, to: &counts)
        }
        if index < text.count {
          if text[index] == 0x22 { counts.isQuoted.toggle() }
          if text[index] == 0x0A { counts.isQuoted = false }
        }
        index += 1
      }
    }
    counts.script = scripts.language
    counts.cyrillic = scripts.cyrillic
    return counts
  }

  /// Opens or closes a quotation at a mark that is not ASCII and ends at `end`.
  private func noteMark(
    _ text: UnsafeBufferPointer<UInt8>, endingAt end: Int, in counts: inout Counts
  ) {
    guard end >= 3 else { return }
    switch (text[end - 3], text[end - 2], text[end - 1]) {
    case (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9D): counts.isQuoted.toggle()
    case (0xE2, 0x80, 0x9E), (_, 0xC2, 0xAB): counts.isQuoted = true
    case (_, 0xC2, 0xBB): counts.isQuoted = false
    default: break
    }
  }

  /// ASCII letters and the apostrophe.
  @inline(__always)
  private static func isLatin(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == 0x27
  }

  /// The word that starts at `start` and has, or is followed by, the character at `index`, which is
  /// not ASCII; in small letters. Steps past the word; nil when what follows was cut off.
  private func longWord(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, at index: inout Int,
    _ scripts: inout ScriptCounts
  ) -> [UInt8]? {
    var word = text[start..<index].map(WordTable.lowercased)
    while index < text.count {
      if Self.isLatin(text[index]) {
        scripts.addLatin(1)
        // A word longer than any of the list is in no list.
        if word.count <= words.longestBytes { word.append(WordTable.lowercased(text[index])) }
        index += 1
      } else if text[index] < 0x80 {
        return word
      } else if let isLetter = addLetter(text, at: &index, to: &word, &scripts) {
        if !isLetter { return word }
      } else {
        return word.isEmpty ? nil : word
      }
    }
    return word
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
    if value >= 0xC0, value <= 0xFF, value != 0xD7, value != 0xF7 {
      scripts.addLatin(1)
      if word.count <= words.longestBytes {
        let small = value < 0xDF ? value | 0x20 : value
        word.append(contentsOf: [UInt8(0xC0 | small >> 6), UInt8(0x80 | small & 0x3F)])
      }
      return true
    }
    guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { return false }
    scripts.add(scalar)
    if word.count <= words.longestBytes {
      word.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
    return true
  }

  private func add(
    _ word: UnsafeBufferPointer<UInt8>, isASCII: Bool, to counts: inout Counts
  ) {
    counts.words += 1
    if counts.isQuoted { counts.quoted += 1 }
    if let bits = words.look(for: word, isLowercasing: true) {
      add(bits, weight: 1, to: &counts)
    } else if counts.words <= Self.closeWords {
      addEnding(of: word, to: &counts)
      if !isASCII { addLetters(of: word, to: &counts) }
    }
  }

  /// What the ending of a word that is in no list says.
  private func addEnding(of word: UnsafeBufferPointer<UInt8>, to counts: inout Counts) {
    for length in [3, 4, 6] where word.count > length {
      let ending = UnsafeBufferPointer(rebasing: word[(word.count - length)...])
      guard let bits = endings.look(for: ending, isLowercasing: true) else { continue }
      add(bits, weight: Self.endingWeight, to: &counts)
    }
  }

  /// What the letters of a word that is in no list say.
  private func addLetters(of word: UnsafeBufferPointer<UInt8>, to counts: inout Counts) {
    for index in word.indices.dropLast() where word[index] >= 0xC3 && word[index] < 0xE0 {
      let letter = UnsafeBufferPointer(rebasing: word[index..<(index + 2)])
      guard let bits = letters.look(for: letter, isLowercasing: true) else { continue }
      add(bits, weight: Self.letterWeight, to: &counts)
    }
  }

  /// Square roots of 0 to 32.
  private static let roots = (0...32).map { Double($0).squareRoot() }

  /// Shares `weight` among the languages of `bits`.
  @inline(__always)
  private func add(_ bits: Int32, weight: Double, to counts: inout Counts) {
    let share =
      (counts.isQuoted ? weight * Self.quotedWeight : weight) / Self.roots[bits.nonzeroBitCount]
    counts.hits.withUnsafeMutableBufferPointer { hits in
      var rest = bits
      while rest != 0 {
        hits[rest.trailingZeroBitCount] += share
        rest &= rest - 1
      }
    }
  }
}
