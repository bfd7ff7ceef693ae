import ArticleModel

/// What the features need to know of one token, computed once.
struct TokenTraits {
  /// Hash of the bytes with ASCII capitals made small and curly apostrophes made straight.
  var lower: UInt64 = 0
  /// Hash of the bytes as they stand.
  var exact: UInt64 = 0
  /// The last three bytes in lower case, packed.
  var suffix: UInt32 = 0
  /// The first bytes in lower case, packed: up to four.
  var prefix: UInt32 = 0
  /// The last four bytes in lower case, packed.
  var longSuffix: UInt32 = 0
  /// Word shape: classes of characters with runs made one, packed four bits each.
  var shape: UInt32 = 0
  /// Lists the token stands in: bits of `Gazetteer.Class`.
  var gazetteer: UInt32 = 0
  /// Fine word cluster; 0 when the word has none.
  var cluster: UInt16 = 0
  /// Coarse word cluster; 0 when the word has none.
  var coarseCluster: UInt8 = 0
  /// How the word is written in running text elsewhere: `WordStatistics.CaseHabit`.
  var caseHabit: UInt8 = 0
  /// What kind of token it is.
  var form: Form = .mark
  /// Bytes, at most 255.
  var length: UInt8 = 0

  /// The coarsest view of a token.
  enum Form: UInt8 {
    /// Punctuation, symbols, possessives.
    case mark
    /// Digits first.
    case number
    /// A word without a capital.
    case lower
    /// A word that begins with a capital: `London`, `McDonald`, `U.S.`.
    case capitalized
    /// Two or more capitals and no small letter: `NATO`.
    case capitals
    /// A capital behind the first letter: `al-Qaeda`, `iPhone`.
    case mixed

    /// True for words with a capital: the tokens that names are mostly made of.
    var hasCapital: Bool { rawValue >= 3 }
  }
}

extension TokenTraits {
  /// Reads the bytes of a token once.
  init(_ text: UnsafeBufferPointer<UInt8>, _ token: Token) {
    var lower = Self.seed
    var exact = Self.seed
    var tail: UInt64 = 0
    var head: UInt32 = 0
    var shape: UInt32 = 0
    var last: UInt32 = 0
    var previous: UInt8 = 0
    var capitals = 0
    var smalls = 0
    var index = token.span.start
    let end = token.span.end
    var read = 0
    while index < end {
      var byte = text[index]
      if byte == 0xE2, Tokenizer.isApostrophe(text, at: index) {
        byte = 0x27
        index += 2
      }
      index += 1
      var small = WordTable.lowercased(byte)
      if previous == 0xC3, byte < 0x9F { small = byte | 0x20 }
      previous = byte
      exact = (exact ^ UInt64(byte)) &* Self.prime
      lower = (lower ^ UInt64(small)) &* Self.prime
      tail = tail << 8 | UInt64(small)
      if read < 4 { head = head << 8 | UInt32(small) }
      read += 1
      let kind = Self.characterClass(byte)
      if kind == 1 { capitals += 1 } else if kind == 2 { smalls += 1 }
      if kind != last, kind != 0 {
        if shape < 1 << 28 { shape = shape << 4 | kind }
        last = kind
      }
    }
    self.lower = lower ^ (lower >> 31)
    self.exact = exact ^ (exact >> 31)
    suffix = UInt32(truncatingIfNeeded: tail & 0xFF_FFFF)
    longSuffix = UInt32(truncatingIfNeeded: tail & 0xFFFF_FFFF)
    prefix = head
    self.shape = shape << 2 | UInt32(min(read, 4) - (read > 0 ? 1 : 0))
    length = UInt8(min(read, 255))
    let second = token.span.length > 1 ? text[token.span.start + 1] : 0
    form = Self.form(token.kind, text[token.span.start], second, capitals, smalls)
  }

  /// The hash that a token of these bytes has in `exact`.
  static func hash(_ bytes: [UInt8]) -> UInt64 {
    var hash = seed
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* prime }
    return hash ^ (hash >> 31)
  }

  /// The first letter as a capital, if it is one of ASCII; else its first byte in lower case.
  var initial: UInt8 {
    let shift = 8 * (UInt32(min(length, 4)) &- (length == 0 ? 0 : 1))
    let byte = UInt8(truncatingIfNeeded: prefix >> shift)
    return Tokenizer.isLowercase(byte) ? byte - 32 : byte
  }

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  private static func form(
    _ kind: Token.Kind, _ first: UInt8, _ second: UInt8, _ capitals: Int, _ smalls: Int
  ) -> Form {
    switch kind {
    case .number: return .number
    case .word: break
    case .possessive, .punctuation, .symbol: return .mark
    }
    if Tokenizer.isUppercase(first) {
      return capitals > 1 && smalls == 0 ? .capitals : .capitalized
    }
    if isWideCapital(first, second) {
      return capitals > 0 && smalls == 0 ? .capitals : .capitalized
    }
    return capitals > 0 ? .mixed : .lower
  }

  /// Capitals outside ASCII in the blocks where names in English text come from: Latin-1, Latin
  /// Extended-A (capitals are even), Cyrillic.
  private static func isWideCapital(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xC3: return second < 0x9F
    case 0xC4: return second & 1 == 0
    case 0xC5: return second == 0xB8 || (second < 0xB8 && second & 1 == (second < 0x8A ? 1 : 0))
    case 0xD0: return second >= 0x80 && second < 0xB0
    default: return false
    }
  }

  /// 1 capital, 2 small letter, 3 digit, 4 hyphen, 5 dot, 6 apostrophe, 7 other mark, 8 letter outside
  /// ASCII, 0 a byte that continues a letter.
  @inline(__always)
  private static func characterClass(_ byte: UInt8) -> UInt32 {
    switch byte {
    case 65...90: return 1
    case 97...122: return 2
    case 48...57: return 3
    case 0x2D: return 4
    case 0x2E: return 5
    case 0x27: return 6
    case 0x80...0xBF: return 0
    case 0xC0...0xFF: return 8
    default: return 7
    }
  }
}
