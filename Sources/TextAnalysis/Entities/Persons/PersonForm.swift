import ArticleModel

/// One mention of a person by name, as folded words.
struct PersonForm {
  /// Index of the name in `EntityContext.names`.
  var name: Int
  /// The words, without suffix and nickname in quotation marks.
  var keys: [Int32]
  /// `Jr` or a Roman numeral; -1 without.
  var suffix: Int32
  /// The word in quotation marks or brackets; -1 without.
  var nickname: Int32

  /// What makes two mentions the same words.
  struct Key: Hashable {
    var keys: [Int32]
    var suffix: Int32
  }

  /// The form without its place.
  var key: Key { Key(keys: keys, suffix: suffix) }
}

/// Reads names into forms.
struct PersonFormReader {
  let context: EntityContext
  /// Words of all names read so far.
  private(set) var interner = WordInterner(capacity: 256)
  /// True for words that are one letter.
  private(set) var isInitial: [Bool] = []
  /// True for words that also stand with an Arabic article joined to them: `al-Harbi`.
  private(set) var hasArticle: [Bool] = []
  private var buffer: [UInt8] = []

  init(context: EntityContext) { self.context = context }

  /// The form of name `index`.
  mutating func form(ofName index: Int) -> PersonForm {
    let tokens = context.names[index].tokens
    let span = context.names[index].span
    var keys: [Int32] = []
    var suffix: Int32 = -1
    var nickname: Int32 = -1
    var isNickname = false
    for token in tokens {
      if context.isQuoteOrBracket(token) { isNickname.toggle() }
      guard context.text.tokens[token].kind == .word else { continue }
      let key = intern(token, in: span)
      if isNickname {
        nickname = key
        continue
      }
      if !keys.isEmpty, context.classes[token].has(.suffix), token == tokens.upperBound - 1 {
        suffix = key
      } else {
        keys.append(key)
      }
    }
    if keys.isEmpty { keys = [intern(tokens.lowerBound, in: span)] }
    return PersonForm(name: index, keys: keys, suffix: suffix, nickname: nickname)
  }

  /// The number of the folded word at `token`, without dots and without the Arabic article.
  private mutating func intern(_ token: Int, in span: TextSpan) -> Int32 {
    readWord(token, in: span)
    let isArticled = cutArticle()
    let id = intern(word: buffer)
    if isArticled { hasArticle[Int(id)] = true }
    return id
  }

  /// The number of a folded word, which is given one when it is new.
  mutating func intern(word: some RandomAccessCollection<UInt8>) -> Int32 {
    let id = interner.intern(word)
    if Int(id) == isInitial.count {
      isInitial.append(word.count == 1)
      hasArticle.append(false)
    }
    return id
  }

  /// True for `al` and its like as words of their own.
  func isArticle(_ key: Int32) -> Bool {
    let bytes = interner.bytes(of: key)
    guard bytes.count == 2, let first = bytes.first, let last = bytes.last else { return false }
    return Self.isArabicArticle(first, last)
  }

  /// The number of a folded word if a name has it.
  func find(word: some RandomAccessCollection<UInt8>) -> Int32? { interner.find(word) }

  /// Reads what of the token lies in the name: `Biden` of `Biden-led`.
  private mutating func readWord(_ token: Int, in span: TextSpan) {
    buffer.removeAll(keepingCapacity: true)
    let whole = context.text.tokens[token].span
    let range =
      whole.overlaps(span)
      ? max(whole.start, span.start)..<min(whole.end, span.end) : whole.range
    context.text.text.withUnsafeBufferPointer { LetterFolding.fold($0, range, into: &buffer) }
    buffer.removeAll { $0 == UInt8(ascii: ".") }
  }

  private mutating func cutArticle() -> Bool {
    guard buffer.count > 5, buffer[2] == UInt8(ascii: "-"),
      Self.isArabicArticle(buffer[0], buffer[1])
    else { return false }
    buffer.removeFirst(3)
    return true
  }

  private static func isArabicArticle(_ first: UInt8, _ second: UInt8) -> Bool {
    let isVowel =
      first == UInt8(ascii: "a") || first == UInt8(ascii: "e") || first == UInt8(ascii: "u")
    return isVowel && "lrsdtnz".utf8.contains(second)
  }
}

extension EntityContext {
  /// True for quotation marks and round brackets that may enclose a nickname.
  func isQuoteOrBracket(_ token: Int) -> Bool {
    guard text.tokens[token].kind == .punctuation else { return false }
    let span = text.tokens[token].span
    let byte = text.text[span.start]
    if span.length == 1 {
      return byte == 0x22 || byte == 0x27 || byte == 0x28 || byte == 0x29
    }
    return span.length == 3 && byte == 0xE2 && (0x98...0x9E).contains(text.text[span.start + 2])
  }
}
