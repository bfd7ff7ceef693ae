import ArticleModel

/// Puts the tagger's spans in order and takes from them what is no part of the name: possessive
/// endings, articles, titles, a second person.
struct NameCleaner {
  let context: EntityContext

  /// The names of `raw` that stand in the text, in order, without overlaps.
  func clean(_ raw: [NameSpan]) -> [NameSpan] {
    var result: [NameSpan] = []
    result.reserveCapacity(raw.count)
    let valid = raw.compactMap(aligned).sorted {
      ($0.tokens.lowerBound, -$0.tokens.count, $0.span)
        < ($1.tokens.lowerBound, -$1.tokens.count, $1.span)
    }
    var end = 0
    var last: NameSpan?
    for name in valid {
      guard name.tokens.lowerBound >= end || last.map({ name.sharesToken(with: $0) }) ?? false
      else { continue }
      end = name.tokens.upperBound
      last = name
      if name.type == .person {
        for part in split(name.tokens) { append(name, withoutTitles(part), to: &result) }
      } else {
        append(knownCompany(name), name.tokens, to: &result)
      }
    }
    return result
  }

  /// `name.known-organization`: what the tagger takes for the name of a product, because people write
  /// on it or in it (`posted on Twitter`), is a company if the list says so.
  private func knownCompany(_ name: NameSpan) -> NameSpan {
    guard name.type == .other,
      context.lexicon.companies.contains(NameGroups.key(name.tokens.map(context.folded)))
    else { return name }
    var name = name
    name.type = .organization
    name.probability = min(name.probability, 0.8)
    name.rule = "name.known-organization"
    return name
  }

  /// The span with tokens that exist; nil when it holds none.
  private func aligned(_ name: NameSpan) -> NameSpan? {
    var name = name
    let count = context.text.tokens.count
    let isInside = name.tokens.lowerBound >= 0 && name.tokens.upperBound <= count
    if !isInside || name.tokens.isEmpty {
      guard name.span.start >= 0, name.span.end <= context.text.text.count else { return nil }
      name.tokens = context.text.tokenRange(overlapping: name.span)
    }
    return name.tokens.isEmpty ? nil : name
  }

  private func append(_ name: NameSpan, _ tokens: Range<Int>, to result: inout [NameSpan]) {
    let trimmed = trim(tokens, name.type)
    guard !trimmed.isEmpty else { return }
    var name = name
    // A span inside one token stays as it is: `U.S.` of `U.S.-led`.
    if trimmed != name.tokens {
      name.tokens = trimmed
      name.span = context.text.span(ofTokens: trimmed)
    }
    result.append(name)
  }

  /// Cuts marks and possessive endings from both ends, and a leading article.
  private func trim(_ tokens: Range<Int>, _ type: NameType) -> Range<Int> {
    var start = tokens.lowerBound
    var end = tokens.upperBound
    while end > start, isLoose(end - 1) { end -= 1 }
    while start < end, isLoose(start) { start += 1 }
    if end - start > 1, context.classes[start].has(.definiteArticle),
      context.isSmall(start) || type == .organization || type == .person
    {
      start += 1
    }
    return start..<end
  }

  private func isLoose(_ index: Int) -> Bool {
    let token = context.text.tokens[index]
    if token.kind == .possessive { return true }
    return token.kind == .punctuation && !context.isMark(index, ".")
  }

  /// Parts `Jill and Joe Biden` at the conjunction, and a name at a quotation mark without partner.
  private func split(_ tokens: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = tokens.lowerBound
    let isTorn = tokens.count { context.isQuoteOrBracket($0) } == 1
    for index in tokens
    where context.classes[index].has(.and) || context.isMark(index, ";")
      || isTorn && context.isQuoteOrBracket(index)
    {
      if index > start { parts.append(start..<index) }
      start = index + 1
    }
    if start < tokens.upperBound { parts.append(start..<tokens.upperBound) }
    return parts
  }

  /// Leaves out leading honorifics, titles and roles: `President Vladimir Putin`.
  private func withoutTitles(_ tokens: Range<Int>) -> Range<Int> {
    var start = afterOffice(tokens)
    var index = start
    while index < tokens.upperBound - 1 {
      let classes = context.classes[index]
      if classes.has([.honorific, .title]) {
        if classes.has(.givenName) || context.hasWord(index, in: Self.nameLike),
          !context.hasSuffix(index, "."),
          !isRankBeforeTwoNames(index, tokens)
        {
          break
        }
        start = index + 1
      } else if classes.has(.roleNoun), !classes.has(.givenName),
        !context.hasWord(index, in: Self.nameLike)
      {
        start = index + 1
      } else if context.hasWord(index, in: Self.openers) {
        // `While Peskov`.
        start = index + 1
      } else if !classes.has([.roleModifier, .roleOrnament, .placeAdjective])
        || classes.has(.givenName)
      {
        break
      }
      index += 1
    }
    return start..<tokens.upperBound
  }

  /// Behind the last word for an office, whatever stands before it: `Emergency Situations
  /// Minister`.
  private func afterOffice(_ tokens: Range<Int>) -> Int {
    var index = tokens.upperBound - 2
    while index >= tokens.lowerBound {
      if context.hasWord(index, in: Self.offices) { return index + 1 }
      index -= 1
    }
    return tokens.lowerBound
  }

  /// Offices that are hardly ever part of a name, unlike `Bishop`, `Baron` or `Khan`.
  private static let offices = ByteWordSet([
    "minister", "president", "vice-president", "senator", "sen.", "governor", "gov.", "mayor",
    "secretary", "representative", "rep.", "congressman", "congresswoman", "ambassador",
    "chancellor", "commissioner", "professor", "prof.", "lieutenant", "sergeant", "sgt.", "colonel",
    "col.", "lt.", "gen.", "officer", "inspector", "superintendent", "director", "chairman",
    "chairwoman", "chairperson", "spokesman", "spokeswoman", "spokesperson", "leader", "coach",
    "attorney", "councillor", "councilman", "councilwoman", "assemblyman", "assemblywoman",
  ])

  /// Titles that are names as well: `Shah Mahmood Qureshi`, `Sultan Al Jaber`.
  private static let nameLike = ByteWordSet([
    "shah", "khan", "baron", "count", "earl", "duke", "sultan", "emir", "marshal", "knight", "king",
    "prince", "major", "bishop", "abbot", "judge", "chief", "dean", "justice", "raja", "sheikh",
    "imam", "pope", "page", "miller", "baker", "cook", "singer", "porter", "butcher", "farmer",
  ])

  /// Words that begin sentences and are hardly ever part of a name.
  private static let openers = ByteWordSet([
    "while", "both", "when", "after", "before", "but", "however", "if", "as", "since", "although",
    "though", "yesterday", "today", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "meanwhile", "according", "in", "on", "at", "with", "for", "to", "like",
  ])

  /// `Prince Harry Windsor`: a word that may be a given name is a title when two more follow.
  private func isRankBeforeTwoNames(_ index: Int, _ tokens: Range<Int>) -> Bool {
    tokens.upperBound - index > 2 && context.classes[index + 1].has(.givenName)
  }
}

extension NameSpan {
  /// True for the later of two names in one token: `Castle` of `Moreno-Castle`.
  func sharesToken(with other: NameSpan) -> Bool {
    tokens.count == 1 && tokens == other.tokens && span.start >= other.span.end
  }
}
