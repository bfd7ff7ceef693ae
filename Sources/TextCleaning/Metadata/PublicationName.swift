import ArticleModel

/// Words that may be a newspaper's or a site's name: one to six, each with a capital.
struct PublicationName {
  /// As it is to be shown: small letters where it stands in capitals.
  var written: String
  /// Letters and digits alone, small, without `the`: how names and addresses are compared.
  let folded: String
  /// True when it ends like a newspaper's: `Times`, `Gazette`.
  let isMedium: Bool
  /// True when its last word stands in newspapers' names and nowhere else, so that a line of the head is
  /// enough: not so `Republic`, `Nation`, `Radio`.
  let isNewspaper: Bool
  /// True for a name that is an agency's.
  let isAgency: Bool
  /// True when it stands in capitals.
  var isCapitals: Bool

  private static let mostWords = 6
  /// Last words of newspapers' names.
  private static let newspaperWords: Set<String> = [
    "times", "post", "herald", "tribune", "journal", "gazette", "chronicle", "dispatch", "ledger",
    "standard", "guardian", "telegraph", "observer", "mirror", "examiner", "inquirer", "courier",
    "bulletin", "sentinel", "monitor", "magazine", "news", "daily", "weekly", "argus", "echo",
    "express", "advocate", "post-gazette", "review", "globe", "mail",
  ]

  /// The name in `span` of `bytes`, dates and what stands in brackets aside; nil when it is none.
  init?(_ bytes: [UInt8], _ span: TextSpan, words: WordClasses) {
    var tokens = HeadToken.tokens(of: bytes, in: span.range)[...]
    if let bracket = tokens.firstIndex(where: { $0.isMark("(") || $0.isMark("[") }) {
      tokens = tokens[..<bracket]
    }
    while let last = tokens.last, last.kind == .mark || last.folded == "online" {
      tokens.removeLast()
    }
    while tokens.first?.kind == .mark { tokens.removeFirst() }
    guard let first = tokens.first, tokens.count <= Self.mostWords, first.isCapitalized,
      tokens.allSatisfy({
        $0.kind == .word && ($0.isCapitalized || ["of", "and", "the", "&"].contains($0.folded))
          && DateParser.months[$0.folded] == nil && DateParser.weekday($0.folded) == nil
      })
    else { return nil }
    let kinds = tokens.map { words.kinds(of: $0.folded) }
    let own = tokens.dropFirst(first.folded == "the" ? 1 : 0)
    guard !own.isEmpty else { return nil }
    folded = own.map { $0.folded.filter { $0.isLetter || $0.isNumber } }.joined()
    guard folded.utf8.count >= 4 else { return nil }
    let text = String(decoding: bytes[tokens.span], as: UTF8.self)
    isCapitals = tokens.allSatisfy { $0.isAllCapitals || $0.folded.utf8.count <= 1 }
    written =
      isCapitals && tokens.count > 1 ? AuthorReader.capitalized(text) : text
    isAgency = kinds.contains { $0.contains(.agency) } || folded == "associatedpress"
    let media = zip(own, kinds.suffix(own.count)).filter { $1.contains(.medium) }
    isNewspaper = Self.newspaperWords.contains(tokens.last?.folded ?? "")
    // A row of section names, or `Breaking News`, is none.
    let isOwn = zip(own, kinds.suffix(own.count)).contains {
      !$0.isCapitalized
        ? false : $1.isDisjoint(with: [.menu, .notName, .function, .share, .position])
    }
    let endsInMedium = kinds.last?.contains(.medium) == true
    isMedium =
      !isAgency && own.count >= 2 && endsInMedium && isOwn
      && (media.count < own.count || media.count >= 2)
      || !isAgency && own.count == 1 && first.folded == "the" && endsInMedium && isOwn
  }

  /// The parts of the line `span` between bars, guillemets, dashes with blanks and gaps of two blanks.
  static func parts(of bytes: [UInt8], _ span: TextSpan, atCommas: Bool) -> [TextSpan] {
    var parts: [TextSpan] = []
    var start = span.start
    var index = span.start
    func isBlank(_ place: Int) -> Bool {
      place >= span.start && place < span.end && bytes[place] == 0x20
    }
    func end(at place: Int, length: Int) {
      if place > start { parts.append(TextSpan(start: start, end: place)) }
      start = place + length
    }
    while index < span.end {
      switch bytes[index] {
      case 0x7C: end(at: index, length: 1)
      case 0x2C where atCommas: end(at: index, length: 1)
      case 0x2D where isBlank(index - 1) && isBlank(index + 1): end(at: index, length: 1)
      case 0x20 where isBlank(index + 1): end(at: index, length: 2)
      case 0xC2
      where index + 1 < span.end && (bytes[index + 1] == 0xBB || bytes[index + 1] == 0xB7):
        end(at: index, length: 2)
      case 0xE2
      where index + 2 < span.end && bytes[index + 1] == 0x80
        && [0x93, 0x94, 0xA2, 0xBA].contains(bytes[index + 2]):
        end(at: index, length: 3)
      default: break
      }
      index += 1
    }
    end(at: span.end, length: 0)
    return parts
  }

  private static let archives: Set<String> = ["archive", "google", "googleusercontent", "web"]

  /// The names of the hosts of the addresses in a line, without `www` and the last label.
  static func hosts(in line: ArraySlice<UInt8>) -> Set<String> {
    var hosts: Set<String> = []
    let text = String(decoding: line.prefix(600), as: UTF8.self).lowercased()
    for piece in text.split(separator: "://").dropFirst() {
      let host = piece.prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }
      let labels = host.split(separator: ".").dropLast().filter { $0 != "www" }
      guard let longest = labels.max(by: { $0.count < $1.count }),
        !archives.contains(String(longest))
      else { continue }
      hosts.insert(longest.filter { $0 != "-" })
      if longest.hasPrefix("the") { hosts.insert(longest.dropFirst(3).filter { $0 != "-" }) }
    }
    return hosts
  }
}
