import ArticleModel

/// Everything about one text that the attribution rules ask for, computed once.
///
/// A class so that the rules share it without copying; nothing changes it once the rules run.
final class SpeechContext {
  let text: SegmentedText
  let vocabulary: QuoteVocabulary
  let dates: [TimeExpression]
  /// The outermost quoted stretches, in text order.
  let quotes: [QuotedStretch]
  /// Word id of each token; 0 when it is not in the vocabulary.
  let wordIDs: [Int32]
  /// Index of the quotation that holds a token; -1 outside.
  let quoteAt: [Int32]
  /// Index into `mentions` of the mention that holds a token; -1 outside.
  let mentionAt: [Int32]
  /// Index into `dates` of the expression that holds a token; -1 outside.
  let dateAt: [Int32]
  let mentions: [SpeakerMention]
  /// Entities that pronouns were linked to before, by token. A hint only: who spoke last weighs
  /// more for `he said` than for other pronouns.
  let pronouns: [Int: Int]
  var entities: [SpeakerEntity]
  /// The narrator's words and quotations, in order.
  var items: [NarrativeItem] = []
  var sentences: [NarrativeSentence] = []
  /// Counts what the rules ask, for tests; debug builds alone.
  var meter: WorkMeter?

  init(
    text: SegmentedText, vocabulary: QuoteVocabulary, dates: [TimeExpression],
    quotes: [QuotedStretch], wordIDs: [Int32], quoteAt: [Int32], mentionAt: [Int32],
    dateAt: [Int32], mentions: [SpeakerMention], pronouns: [Int: Int],
    entities: [SpeakerEntity]
  ) {
    self.text = text
    self.vocabulary = vocabulary
    self.dates = dates
    self.quotes = quotes
    self.wordIDs = wordIDs
    self.quoteAt = quoteAt
    self.mentionAt = mentionAt
    self.dateAt = dateAt
    self.mentions = mentions
    self.pronouns = pronouns
    self.entities = entities
  }

  /// What is known of the word at `token`.
  func word(_ token: Int) -> QuoteVocabulary.Word {
    #if DEBUG
      meter?.add(1)
    #endif
    return vocabulary.words[Int(wordIDs[token])]
  }

  /// First byte of a token.
  func firstByte(_ token: Int) -> UInt8 { text.text[text.tokens[token].span.start] }

  /// Last byte of a token.
  func lastByte(_ token: Int) -> UInt8 { text.text[text.tokens[token].span.end - 1] }

  /// True for the one-byte token `byte`.
  func isMark(_ token: Int, _ byte: UInt8) -> Bool {
    #if DEBUG
      meter?.add(1)
    #endif
    return text.tokens[token].span.length == 1 && firstByte(token) == byte
  }

  /// True for a comma.
  func isComma(_ token: Int) -> Bool { isMark(token, 0x2C) }

  /// True for a word that begins with a capital.
  func isCapitalized(_ token: Int) -> Bool {
    let first = firstByte(token)
    if Tokenizer.isUppercase(first) { return true }
    guard first == 0xC3 else { return first >= 0xC4 && text.tokens[token].kind == .word }
    return text.text[text.tokens[token].span.start + 1] <= 0x9E
  }

  /// True for a word that begins with a small ASCII letter.
  func isLowercase(_ token: Int) -> Bool { Tokenizer.isLowercase(firstByte(token)) }

  /// True for a word or number.
  func isWord(_ token: Int) -> Bool {
    #if DEBUG
      meter?.add(1)
    #endif
    return text.tokens[token].kind == .word || text.tokens[token].kind == .number
  }

  /// True for an adverb of the list or a small word in `-ly`.
  func isAdverb(_ token: Int) -> Bool {
    if word(token).classes.contains(.adverb) { return true }
    let span = text.tokens[token].span
    return span.length > 4 && isLowercase(token) && lastByte(token) == 0x79
      && text.text[span.end - 2] == 0x6C && wordIDs[token] == 0
  }

  /// True for the apostrophe of `the players' union`.
  func isPluralPossessive(_ token: Int) -> Bool {
    guard text.tokens[token].kind == .punctuation, token > 0, token + 1 < text.tokens.count,
      text.tokens[token - 1].span.end == text.tokens[token].span.start,
      text.tokens[token + 1].kind == .word, lastByte(token - 1) | 0x20 == 0x73
    else { return false }
    let span = text.tokens[token].span
    return span.length == 1 && firstByte(token) == 0x27
      || span.length == 3 && firstByte(token) == 0xE2 && lastByte(token) == 0x99
  }

  /// The span without the dash and blanks that open it.
  func spokenWords(_ span: TextSpan) -> TextSpan {
    let first = text.tokenRange(overlapping: span).first { isWord($0) }
    guard let first, text.tokens[first].span.start < span.end else { return span }
    return TextSpan(start: text.tokens[first].span.start, end: span.end)
  }

  /// The mention that holds `token`; nil when there is none.
  func mention(at token: Int) -> SpeakerMention? {
    let index = mentionAt[token]
    return index >= 0 ? mentions[Int(index)] : nil
  }
}
