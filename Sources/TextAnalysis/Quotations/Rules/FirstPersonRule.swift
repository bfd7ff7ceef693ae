import ArticleModel

/// `She took the job for "a way to pay my debts"`: who says `I` or `my` in marks speaks.
enum FirstPersonRule: AttributionRule {
  static let id: RuleID = "speaker.first-person"

  static func attribution(of quote: Int, in scene: AttributionScene) -> Attribution? {
    let holdsFirstPerson = scene.quote(quote).tokens.contains { token in
      scene.context.word(token).classes.contains(.pronounFirst)
    }
    guard holdsFirstPerson, scene.wordCount(quote, upTo: 3) >= 3,
      let phrase = scene.subjects.mainSubject(of: scene.sentence)
    else { return nil }
    return Attribution(
      phrase: phrase, cue: nil, clause: scene.sentence, rule: id, probability: 0.65,
      strength: .loose)
  }
}
