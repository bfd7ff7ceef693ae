import ArticleModel

/// `place.within-apposition`: `Magnitogorsk, a city in the Ural region`; `Derna, a Libyan port`.
struct WithinApposition: ContainmentRule {
  let reader: PlaceReader

  func statement(of name: Int) -> ContainmentStatement? {
    let context = reader.context
    let tokens = reader.tokens(name)
    let ceiling = context.sentence(of: tokens.lowerBound).upperBound
    let start = tokens.upperBound + 1
    guard start + 1 < ceiling, opens(tokens.upperBound),
      context.classes[start].has([.indefiniteArticle, .definiteArticle, .possessive])
        || context.hasWord(start, "its")
    else { return nil }
    var adjective: Int?
    var noun: Int?
    var index = start + 1
    let limit = min(ceiling, start + PlaceReader.reach)
    while index < limit {
      if reader.isPlaceNoun(index) {
        noun = index
      } else if context.classes[index].has(.placeAdjective) {
        adjective = index
      } else if noun != nil || !isModifier(index) {
        break
      }
      index += 1
    }
    guard let noun else { return nil }
    if index < ceiling, index == noun + 1, reader.isInside(index),
      let outer = reader.object(at: index + 1, before: ceiling), outer != name
    {
      return ContainmentStatement(
        inner: name, container: .name(outer), tokens: tokens.lowerBound..<reader.end(outer),
        rule: "place.within-apposition", probability: 0.95)
    }
    guard let adjective else { return nil }
    return ContainmentStatement(
      inner: name, container: .adjective(adjective), tokens: tokens.lowerBound..<(noun + 1),
      rule: "place.within-apposition", probability: 0.85)
  }

  private func opens(_ token: Int) -> Bool {
    let context = reader.context
    if context.isMark(token, ",") || context.isMark(token, "(") { return true }
    let span = context.text.tokens[token].span
    return span.length == 3 && context.text.text[span.start] == 0xE2
      && context.text.text[span.start + 1] == 0x80
      && (0x93...0x94).contains(context.text.text[span.start + 2])
  }

  /// Adjectives and nouns before the noun of place: `a small, mostly Greek fishing village`.
  private func isModifier(_ token: Int) -> Bool {
    let context = reader.context
    let classes = context.classes[token]
    if context.text.tokens[token].kind != .word { return context.isMark(token, ",") }
    if context.nameOfToken[token] >= 0 { return context.nameType(token) == .nationality }
    return !classes.has([.preposition, .who, .be, .become, .pronoun, .determiner])
  }
}
