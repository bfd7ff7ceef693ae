import ArticleModel

/// Finds what was said and by whom: words in quotation marks and reported speech without them.
public struct QuotationFinder: Sendable {
  private let vocabulary: QuoteVocabulary

  /// Takes the word lists; needs `quote-cue-verbs`, `quote-cue-phrases`, `quote-nouns`,
  /// `quote-function-words` and `person-given-names`.
  public init(lexicons: LexiconSet) throws(LexiconSet.Missing) {
    vocabulary = try QuoteVocabulary(lexicons: lexicons)
  }

  /// The quotations of `text` in text order.
  ///
  /// Mentions in `entities` say where persons, organizations and places are named; those of kind
  /// nominal and pronoun are taken as they are, others are resolved here. `saidDate` of a quotation
  /// counts in `dates`.
  public func find(
    in text: SegmentedText, entities: Entities, dates: [TimeExpression]
  ) -> [Quotation] {
    guard !text.tokens.isEmpty else { return [] }
    let context = SpeechContextBuilder(vocabulary: vocabulary, text: text)
      .build(entities: entities, dates: dates)
    NarrativeBuilder().build(context)
    SpeakerProfiler().profile(context, persons: entities.persons)
    var reader = QuotationReader(context: context)
    return reader.read()
  }
}
