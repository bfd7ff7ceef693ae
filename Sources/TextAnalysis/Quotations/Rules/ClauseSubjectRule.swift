import ArticleModel

/// `Solberg spoke on the radio, "We are …"`: a whole sentence in marks behind a comma belongs to the
/// subject before it.
enum ClauseSubjectRule: AttributionRule {
  static let id: RuleID = "speaker.clause-subject"

  static func attribution(of quote: Int, in scene: AttributionScene) -> Attribution? {
    guard quote > scene.sentence.lowerBound, scene.isComma(quote - 1) || scene.isDash(quote - 1),
      scene.startsLikeSentence(quote), scene.wordCount(quote, upTo: 4) >= 4,
      let phrase = scene.subjects.mainSubject(of: scene.sentence, before: quote)
    else { return nil }
    return Attribution(
      phrase: phrase, cue: nil, clause: scene.sentence.lowerBound..<quote, rule: id,
      probability: 0.75, strength: .adjacent)
  }
}
