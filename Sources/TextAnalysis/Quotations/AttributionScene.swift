import ArticleModel

/// The sentence that a rule looks at, with the readers it needs.
struct AttributionScene {
  let context: SpeechContext
  let subjects: SubjectFinder
  /// Items of the sentence.
  let sentence: Range<Int>

  var reader: NounPhraseReader { subjects.reader }

  /// The cue verbs of the sentence, in order.
  private(set) var cues: [SentenceCue] = []
  /// Phrases such as `according to`, in order.
  private(set) var phrases: [CuePhrase] = []
  /// An attribution behind everything else.
  private(set) var final: FinalAttribution?

  init(context: SpeechContext, subjects: SubjectFinder, sentence: Range<Int>) {
    self.context = context
    self.subjects = subjects
    self.sentence = sentence
    var lastQuote = sentence.lowerBound - 1
    for item in sentence {
      if context.items[item].isQuote { lastQuote = item }
      guard !context.items[item].isQuote, context.wordIDs[token(item)] > 0 else { continue }
      if let phrase = CuePhrase.read(self, at: item) { phrases.append(phrase) }
      guard isCue(item) else { continue }
      cues.append(
        SentenceCue(
          item: item, group: subjects.verbGroup(before: item, sentence.lowerBound),
          subject: subjects.subject(
            of: item, in: sentence, from: sentence.lowerBound, earlier: cues)))
    }
    if !cues.isEmpty { final = FinalAttribution.find(in: self, after: lastQuote) }
  }

  /// Index of the last cue before `item`; -1 when there is none.
  func lastCue(before item: Int) -> Int {
    var low = 0
    var high = cues.count
    while low < high {
      let middle = (low + high) / 2
      if cues[middle].item < item { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  /// True for a thought inside of what somebody else says: `reported that the government was
  /// considering "…"`.
  func isEmbeddedThought(_ index: Int) -> Bool {
    let cue = cues[index]
    let word = word(cue.item)
    guard !word.frame.contains(.speech) else { return false }
    let isProgressive = word.form == .present && cue.group.hasAuxiliary
    guard isProgressive || !word.frame.contains(.judge) else { return false }
    return cues[max(0, index - 6)..<index].contains { earlier in
      earlier.subject != nil && self.word(earlier.item).frame.contains(.speech)
    }
  }

  /// The token of an item.
  func token(_ item: Int) -> Int { context.items[item].token }

  /// The word of an item; empty for a quotation.
  func word(_ item: Int) -> QuoteVocabulary.Word {
    context.items[item].isQuote ? QuoteVocabulary.Word() : context.word(token(item))
  }

  /// The quotation at an item.
  func quote(_ item: Int) -> QuotedStretch { context.quotes[context.items[item].quote] }

  /// True when an item is a comma.
  func isComma(_ item: Int) -> Bool {
    !context.items[item].isQuote && context.isComma(token(item))
  }

  /// True when an item is a colon.
  func isColon(_ item: Int) -> Bool {
    !context.items[item].isQuote && context.isMark(token(item), 0x3A)
  }

  /// True when an item is a dash.
  func isDash(_ item: Int) -> Bool {
    guard !context.items[item].isQuote, !context.isWord(token(item)) else { return false }
    let span = context.text.tokens[token(item)].span
    let bytes = context.text.text
    return bytes[span.start] == 0x2D
      || span.length == 3 && bytes[span.start] == 0xE2 && bytes[span.start + 1] == 0x80
        && bytes[span.start + 2] >= 0x90 && bytes[span.start + 2] <= 0x95
  }

  /// True when an item is no word that a name could hide in: a cue of the list outside of every
  /// name.
  func isCue(_ item: Int) -> Bool {
    guard !context.items[item].isQuote, context.mentionAt[token(item)] < 0,
      context.isLowercase(token(item)) || item == sentence.lowerBound
    else { return false }
    // "regarding" and its like are prepositions before they are verbs.
    return word(item).form != .none && !word(item).classes.contains(.preposition)
  }

  /// True when the quoted words could be a sentence of their own: they begin with a capital, a
  /// bracket or dots, or hold at least four words.
  func looksLikeSentence(_ item: Int) -> Bool {
    startsLikeSentence(item) || wordCount(item, upTo: 4) >= 4
  }

  /// True when the quoted words begin with a capital and are at least three.
  func isWholeSentence(_ item: Int) -> Bool {
    startsLikeSentence(item) && wordCount(item, upTo: 3) >= 3
  }

  /// True when the quoted words begin with a capital, a bracket or a number.
  func startsLikeSentence(_ item: Int) -> Bool {
    guard let first = firstWord(item) else { return false }
    return context.isCapitalized(first)
  }

  /// The first word inside the quotation.
  func firstWord(_ item: Int) -> Int? {
    quote(item).tokens.first { context.isWord($0) }
  }

  /// Number of words inside, counted no further than `limit`.
  func wordCount(_ item: Int, upTo limit: Int) -> Int {
    var count = 0
    for token in quote(item).tokens where context.isWord(token) {
      count += 1
      if count == limit { break }
    }
    return count
  }

  /// Last byte of the quoted words, inner closing marks left aside.
  func lastByte(_ item: Int) -> UInt8 {
    let span = quote(item).content
    var end = span.end
    while end > span.start + 1 {
      let byte = context.text.text[end - 1]
      if byte == 0x22 || byte == 0x27 || byte == 0x5D || byte == 0x29 { end -= 1 } else { break }
    }
    return context.text.text[end - 1]
  }

  /// True when the quotation stops before what follows: a comma or stop inside its marks, or a
  /// comma or dash behind them.
  func isDetached(_ item: Int) -> Bool {
    switch lastByte(item) {
    case 0x2C, 0x2E, 0x21, 0x3F, 0x2D, 0xA6, 0x94, 0x93: return true
    default: break
    }
    guard item + 1 < sentence.upperBound else { return false }
    return isComma(item + 1) || isDash(item + 1)
  }
}
