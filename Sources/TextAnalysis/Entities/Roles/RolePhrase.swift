import ArticleModel

/// Reads noun phrases whose head is a role noun, leftwards from a name or rightwards from a verb or
/// comma. Every walk is bounded, so that a search costs the same however long the sentence is.
struct RolePhrase {
  let context: EntityContext

  /// How far a phrase may reach, in tokens.
  static let reach = 16

  /// A role and where the phrase around it begins or ends.
  struct Found {
    /// The role, without article.
    var tokens: Range<Int>
    /// The head noun.
    var head: Int
    /// First token of the phrase, its article included (leftwards), or one past its last
    /// (rightwards).
    var edge: Int
  }

  /// True for a token that is the head of a role in the singular.
  func isHead(_ index: Int) -> Bool {
    let classes = context.classes[index]
    guard classes.has([.roleNoun, .title]), context.text.tokens[index].kind == .word else {
      return false
    }
    // `his father John`: a kin word is a title only with a capital.
    if !classes.has(.roleNoun) || classes.has(.kinship), context.isSmall(index) { return false }
    switch context.nameType(index) {
    case nil, .nationality: return true
    case .person: return false
    default: return isSwallowed(index)
    }
  }

  /// True for a role that the tagger took into a name: small (`Fox News host`), or a capital one
  /// before a person (`Republican Assemblywoman` before `Jill Tolles`).
  private func isSwallowed(_ index: Int) -> Bool {
    let span = context.names[Int(context.nameOfToken[index])]
    guard span.tokens.upperBound == index + 1 else { return false }
    if context.isSmall(index) { return span.tokens.count > 1 }
    return index + 1 < context.text.tokens.count && context.nameType(index + 1) == .person
  }

  /// True for a word that may stand before the head of a role.
  func isModifier(_ index: Int) -> Bool {
    let token = context.text.tokens[index]
    let classes = context.classes[index]
    if token.kind == .number { return context.text.tokens[index].span.length < 5 }
    guard token.kind == .word else { return false }
    if classes.has([.roleModifier, .roleOrnament, .placeAdjective]) { return true }
    if let type = context.nameType(index) { return type != .person }
    if classes.has(.boundary) || classes.has(.kinship) || classes.has(.preposition) { return false }
    if classes.has([.determiner, .and, .who, .be, .become, .pronoun, .honorific]) { return false }
    if classes.has([.roleNoun, .organizationNoun, .title]) { return true }
    if context.isCapitalized(index), !beginsSentence(index) { return true }
    if hasCapitalBehindHyphen(index) { return true }
    return !looksLikeVerb(index) && isInNounPhrase(index)
  }

  /// `then-U.K.`, `ex-Treasury`, `pro-Russian`.
  private func hasCapitalBehindHyphen(_ index: Int) -> Bool {
    let word = context.text.text[context.text.tokens[index].span.range]
    guard let hyphen = word.firstIndex(of: UInt8(ascii: "-")), hyphen > word.startIndex,
      hyphen + 1 < word.endIndex
    else { return false }
    return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(word[hyphen + 1])
  }

  private func beginsSentence(_ index: Int) -> Bool {
    let first = context.sentence(of: index).lowerBound
    return index == first || index == first + 1 && context.text.tokens[first].kind == .punctuation
  }

  /// False for a word of no known class where a verb would stand: between a
  /// function word and a capital (`impeach President Hay`), or in `-ing` without an article
  /// (`supporting actor`).
  private func isInNounPhrase(_ index: Int) -> Bool {
    guard index > 0, !beginsSentence(index) else { return !context.hasSuffix(index, "ing") }
    let before = context.classes[index - 1]
    if before.has([.determiner, .placeAdjective, .roleModifier]) { return true }
    if context.text.tokens[index - 1].kind == .possessive { return true }
    if context.hasSuffix(index, "ing") { return false }
    let next = index + 1
    let isBeforeCapital = next < context.text.tokens.count && context.isCapitalized(next)
    return !isBeforeCapital || !before.has([.boundary, .completingPreposition])
  }

  /// True for small words that are more likely a verb or an adverb than a noun or an adjective.
  func looksLikeVerb(_ index: Int) -> Bool {
    if context.hasSuffix(index, "ed") || context.hasSuffix(index, "ly") { return true }
    return context.hasSuffix(index, "s") && !context.hasSuffix(index, "ss")
      && !context.hasSuffix(index, "ics") && !context.hasSuffix(index, "us")
      && !context.hasSuffix(index, "airs")
  }

  /// True for a number or a noun of time, which no role is completed by: `for five years`.
  func isTimeOrNumber(_ index: Int) -> Bool {
    if context.text.tokens[index].kind == .number { return true }
    return Self.timeWords.contains(context.text.text, context.text.tokens[index].span.range)
  }

  private static let timeWords = ByteWordSet(
    [
      "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "years", "year", "months", "weeks", "days", "decades", "terms", "almost", "nearly", "more",
      "over", "about", "several", "many", "most", "some", "first", "last", "january", "february",
      "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ])
}
