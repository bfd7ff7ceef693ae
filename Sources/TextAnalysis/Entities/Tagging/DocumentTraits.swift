import ArticleModel

/// Reads the tokens of a document for the tagger: bytes, word statistics, lists of names.
enum DocumentTraits {
  static func make(
    _ text: SegmentedText, words: WordStatistics?, gazetteer: Gazetteer
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
    traits.withUnsafeMutableBufferPointer { traits in
      for sentence in text.sentences {
        let isCapitals = SentenceView.mode(traits, sentence.tokens) == .capitals
        gazetteer.match(traits, sentence.tokens, anyCase: isCapitals)
      }
    }
    return traits
  }
}
