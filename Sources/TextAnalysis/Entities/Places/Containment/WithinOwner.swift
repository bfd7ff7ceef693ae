import ArticleModel

/// `place.within-owner`: `Russia's Rostov region`, `Libya's second city, Benghazi`; and
/// `place.within-adjective`: `the Russian city of Kazan`, `the Ukrainian port Odesa`.
struct WithinOwner: ContainmentRule {
  let reader: PlaceReader

  func statement(of name: Int) -> ContainmentStatement? {
    let context = reader.context
    let tokens = reader.tokens(name)
    let floor = max(
      context.sentence(of: tokens.lowerBound).lowerBound, tokens.lowerBound - PlaceReader.reach)
    var index = tokens.lowerBound
    var hasNoun = reader.end(name) > tokens.upperBound
    if index - 2 >= floor, context.hasWord(index - 1, "of") || context.isMark(index - 1, ","),
      reader.isPlaceNoun(index - 2)
    {
      index -= 1
    }
    while index - 1 >= floor, reader.isPlaceNoun(index - 1) {
      hasNoun = true
      index -= 1
    }
    while index - 1 >= floor, isModifier(index - 1) { index -= 1 }
    guard index - 1 >= floor else { return nil }
    if context.classes[index - 1].has(.placeAdjective), hasNoun {
      return statement(
        name, .adjective(index - 1), from: index - 1, "place.within-adjective", 0.9)
    }
    guard context.text.tokens[index - 1].kind == .possessive,
      let owner = reader.place(endingAt: index - 1, from: floor), owner != name,
      reader.kind(owner).isContainer,
      !reader.kind(name).contains(.country)
    else { return nil }
    return statement(
      name, .name(owner), from: reader.tokens(owner).lowerBound, "place.within-owner", 0.9)
  }

  private func statement(
    _ name: Int, _ container: ContainmentStatement.Container, from start: Int, _ rule: RuleID,
    _ probability: Double
  ) -> ContainmentStatement {
    ContainmentStatement(
      inner: name, container: container, tokens: start..<reader.end(name), rule: rule,
      probability: probability)
  }

  /// Small words between an owner or adjective and the noun of place: `second`, `north-eastern`.
  private func isModifier(_ token: Int) -> Bool {
    let context = reader.context
    return context.isSmall(token) && context.nameOfToken[token] < 0
      && !context.classes[token].has([
        .preposition, .determiner, .boundary, .and, .be, .become, .who, .pronoun, .placeAdjective,
      ])
  }
}
