import ArticleModel

/// Rule `name.hyphen-pair`: two names that a hyphen joins to one word are two: `the Moreno-Castle
/// ticket` after `Ana Moreno` and `Joe Castle`, `the Oslo-Bergen line`.
///
/// Both must stand elsewhere in the article as names of one type; of two persons one must. A name like
/// `Anna Moreno-Castle` is one: it has a given name.
struct HyphenPairRule {
  static let rule: RuleID = "name.hyphen-pair"

  /// Types by word, a bit for each type code; persons by their last word.
  private var types = HashIndex()

  init(_ names: [NameSpan], _ traits: UnsafeMutableBufferPointer<TokenTraits>) {
    for name in names {
      let last = name.tokens.upperBound - 1
      guard name.type == .person || name.tokens.count == 1 else { continue }
      types.update(traits[last].lower) { $0 | Self.bit(name.type) }
    }
  }

  private static func bit(_ type: NameType) -> UInt32 {
    switch type {
    case .person: return 1
    case .organization: return 2
    case .place: return 4
    default: return 0
    }
  }

  /// The two names of `name`; nil when it is one.
  func parts(
    of name: NameSpan, _ traits: UnsafeMutableBufferPointer<TokenTraits>,
    in text: UnsafeBufferPointer<UInt8>
  ) -> [NameSpan]? {
    guard name.tokens.count == 1, let hyphen = Self.hyphen(name.span, text) else { return nil }
    let halves = [
      TextSpan(start: name.span.start, end: hyphen),
      TextSpan(start: hyphen + 1, end: name.span.end),
    ]
    let known = halves.map { half in
      types.find(TokenTraits(text, Token(span: half, kind: .word)).lower) ?? 0
    }
    let shared = known[0] & known[1]
    let type: NameType
    if shared & 1 != 0 {
      type = .person
    } else if shared & 2 != 0 {
      type = .organization
    } else if shared & 4 != 0 {
      type = .place
    } else if name.type == .person, (known[0] | known[1]) & 1 != 0 {
      type = .person
    } else {
      return nil
    }
    return halves.map { half in
      NameSpan(
        span: half, tokens: name.tokens, type: type, probability: shared != 0 ? 0.9 : 0.7,
        rule: Self.rule)
    }
  }

  /// Where the only hyphen stands, between two words of three letters or more with capitals.
  private static func hyphen(_ span: TextSpan, _ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var found: Int?
    for index in span.range where text[index] == 0x2D {
      guard found == nil else { return nil }
      found = index
    }
    guard let found, found - span.start > 2, span.end - found > 3,
      isCapital(text[span.start]), isCapital(text[found + 1])
    else { return nil }
    return found
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    Tokenizer.isUppercase(byte) || byte >= 0xC3
  }
}
