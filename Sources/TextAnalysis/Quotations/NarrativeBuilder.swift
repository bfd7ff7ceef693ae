import ArticleModel

/// Cuts the text into the narrator's sentences, with quotations folded into single items.
struct NarrativeBuilder {
  /// Fills `items` and `sentences` of the context.
  func build(_ context: SpeechContext) {
    var items: [NarrativeItem] = []
    items.reserveCapacity(context.text.tokens.count)
    var sentences: [NarrativeSentence] = []
    sentences.reserveCapacity(context.text.sentences.count)
    var start = 0
    var paragraph = 0
    func end() {
      if start < items.count {
        sentences.append(NarrativeSentence(items: start..<items.count, paragraph: paragraph))
      }
      start = items.count
    }
    for sentence in context.text.sentences {
      if sentence.paragraph != paragraph {
        end()
        paragraph = sentence.paragraph
      }
      var isInsideQuote = false
      for token in sentence.tokens {
        let quote = Int(context.quoteAt[token])
        isInsideQuote = quote >= 0
        guard quote >= 0 else {
          items.append(NarrativeItem(token: token, quote: -1))
          continue
        }
        let range = context.quotes[quote].tokens
        if token == range.lowerBound { items.append(NarrativeItem(token: token, quote: quote)) }
        if token == range.upperBound - 1,
          endsSentence(context, quote, opens: items.count - 1 == start)
        {
          end()
        }
      }
      if !isInsideQuote { end() }
    }
    end()
    context.items = items
    context.sentences = sentences
  }

  /// True when the narrator's sentence ends with quotation `index`: its last words end a sentence
  /// and what follows neither goes on in small letters nor says who spoke.
  private func endsSentence(
    _ context: SpeechContext, _ index: Int, opens: Bool
  ) -> Bool {
    let quote = context.quotes[index]
    let next = quote.tokens.upperBound
    guard next < context.text.tokens.count, endsWithStop(context, quote.content) else {
      return false
    }
    guard context.text.tokens[next].span.start < context.text.paragraphs[quote.paragraph].end else {
      return true
    }
    if context.quoteAt[next] >= 0 { return true }
    guard context.isWord(next) else { return false }
    guard !context.isLowercase(next) else { return false }
    return !opens || !isBareAttribution(context, from: next)
  }

  private func endsWithStop(_ context: SpeechContext, _ span: TextSpan) -> Bool {
    var end = span.end
    while end > span.start {
      switch context.text.text[end - 1] {
      case 0x2E, 0x21, 0x3F: return true
      case 0x22, 0x27, 0x29, 0x5D: end -= 1
      case 0xA6: return true  // the last byte of `…`
      case 0x99, 0x9D: end -= 3
      default: return false
      }
    }
    return false
  }

  /// True for `Peskov said.` and `Smith told reporters on Friday.`: a short sentence with nothing
  /// but a source and a cue.
  private func isBareAttribution(_ context: SpeechContext, from first: Int) -> Bool {
    let tokens = context.text.tokens
    var cue: Int?
    var token = first
    let limit = min(first + 22, tokens.count)
    while token < limit {
      if context.quoteAt[token] >= 0 { return false }
      if context.text.tokens[token].kind == .punctuation {
        guard context.isMark(token, 0x2E) else {
          if context.isComma(token), cue == nil { return false }
          return false
        }
        return cue != nil
      }
      let word = context.word(token)
      if let found = cue {
        let isPlain =
          word.classes.contains(.preposition) || context.dateAt[token] >= 0
          || context.isAdverb(token) || context.word(found).frame.contains(.tell)
        if token == found + 1, !isPlain { return false }
      } else if token > first, word.form == .past || word.form == .third,
        word.frame.contains(.speech)
      {
        cue = token
      } else if word.classes.contains(.auxiliary) || word.classes.contains(.subordinator) {
        return false
      }
      token += 1
    }
    return false
  }
}
