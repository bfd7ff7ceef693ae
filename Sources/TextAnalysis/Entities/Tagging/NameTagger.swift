import ArticleModel

/// Finds the names of a text: a linear chain over hashed features, twice. The second pass knows how the
/// first one tagged the same words elsewhere in the document.
///
/// Rules: `name.tagger` for a name that the sentence alone shows, `name.document-evidence` for one that
/// the rest of the document decided; then `name.surname`, `name.speaker-label` and `name.hyphen-pair`, see
/// `SurnameRule`, `SpeakerLabelRule` and `HyphenPairRule`.
public struct NameTagger: Sendable {
  private let model: NameModel
  private let gazetteer: Gazetteer
  private let decoder: ChainDecoder

  /// Takes the weights and the word lists; needs `abbreviations` and the lists that `gazetteer-` begins.
  public init(model: NameModel, lexicons: LexiconSet) throws {
    self.init(model: model, gazetteer: try Gazetteer(lexicons: lexicons))
  }

  init(model: NameModel, gazetteer: Gazetteer) {
    self.model = model
    self.gazetteer = gazetteer
    decoder = ChainDecoder(transitions: model.transitions, scale: model.scale)
  }

  /// The names of a text, in its order; they never overlap, but two may share a token (`Moreno-Castle`).
  public func tag(_ text: SegmentedText) -> [NameSpan] {
    afterBothPasses(over: text) { run in
      let found = run.names(equalizing: run.names())
      let names = run.names(addingSpeakersTo: run.names(correctedBySurnames: found))
      return run.names(partedAtHyphens: names)
    }
  }

  /// Why the chain took words for names, before the rules that follow it; in the order of the text. Does
  /// the work of tagging again and more: for people who ask, not for every article.
  public func explain(_ text: SegmentedText) -> [NameExplanation] {
    afterBothPasses(over: text) { run in
      run.explanations(of: run.names(), scale: model.scale)
    }
  }

  /// What `body` makes of both passes over the text; nothing for a text without tokens.
  private func afterBothPasses<Item>(
    over text: SegmentedText, _ body: (inout TaggingRun) -> [Item]
  ) -> [Item] {
    guard !text.tokens.isEmpty else { return [] }
    var traits = DocumentTraits.make(text, words: model.words, gazetteer: gazetteer)
    return traits.withUnsafeMutableBufferPointer { traits in
      var run = TaggingRun(
        text: text, traits: traits, weights: model.features, decoder: decoder)
      run.firstPass()
      run.secondPass()
      return body(&run)
    }
  }
}
