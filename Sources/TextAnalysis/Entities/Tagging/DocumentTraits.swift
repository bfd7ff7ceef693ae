import ArticleModel

/// Reads the tokens of a document for the tagger: bytes, word statistics, lists of names.
enum DocumentTraits {
  /// `readsSmallAsCapitals`: whether a text without capitals is read as one in capitals throughout.
  static func make(
    _ text: SegmentedText, words: WordStatistics?, gazetteer: Gazetteer,
    readsSmallAsCapitals: Bool = true
  ) -> [TokenTraits] {
    var traits: [TokenTraits] = []
    traits.reserveCapacity(text.tokens.count)
    text.text.withUnsafeBufferPointer { bytes in
      for token in text.tokens {
        var own = TokenTraits(bytes, token)
        words?.describe(&own)
        traits.append(own)
      }
    }
    if readsSmallAsCapitals, hasNoCapitals(traits) {
      // As a text in capitals is read: letters tell nothing of names.
      for index in traits.indices where traits[index].form == .lower {
        traits[index].form = .capitals
      }
    }
    traits.withUnsafeMutableBufferPointer { traits in
      for sentence in text.sentences {
        let isCapitals = SentenceView.mode(traits, sentence.tokens) == .capitals
        gazetteer.match(traits, sentence.tokens, anyCase: isCapitals)
      }
    }
    return traits
  }

  /// True for a text of some length with hardly a capital in it: a transcript, a chat.
  private static func hasNoCapitals(_ traits: [TokenTraits]) -> Bool {
    var small = 0
    var capital = 0
    for own in traits {
      if own.form == .lower {
        small += 1
      } else if own.form.hasCapital {
        capital += 1
      }
    }
    return small >= 12 && capital * 50 <= small
  }
}
