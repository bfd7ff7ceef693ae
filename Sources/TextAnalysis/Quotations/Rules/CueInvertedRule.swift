import ArticleModel

/// `"…," said Peskov`, `"…", wrote Elizabeth Warren on Twitter`.
enum CueInvertedRule: AttributionRule {
  static let id: RuleID = "speaker.said-inverted"

  static func attribution(of quote: Int, in scene: AttributionScene) -> Attribution? {
    guard scene.isDetached(quote) || scene.isWholeSentence(quote) else { return nil }
    var cue = quote + 1
    while cue < scene.sentence.upperBound, cue <= quote + 3,
      scene.isComma(cue) || scene.isDash(cue) || scene.word(cue).classes.contains(.adverb)
    {
      cue += 1
    }
    guard cue < scene.sentence.upperBound, scene.isCue(cue),
      let found = scene.subjects.subject(of: cue, in: scene.sentence, from: quote + 1),
      found.isInverted
    else { return nil }
    return Attribution(
      phrase: found.phrase, cue: cue...cue, clause: (quote + 1)..<scene.sentence.upperBound,
      rule: id, probability: 0.97, strength: .adjacent)
  }
}
