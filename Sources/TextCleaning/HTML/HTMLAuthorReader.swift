import ArticleModel

/// Makes authors of what a page says of them: names of people, each by itself, without cue, date,
/// position, address and handle; a desk or a site where nobody is named.
struct HTMLAuthorReader {
  private let input: [UInt8]
  private let lexicon: CleaningLexicon

  private static let mostAuthors = 20

  /// The authors; `input` is what the values' places count in.
  static func authors(
    _ metadata: HTMLMetadata, of input: [UInt8], lexicon: CleaningLexicon
  ) -> [Draft.Found] {
    let reader = HTMLAuthorReader(input: input, lexicon: lexicon)
    let said = reader.names(in: metadata.authors)
    if !said.people.isEmpty { return said.people }
    var others = said.others
    for element in metadata.authorElements {
      let names = reader.names(in: element)
      if !names.people.isEmpty { return names.people }
      if others.isEmpty { others = names.others }
    }
    return others
  }

  private typealias Names = (people: [Draft.Found], others: [Draft.Found])

  private func names(in values: [HTMLMetadata.Value]) -> Names {
    var result: Names = ([], [])
    var isCueAlone = false
    for value in values where result.people.count < Self.mostAuthors {
      let bytes = Array(Self.withoutAddresses(value.text).utf8)
      var tokens = HeadToken.tokens(of: bytes, in: 0..<bytes.count)
      let parser = BylineParser(tokens, words: lexicon.words)
      if parser.isContribution { continue }
      if parser.isCueAlone {
        isCueAlone = true
        continue
      }
      tokens.removeFirst(foreignCueLength(tokens))
      if let byline = BylineParser(tokens, words: lexicon.words).parse(requireCue: false) {
        for name in byline.names {
          let text = String(decoding: bytes[tokens[name].span], as: UTF8.self)
          add(text, of: value, isOnly: byline.names.count == 1, to: &result.people)
        }
      } else if isPlainName(tokens, of: value, isAfterCue: isCueAlone) {
        let text = String(decoding: bytes[tokens[...].span], as: UTF8.self)
        add(text, of: value, isOnly: true, to: &result.others)
      }
      isCueAlone = false
    }
    return result
  }

  private func add(
    _ text: String, of value: HTMLMetadata.Value, isOnly: Bool, to names: inout [Draft.Found]
  ) {
    let author = text == text.uppercased() ? AuthorReader.capitalized(text) : text
    guard !names.contains(where: { $0.text.lowercased() == author.lowercased() }) else { return }
    names.append(
      Draft.Found(
        text: author, span: TextSpan(start: 0, end: 0), rule: value.rule,
        raw: place(of: text, value.raw) ?? (isOnly ? value.raw : nil)))
  }

  /// Where the name stands inside the place that a byline was read from; nil when it does not stand
  /// there byte for byte.
  private func place(of name: String, _ raw: TextSpan) -> TextSpan? {
    let name = Array(name.utf8)
    guard !name.isEmpty, raw.end <= input.count, raw.length >= name.count else { return nil }
    for start in raw.start...(raw.end - name.count)
    where input[start..<(start + name.count)].elementsEqual(name) {
      return TextSpan(start: start, end: start + name.count)
    }
    return nil
  }

  /// The text without web and mail addresses and handles, and the brackets around them.
  private static func withoutAddresses(_ text: String) -> String {
    guard text.contains(where: { $0 == "/" || $0 == "@" }) else { return text }
    return text.split(separator: " ").filter { word in
      !word.contains("@") && !word.contains("://") && !word.contains("www.")
    }.joined(separator: " ")
  }

  /// Words that say `by` in the languages of pages in Latin script.
  private static let foreignCues: Set<String> = [
    "par", "von", "por", "per", "di", "av", "af", "door", "przez", "auteur", "autor", "autora",
    "autore", "texto", "text", "tekst", "testo", "scritto", "von:", "redaktion",
  ]

  /// Tokens of a cue in another language than English before at least two words.
  private func foreignCueLength(_ tokens: [HeadToken]) -> Int {
    guard tokens.count >= 3, Self.foreignCues.contains(tokens[0].folded) else { return 0 }
    if tokens[1].isMark(":") { return 2 }
    return tokens[1].isCapitalized && tokens[2].isCapitalized ? 1 : 0
  }

  /// Accounts that stand for nobody.
  private static let nobody: Set<String> = [
    "admin", "administrator", "webmaster", "editor", "guest", "unknown", "anonymous", "author",
    "null", "none", "undefined", "default", "user", "root", "by",
  ]

  /// A name in a place for names, in any script: short, without digits or an address. Class names
  /// are no such place, unless the name's script has no capitals that could tell.
  private func isPlainName(
    _ tokens: [HeadToken], of value: HTMLMetadata.Value, isAfterCue: Bool
  ) -> Bool {
    guard let first = tokens.first, let last = tokens.last,
      last.range.upperBound - first.range.lowerBound <= 60, tokens.count <= 8,
      tokens.contains(where: { $0.kind == .word }),
      !Self.nobody.contains(tokens.map(\.folded).joined(separator: " "))
    else { return false }
    if value.rule == "byline.html-class" {
      return isAfterCue && tokens.count <= 3 && first.isCapitalized
    }
    return !tokens.contains { $0.kind == .mark && ["/", "@", ":", "|"].contains($0.folded) }
      && tokens.count { $0.kind == .number } <= 1
  }
}
