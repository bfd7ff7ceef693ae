import ArticleModel

/// The segmented text with what the entity rules ask of every token, made in one pass.
struct EntityContext {
  let text: SegmentedText
  let lexicon: EntityLexicon
  /// Classes of each token.
  private(set) var classes: [WordClass] = []
  /// Index of the sentence of each token.
  private(set) var sentenceOfToken: [Int32] = []
  /// True for tokens inside quotation marks.
  private(set) var isQuoted: [Bool] = []
  /// Index into `names` of the name that holds each token, or -1.
  private(set) var nameOfToken: [Int32] = []
  /// The names, cleaned, in order, without overlaps.
  private(set) var names: [NameSpan] = []

  init(_ text: SegmentedText, _ lexicon: EntityLexicon) {
    self.text = text
    self.lexicon = lexicon
    classes = Array(repeating: [], count: text.tokens.count)
    sentenceOfToken = Array(repeating: 0, count: text.tokens.count)
    isQuoted = Array(repeating: false, count: text.tokens.count)
    nameOfToken = Array(repeating: -1, count: text.tokens.count)
    classify()
    markSentencesAndQuotes()
  }

  /// Sets the names and where they stand.
  mutating func setNames(_ names: [NameSpan]) {
    for name in self.names {
      for token in name.tokens { nameOfToken[token] = -1 }
    }
    self.names = names
    for (index, name) in names.enumerated() {
      for token in name.tokens { nameOfToken[token] = Int32(index) }
    }
  }

  private mutating func classify() {
    text.text.withUnsafeBufferPointer { buffer in
      for (index, token) in text.tokens.enumerated() {
        let span = token.span
        switch token.kind {
        case .word, .symbol:
          var found = lexicon.words.find(buffer, span.range)
          if found.isEmpty, span.length > 1 {
            if buffer[span.end - 1] == UInt8(ascii: ".") {
              found = lexicon.words.find(buffer, span.start..<(span.end - 1))
            } else {
              found = afterHyphen(buffer, span.range)
            }
          }
          classes[index] = found
        default: break
        }
      }
    }
  }

  /// The classes of `author` for `co-author`, of `wife` for `ex-wife`; only those of nouns.
  private func afterHyphen(_ buffer: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> WordClass {
    var index = range.upperBound - 1
    while index > range.lowerBound, buffer[index] != UInt8(ascii: "-") { index -= 1 }
    guard index > range.lowerBound, index + 1 < range.upperBound else { return [] }
    let part = lexicon.words.find(buffer, (index + 1)..<range.upperBound)
    return part.intersection([.roleNoun, .rolePlural, .kinship, .male, .female, .roleModifier])
  }

  private mutating func markSentencesAndQuotes() {
    var paragraph = -1
    var isOpen = false
    for (index, sentence) in text.sentences.enumerated() {
      if sentence.paragraph != paragraph {
        paragraph = sentence.paragraph
        isOpen = false
      }
      for token in sentence.tokens {
        sentenceOfToken[token] = Int32(index)
        isQuoted[token] = isOpen
        guard text.tokens[token].kind == .punctuation else { continue }
        switch quoteMark(text.tokens[token].span) {
        case .both: isOpen.toggle()
        case .open: isOpen = true
        case .close: isOpen = false
        case .none: break
        }
      }
    }
  }

  private enum QuoteMark { case none, open, close, both }

  private func quoteMark(_ span: TextSpan) -> QuoteMark {
    let bytes = text.text
    if span.length == 1 { return bytes[span.start] == UInt8(ascii: "\"") ? .both : .none }
    if span.length == 2, bytes[span.start] == 0xC2 {
      return bytes[span.start + 1] == 0xAB ? .open : bytes[span.start + 1] == 0xBB ? .close : .none
    }
    guard span.length == 3, bytes[span.start] == 0xE2, bytes[span.start + 1] == 0x80 else {
      return .none
    }
    switch bytes[span.start + 2] {
    case 0x9C, 0x9E: return .open
    case 0x9D: return .close
    default: return .none
    }
  }
}

/// Small questions about tokens.
extension EntityContext {
  /// The tokens of the sentence that holds token `index`.
  func sentence(of index: Int) -> Range<Int> { text.sentences[Int(sentenceOfToken[index])].tokens }

  /// Index of the paragraph that holds token `index`.
  func paragraph(of index: Int) -> Int { text.sentences[Int(sentenceOfToken[index])].paragraph }

  /// First byte of token `index`.
  func firstByte(_ index: Int) -> UInt8 { text.text[text.tokens[index].span.start] }

  /// True when token `index` is the single byte `byte`.
  func isMark(_ index: Int, _ byte: Character) -> Bool {
    let span = text.tokens[index].span
    return span.length == 1 && text.text[span.start] == byte.asciiValue
  }

  /// True when token `index` is a word that begins with a capital (any letter outside ASCII that is
  /// not a small Latin letter counts as one).
  func isCapitalized(_ index: Int) -> Bool {
    guard text.tokens[index].kind == .word else { return false }
    let span = text.tokens[index].span
    let byte = text.text[span.start]
    if byte < 0x80 { return byte >= 65 && byte <= 90 }
    guard span.length > 1 else { return true }
    return !Self.isSmallLatin(byte, text.text[span.start + 1])
  }

  /// True for the small letters from U+00DF to U+017F.
  private static func isSmallLatin(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first, second) {
    case (0xC3, _): return second >= 0x9F
    case (0xC4, 0xB9...), (0xC5, ...0x88), (0xC5, 0xB9...): return second & 1 == 0
    case (0xC4, _), (0xC5, _): return second & 1 == 1
    default: return false
    }
  }

  /// True when the word is written in small letters at its start.
  func isSmall(_ index: Int) -> Bool {
    text.tokens[index].kind == .word && !isCapitalized(index)
  }

  /// The folded bytes of token `index`.
  func folded(_ index: Int) -> [UInt8] {
    var result: [UInt8] = []
    text.text.withUnsafeBufferPointer {
      LetterFolding.fold($0, text.tokens[index].span.range, into: &result)
    }
    return result
  }

  /// The type of the name that holds token `index`; nil outside names.
  func nameType(_ index: Int) -> NameType? {
    let name = nameOfToken[index]
    return name < 0 ? nil : names[Int(name)].type
  }

  /// True when token `index` ends with `suffix`, ASCII only.
  func hasSuffix(_ index: Int, _ suffix: StaticString) -> Bool {
    let span = text.tokens[index].span
    let length = suffix.utf8CodeUnitCount
    guard span.length > length else { return false }
    for offset in 0..<length
    where text.text[span.end - length + offset] != suffix.utf8Start[offset] {
      return false
    }
    return true
  }

  /// True when token `index` is `word`, which is given in small letters; ASCII capitals count as
  /// small.
  func hasWord(_ index: Int, _ word: StaticString) -> Bool {
    let span = text.tokens[index].span
    guard span.length == word.utf8CodeUnitCount else { return false }
    for offset in 0..<span.length {
      let byte = text.text[span.start + offset]
      let small = byte >= 65 && byte <= 90 ? byte + 32 : byte
      if small != word.utf8Start[offset] { return false }
    }
    return true
  }

  /// True when token `index` is one of `words`.
  func hasWord(_ index: Int, in words: ByteWordSet) -> Bool {
    words.contains(text.text, text.tokens[index].span.range)
  }
}
