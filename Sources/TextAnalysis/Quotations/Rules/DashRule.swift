import ArticleModel

/// `"We have no coal." — Ana Ruiz, mayor of the town`: the source behind a dash, as in a pull
/// quote.
enum DashRule: AttributionRule {
  static let id: RuleID = "speaker.dash"

  static func attribution(of quote: Int, in scene: AttributionScene) -> Attribution? {
    guard quote == scene.sentence.lowerBound, quote + 2 < scene.sentence.upperBound,
      scene.isDash(quote + 1), scene.wordCount(quote, upTo: 3) >= 3,
      let source = scene.reader.phrase(startingAt: quote + 2, upTo: scene.sentence.upperBound),
      case .entity(let entity) = source.reference, scene.context.entities[entity].kind != .place
    else { return nil }
    let next = source.lastItem + 1
    guard
      next >= scene.sentence.upperBound
        || !scene.context.items[next].isQuote
          && !scene.context.isWord(scene.token(next))
    else { return nil }
    return Attribution(
      phrase: source, cue: nil, clause: (quote + 1)..<scene.sentence.upperBound, rule: id,
      probability: 0.85, strength: .adjacent)
  }
}
