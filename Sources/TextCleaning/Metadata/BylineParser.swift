import ArticleModel

/// Reads the names of a byline: `By JANE DOE and John van Dyke in Paris, Associated Press`.
struct BylineParser {
  /// The names of a line and what else stands in it.
  struct Byline: Hashable, Sendable {
    /// Each name as a range of tokens.
    var names: [Range<Int>]
    /// True when words such as `By` or `Written by` open the line.
    var hasCue: Bool
    /// First token after the names.
    var end: Int
  }

  let tokens: [HeadToken]
  let words: WordClasses

  /// Makes a parser for the tokens of one line.
  init(_ tokens: [HeadToken], words: WordClasses) {
    self.tokens = tokens
    self.words = words
  }

  /// Words that may stand before `by`.
  private static let cueWords: Set<String> = [
    "written", "posted", "reported", "story", "words", "text", "article", "report", "analysis",
    "opinion", "review", "interview", "commentary", "essay", "column", "guest", "a", "contributed",
    "submitted", "reporting", "blog", "perspective", "news", "exclusive", "researched",
    "authored", "published", "filed", "special", "compiled", "feature",
  ]
  private static let labels: Set<String> = [
    "author", "authors", "byline", "reporter", "writer", "writers", "reporters", "journalist",
    "correspondent", "from",
  ]

  /// The byline of the line; nil when it holds none. Without a cue the whole line must be names.
  func parse(requireCue: Bool) -> Byline? {
    let start = cueEnd()
    guard start != nil || !requireCue else { return nil }
    var index = start ?? 0
    var names: [Range<Int>] = []
    var end = index
    while let name = name(at: index) {
      names.append(name)
      index = qualifierEnd(name.upperBound)
      end = index
      guard let next = nextName(index) else { break }
      index = next
    }
    guard !names.isEmpty else { return nil }
    guard restIsShort(from: end, hasCue: start != nil) else { return nil }
    return Byline(names: names, hasCue: start != nil, end: end)
  }

  /// Where `(now)`, `(earlier)`, `(text and photos)` behind a name ends; `start` when there is none.
  private func qualifierEnd(_ start: Int) -> Int {
    guard start < tokens.count, tokens[start].isMark("(") else { return start }
    let inside = tokens[(start + 1)...].prefix { $0.kind == .word && !$0.isCapitalized }
    let close = start + 1 + inside.count
    guard (1...4).contains(inside.count), close < tokens.count, tokens[close].isMark(")"),
      !Self.joiners.contains(inside[start + 1].folded)
    else { return start }
    return close + 1
  }

  /// True for a line of nothing but a cue: `By`, `Written by`.
  var isCueAlone: Bool { cueEnd() == tokens.count }

  /// Work on an article that does not make its author.
  private static let contributions: Set<String> = [
    "edited", "editing", "photographs", "photography", "photos", "photo", "pictures",
    "illustrations",
    "illustration", "illustrated", "translated", "translation", "reviewed", "produced", "graphics",
    "video", "narrated", "checked", "curated", "sponsored", "presented",
  ]

  /// True for `Edited by Anna Bell`, `Photographs and video by Anna Bell`.
  var isContribution: Bool {
    guard let first = tokens.first, Self.contributions.contains(first.folded) else { return false }
    return tokens.prefix(5).contains { $0.folded == "by" || $0.isMark(":") }
  }

  /// The byline of a line of nothing but people's names: each starts with a known given name or an
  /// initial, or holds a word that is no English word.
  func namesAlone(in lexicon: CleaningLexicon) -> Byline? {
    guard let byline = parse(requireCue: false) else { return nil }
    let areNames = byline.names.allSatisfy { name in
      let first = tokens[name.lowerBound].folded
      return lexicon.givenNames.contains(Array(first.utf8))
        || first.utf8.count == 2 && first.hasSuffix(".")
        || name.count <= 3 && tokens[name].contains { isNoWord($0, lexicon) }
    }
    return areNames ? byline : nil
  }

  private func isNoWord(_ token: HeadToken, _ lexicon: CleaningLexicon) -> Bool {
    let word = Array(token.folded.utf8)
    return word.count >= 3 && !token.isAllCapitals
      && (!lexicon.dictionary.contains(word) || lexicon.rareNames.contains(word))
  }

  /// `by` in other languages, before a whole name: `Von Eva Moser`, `Par Luc Morel`.
  private static let foreignCues: Set<String> = [
    "von", "par", "por", "di", "door", "av", "af", "przez", "de", "text",
  ]

  /// Where the names start after a cue; nil when there is no cue.
  func cueEnd() -> Int? {
    if let first = tokens.first, tokens.count <= 12, first.isCapitalized,
      Self.foreignCues.contains(first.folded), let name = name(at: 1),
      name.count == 2 || name.upperBound == tokens.count || tokens[name.upperBound].kind == .mark
    {
      return 1
    }
    var index = 0
    while index < tokens.count, index < 5 {
      let token = tokens[index]
      if token.folded == "by" {
        index += 1
        return index < tokens.count && tokens[index].isMark(":") ? index + 1 : index
      }
      if Self.labels.contains(token.folded), index + 1 < tokens.count, tokens[index + 1].isMark(":")
      {
        return index + 2
      }
      guard
        Self.cueWords.contains(token.folded) || token.isMark("—") || token.isMark("–")
          || token.isMark("-")
      else { return nil }
      index += 1
    }
    return nil
  }

  /// The name that starts at `start`.
  func name(at start: Int) -> Range<Int>? {
    var index = start
    while index < tokens.count, isNamePart(index, first: index == start) { index += 1 }
    while index > start, isParticle(index - 1), !tokens[index - 1].isCapitalized { index -= 1 }
    if index < tokens.count, index > start, tokens[index].isMark(","), index + 1 < tokens.count,
      ["jr", "jr.", "sr", "sr.", "iii", "ii"].contains(tokens[index + 1].folded)
    {
      index += 2
    }
    let name = start..<index
    guard name.count >= 2, name.count <= 6, !isSomethingElse(name) else { return nil }
    return name
  }

  private func isParticle(_ index: Int) -> Bool {
    words.kinds(of: tokens[index].folded).contains(.particle)
  }

  private func isNamePart(_ index: Int, first: Bool) -> Bool {
    let token = tokens[index]
    guard token.kind == .word else { return false }
    if token.isCapitalized { return !Self.nameEnds.contains(token.folded) && !opensDate(index) }
    return !first && isParticle(index)
  }

  /// `March 11, 2015`, `Monday` behind a name.
  private func opensDate(_ index: Int) -> Bool {
    let word = tokens[index].folded
    if DateParser.months[word] != nil {
      return tokens[(index + 1)...].first { !$0.isMark(".") }?.kind == .number
    }
    return word.count > 4 && DateParser.weekday(word) != nil
  }

  /// Words that end a name even where they are written with a capital.
  private static let nameEnds: Set<String> = [
    "and", "by", "in", "on", "for", "with", "edited", "updated", "published", "posted", "reporting",
    "photographs", "photos", "illustrations", "illustrated", "follow",
  ]
  /// `and` and `with` in the languages of pages in Latin script.
  private static let joiners: Set<String> = [
    "and", "&", "with", "et", "avec", "und", "mit", "y", "con", "e", "com", "och", "og", "en",
  ]

  /// True for `Associated Press`, `Staff Writer`, `Monday Evening`.
  private func isSomethingElse(_ name: Range<Int>) -> Bool {
    var kinds: [WordClasses.Kinds] = []
    for index in name {
      let folded = tokens[index].folded
      if folded.hasSuffix("'s") || DateParser.weekday(folded) != nil && folded.count > 3 {
        return true
      }
      kinds.append(words.kinds(of: folded))
    }
    if kinds.contains(where: { $0.contains(.notName) || $0.contains(.agency) }) { return true }
    guard let first = kinds.first, let last = kinds.last else { return true }
    if last.contains(.medium) || first.contains(.medium) { return true }
    if last.contains(.function) || first.contains(.function) && name.count > 2 { return true }
    return first.contains(.position) || last.contains(.position)
  }

  /// Where the next name starts, after `,`, `and`, `&`, `with` or a place.
  private func nextName(_ index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    var next = index
    let told = tokens[index].isMark(",") ? index + 1 : index
    if told + 3 < tokens.count, tokens[told].folded == "as", tokens[told + 1].folded == "told" {
      return told + 3
    }
    if tokens[next].isMark(",") || tokens[next].isMark(";") || tokens[next].isMark("&") {
      next += 1
    }
    if next + 1 < tokens.count, tokens[next].isMark("("),
      Self.joiners.contains(tokens[next + 1].folded)
    {
      next += 1
    }
    if next < tokens.count, Self.joiners.contains(tokens[next].folded) { next += 1 }
    if next > index { return next }
    guard tokens[index].folded == "in" else { return nil }
    next = index + 1
    while next < tokens.count, tokens[next].isCapitalized { next += 1 }
    guard next + 1 < tokens.count, tokens[next].isMark(",") || tokens[next].folded == "and" else {
      return nil
    }
    if tokens[next].isMark(","), tokens[next + 1].folded == "and" { next += 1 }
    guard let after = name(at: next + 1), after.upperBound < tokens.count,
      tokens[after.upperBound].folded == "in"
    else { return nil }
    return next + 1
  }

  /// Words that may follow the names without making the line prose.
  private static let restWords: Set<String> = [
    "in", "for", "of", "at", "the", "on", "and", "with", "to", "is", "a", "by", "from", "min",
    "mins", "minute", "minutes", "read",
  ]

  func restIsShort(from end: Int, hasCue: Bool) -> Bool {
    var others = 0
    let date = DateParser.first(in: tokens)?.tokens ?? 0..<0
    for index in end..<tokens.count where tokens[index].kind == .word && !date.contains(index) {
      let token = tokens[index]
      let kinds = words.kinds(of: token.folded)
      if kinds.contains(.speech) { return false }
      let isKnown =
        kinds.contains(.position) || kinds.contains(.medium) || kinds.contains(.agency)
        || DateParser.fillers.contains(token.folded) || Self.restWords.contains(token.folded)
        || DateParser.weekday(token.folded) != nil
      if !isKnown && !token.isCapitalized { others += 1 }
    }
    let last = tokens.last
    if last?.isMark(".") == true || last?.isMark("?") == true, others > 0 { return false }
    return others <= (hasCue ? 2 : 0) && tokens.count - end <= 24
  }
}
