import ArticleModel

/// Gathers the names of places: the same words, listed aliases (`US`, `U.S.`, `United States`),
/// short forms (`the Gulf` after `Persian Gulf`) and slips of the pen.
struct PlaceClusterer {
  let context: EntityContext

  /// The groups, in the order of their first name.
  func cluster() -> [NameGroups.Group] {
    var groups = NameGroups()
    for (index, name) in context.names.enumerated() where name.type == .place {
      let words = name.tokens.filter { context.text.tokens[$0].kind != .possessive }
        .map(context.folded)
      let key = NameGroups.key(words)
      let alias = context.lexicon.placeAliases[key]
      let group = groups.group(of: alias ?? NameGroups.withoutDots(key), words: words)
      groups.add(
        name: index, to: group, rule: alias == nil ? "place.same-name" : "place.alias",
        probability: name.probability)
    }
    // `New York` and `New York City`.
    groups.joinPrefixes(rule: "place.short-form") { $0.elementsEqual("city".utf8) }
    groups.joinHeads(rule: "place.head") { context.isDefinite($0) }
    groups.joinMisspellings(rule: "place.spelling")
    return groups.finished()
  }
}
