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
    /// First token of the phrase, its article included (leftwards), or one past its last (rightwards).
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
    let type = context.nameType(index)
    return type == nil || type == .nationality || isLastOfName(index)
  }

  /// True at the end of a longer name that swallowed its role: `Fox News host`.
  private func isLastOfName(_ index: Int) -> Bool {
    let name = context.nameOfToken[index]
    guard name >= 0 else { return true }
    let span = context.names[Int(name)]
    return span.type != .person && span.tokens.count > 1 && span.tokens.upperBound == index + 1
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
    if context.isCapitalized(index) { return true }
    return !looksLikeVerb(index)
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
