import ArticleModel

/// A text as a row of word hashes: letters of ASCII in lower case, marks and spaces left out, so
/// that quotation marks, hyphens and line ends of another outlet's form make no difference.
struct WordHashes: Sendable {
  /// A hash of each word, in order.
  private(set) var words: [UInt64] = []
  /// Hashes of the words that tell one report from another: those with a digit, and names, which is
  /// to say words with a capital letter that start no sentence. Each once, sorted.
  private(set) var facts: [UInt64] = []

  private static let offset: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  /// Takes the first `limit` words of a text.
  init(_ text: String, limit: Int = .max) {
    var text = text
    text.withUTF8 { scan($0, limit) }
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int) {
    words.reserveCapacity(min(limit, bytes.count / 5))
    var startsSentence = true
    var index = 0
    while index < bytes.count, words.count < limit {
      guard let first = Self.folded(bytes, &index) else {
        let byte = bytes[index]
        if byte == 0x0A || byte == 0x2E || byte == 0x3A || byte == 0x21 || byte == 0x3F
          || byte == 0x22
        {
          startsSentence = true
        }
        index += 1
        continue
      }
      let isCapital = (0x41...0x5A).contains(bytes[index])
      var hasDigit = false
      var hash = Self.offset
      var folded: UInt8? = first
      while let byte = folded {
        hasDigit = hasDigit || (0x30...0x39).contains(byte)
        hash = (hash ^ UInt64(byte)) &* Self.prime
        index += 1
        folded = index < bytes.count ? Self.folded(bytes, &index) : nil
      }
      let word = SeededGenerator.mixed(hash)
      words.append(word)
      if hasDigit || (isCapital && !startsSentence) { facts.append(word) }
      startsSentence = false
    }
    facts = SortedHashes.unique(facts)
  }

  /// The byte at `index` of a word, folded; nil for what stands between words. Typographic marks
  /// (U+2000 to U+206F) and no-break spaces stand between words; `index` is moved to their last
  /// byte.
  private static func folded(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt8? {
    let byte = bytes[index]
    switch byte {
    case 0x61...0x7A, 0x30...0x39: return byte
    case 0x41...0x5A: return byte | 0x20
    case 0..<0x80: return nil
    case 0xE2
    where index + 2 < bytes.count && (bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81):
      index += 2
      return nil
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xC0:
      index += 1
      return nil
    default: return byte
    }
  }
}
