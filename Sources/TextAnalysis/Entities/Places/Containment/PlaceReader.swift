import ArticleModel

/// Questions about the names of places and the words around them, for the rules of containment. Every
/// walk is bounded, so that a rule costs the same however long the sentence is.
struct PlaceReader {
  let context: EntityContext

  /// How many tokens a rule looks ahead.
  static let reach = 10

  /// The place whose name begins at `token`; nil when none does.
  func place(at token: Int, before ceiling: Int) -> Int? {
    guard token < ceiling, context.nameType(token) == .place else { return nil }
    let name = Int(context.nameOfToken[token])
    return context.names[name].tokens.lowerBound == token ? name : nil
  }

  /// The place whose name ends before `token`; nil when none does.
  func place(endingAt token: Int, from floor: Int) -> Int? {
    guard token > floor, context.nameType(token - 1) == .place else { return nil }
    let name = Int(context.nameOfToken[token - 1])
    return context.names[name].tokens.upperBound == token ? name : nil
  }

  /// The tokens of a name.
  func tokens(_ name: Int) -> Range<Int> { context.names[name].tokens }

  /// The words of a name, folded, by its common name where the lists have one.
  func key(_ name: Int) -> [UInt8] {
    let words = tokens(name).filter { context.text.tokens[$0].kind != .possessive }
      .map(context.folded)
    let key = NameGroups.key(words)
    return context.lexicon.placeAliases[key] ?? key
  }

  /// What the lists say of a name; `Kherson Oblast` and `the Ural region` are regions by their words.
  func kind(_ name: Int) -> PlaceKind {
    let listed = context.lexicon.placeKinds[key(name)]
    let last = tokens(name).upperBound - 1
    let isNamed = tokens(name).count > 1 && context.hasWord(last, in: Self.regionNouns)
    return isNamed || isRegionNoun(last + 1, of: name) ? listed.union(.region) : listed
  }

  /// True for `region` right behind a name: `the Tula region`.
  private func isRegionNoun(_ token: Int, of name: Int) -> Bool {
    token < context.sentence(of: tokens(name).lowerBound).upperBound
      && context.hasWord(token, in: Self.regionNouns)
  }

  /// One past a place's name and a noun that belongs to it: `Tula region`.
  func end(_ name: Int) -> Int {
    let end = tokens(name).upperBound
    return isRegionNoun(end, of: name) ? end + 1 : end
  }

  /// The place that a noun phrase names which begins at `start`: behind articles, directions,
  /// nationalities, `the island of`; of `Russia's Rostov region` the last.
  func object(at start: Int, before ceiling: Int) -> Int? {
    var index = start
    let limit = min(ceiling, start + Self.reach)
    while index < limit {
      if let name = place(at: index, before: limit) {
        let next = tokens(name).upperBound
        if next + 1 < limit, context.text.tokens[next].kind == .possessive,
          let owned = object(at: next + 1, before: limit)
        {
          return owned
        }
        return name
      }
      guard isBeforePlace(index, limit) else { return nil }
      index += 1
    }
    return nil
  }

  /// True for what may stand before a place's name inside one noun phrase.
  private func isBeforePlace(_ token: Int, _ limit: Int) -> Bool {
    let classes = context.classes[token]
    if classes.has([.definiteArticle, .placeAdjective]) { return true }
    if context.nameType(token) == .nationality { return true }
    if context.hasWord(token, in: Self.directions) { return true }
    if context.hasWord(token, "of") {
      return token > 0 && isPlaceNoun(token - 1)
    }
    // `the island of Crete`
    return isPlaceNoun(token) && token + 1 < limit && context.hasWord(token + 1, "of")
  }

  /// True for `city`, `village`, `province`.
  func isPlaceNoun(_ token: Int) -> Bool {
    context.nameOfToken[token] < 0 && context.text.tokens[token].kind == .word
      && context.text.text.withUnsafeBufferPointer {
        !context.lexicon.placeNouns.find($0, context.text.tokens[token].span.range).isEmpty
      }
  }

  /// True for `in`, `of` and the like.
  func isInside(_ token: Int) -> Bool { context.hasWord(token, in: Self.insides) }

  private static let insides = ByteWordSet(["in", "of", "within", "inside"])
  private static let regionNouns = ByteWordSet([
    "region", "province", "state", "county", "oblast", "governorate", "district", "prefecture",
    "territory", "krai", "canton", "department", "voivodeship", "republic", "peninsula",
  ])
  private static let directions = ByteWordSet([
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central",
    "northeast", "northwest", "southeast", "southwest", "northeastern", "northwestern",
    "southeastern", "southwestern", "north-east", "north-west", "south-east", "south-west",
    "north-eastern", "north-western", "south-eastern", "south-western", "north-central",
    "south-central", "east-central", "west-central", "upper", "lower", "mid", "rural", "coastal",
    "mainland", "inner", "outer", "far", "neighbouring", "neighboring", "nearby",
  ])
}
