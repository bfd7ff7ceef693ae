import ArticleModel

/// `Trump took a parting shot on Twitter: "…"`: the subject of the clause before a colon.
enum ColonRule: AttributionRule {
  static let id: RuleID = "speaker.colon"

  static func attribution(of quote: Int, in scene: AttributionScene) -> Attribution? {
    guard quote > scene.sentence.lowerBound, scene.isColon(quote - 1),
      scene.looksLikeSentence(quote),
      scene.wordCount(quote, upTo: 3) >= 3,
      let phrase = scene.subjects.mainSubject(of: scene.sentence, before: quote)
        ?? scene.reader.phrase(startingAt: scene.sentence.lowerBound, upTo: quote)
    else { return nil }
    return Attribution(
      phrase: phrase, cue: nil, clause: scene.sentence.lowerBound..<quote, rule: id,
      probability: 0.85, strength: .adjacent)
  }
}
