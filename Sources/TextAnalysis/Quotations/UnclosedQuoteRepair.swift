import ArticleModel

/// Decides where a quotation without a closing mark ends.
///
/// - When the next paragraph opens with a mark, it goes on there (the usual form of a quotation of
///   several paragraphs), and ends with its own paragraph here.
/// - Otherwise it ends before an attribution (`"We go, he said.`), or with the sentence in which it
///   opens; it never runs on over sentences that may be the narrator's.
struct UnclosedQuoteRepair {
  let text: SegmentedText
  let vocabulary: QuoteVocabulary
  var meter: WorkMeter?

  /// Closes, cuts or drops the unclosed stretches.
  func repair(_ stretches: inout [QuotedStretch]) {
    guard stretches.contains(where: { !$0.isClosed }) else { return }
    var result: [QuotedStretch] = []
    result.reserveCapacity(stretches.count)
    for (index, stretch) in stretches.enumerated() {
      let next = index + 1 < stretches.count ? stretches[index + 1] : nil
      guard let repaired = repaired(stretch, before: next) else { continue }
      result.append(repaired)
    }
    for index in result.indices.dropFirst() where !result[index - 1].isClosed {
      result[index].isContinuation = goesOn(result[index - 1], in: result[index])
    }
    stretches = result
  }

  private func repaired(_ stretch: QuotedStretch, before next: QuotedStretch?) -> QuotedStretch? {
    guard !stretch.isClosed else { return stretch }
    let tokens = text.tokenRange(overlapping: stretch.content)
    guard !tokens.isEmpty else { return nil }
    if let next, goesOn(stretch, in: next), attributionStart(tokens, stretch.content.end) == nil {
      return stretch
    }
    guard !stretch.isSingle else { return nil }
    let sentence = text.sentences[text.sentenceIndex(ofToken: tokens.lowerBound)]
    let end = min(sentence.span.end, stretch.content.end)
    guard end > stretch.content.start else { return nil }
    var repaired = stretch
    repaired.content.end = attributionStart(tokens, end) ?? end
    repaired.outer.end = repaired.content.end
    return repaired.content.start < repaired.content.end ? repaired : nil
  }

  private func goesOn(_ stretch: QuotedStretch, in next: QuotedStretch) -> Bool {
    next.paragraph == stretch.paragraph + 1
      && next.outer.start == text.paragraphs[next.paragraph].start
      && stretch.content.end >= text.paragraphs[stretch.paragraph].end
  }

  /// The end of a comma behind which at most three words, a past-tense cue verb and a mark follow.
  private func attributionStart(_ tokens: Range<Int>, _ end: Int) -> Int? {
    for token in tokens where text.tokens[token].span.end <= end {
      meter?.add(1)
      let span = text.tokens[token].span
      guard span.length == 1, text.text[span.start] == 0x2C else { continue }
      if isAttribution(from: token + 1, tokens.upperBound) { return span.end }
    }
    return nil
  }

  private func isAttribution(from first: Int, _ upper: Int) -> Bool {
    var cue: Int?
    for token in first..<max(first, min(first + 5, upper)) {
      guard text.tokens[token].kind == .word else { return cue != nil && token > first + 1 }
      let bytes = text.text[text.tokens[token].span.range].map(WordTable.lowercased)
      let word = vocabulary.words[Int(vocabulary.id(of: bytes))]
      if word.classes.contains(.pronounFirst) { return false }
      if word.form == .past, word.frame.contains(.speech) {
        guard token > first || isCapital(token + 1, upper) else { return false }
        // `told reporters.`, `said on Monday.`: whoever is told or a preposition may follow.
        if token > first, word.frame.contains(.tell) || isPreposition(token + 1, upper) {
          return true
        }
        cue = token
      } else if let cue, cue > first {
        return false
      }
    }
    return cue != nil
  }

  private func isPreposition(_ token: Int, _ upper: Int) -> Bool {
    guard token < upper, text.tokens[token].kind == .word else { return false }
    let bytes = text.text[text.tokens[token].span.range].map(WordTable.lowercased)
    return vocabulary.words[Int(vocabulary.id(of: bytes))].classes.contains(.preposition)
  }

  private func isCapital(_ token: Int, _ upper: Int) -> Bool {
    token < upper && Tokenizer.isUppercase(text.text[text.tokens[token].span.start])
  }
}
