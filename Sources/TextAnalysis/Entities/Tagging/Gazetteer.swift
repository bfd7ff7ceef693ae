import ArticleModel

/// Lists of known names, matched against runs of tokens by hash. A match is evidence for the tagger,
/// never a decision.
///
/// Reads `gazetteer-given-names`, `gazetteer-surnames` (term, source), `gazetteer-places` (class country,
/// region, city), `gazetteer-known-places` (the same), `gazetteer-organizations` (class form, university),
/// `gazetteer-known-organizations` (class company, media, …) and `gazetteer-nationalities`.
struct Gazetteer: Sendable {
  /// What a list says of a word; one bit each.
  enum Class {
    static let givenName: UInt32 = 1
    static let surname: UInt32 = 2
    static let country: UInt32 = 4
    static let region: UInt32 = 8
    static let city: UInt32 = 16
    static let nationality: UInt32 = 32
    static let companyForm: UInt32 = 64
    static let university: UInt32 = 128
    static let organization: UInt32 = 256
    /// First word of an entry of several words.
    static let begin: UInt32 = 1024
    /// Later word of an entry of several words.
    static let inside: UInt32 = 2048
    /// Everything that an entry of a list says.
    static let listed: UInt32 = 0x3FF
    static let person: UInt32 = givenName | surname
    static let place: UInt32 = country | region | city
    static let group: UInt32 = nationality | companyForm | university | organization
  }

  /// Longest entry, in tokens.
  static let longestPhrase = 6
  /// Classes in the low 16 bits; in the high ones the length of the longest entry that starts so.
  private var index: HashIndex

  init(lexicons: LexiconSet) throws(LexiconSet.Missing) {
    let segmenter = try Segmenter(lexicons: lexicons)
    index = HashIndex(minimumCapacity: 1 << 16)
    for name in Self.lists {
      let list = try lexicons.list("gazetteer-" + name)
      for entry in list.entries {
        add(entry.term, Self.bits(of: name, entry.fields.first ?? ""), segmenter)
      }
    }
  }

  private static let lists = [
    "given-names", "surnames", "places", "known-places", "organizations", "known-organizations",
    "nationalities",
  ]

  private static func bits(of list: String, _ field: String) -> UInt32 {
    switch (list, field) {
    case ("given-names", _): return Class.givenName
    case ("surnames", _): return Class.surname
    case ("places", "country"), ("known-places", "country"): return Class.country
    case ("places", "region"), ("known-places", "region"): return Class.region
    case ("places", _), ("known-places", _): return Class.city
    case ("known-organizations", _): return Class.organization
    case ("nationalities", _): return Class.nationality
    case (_, "university"): return Class.university
    default: return Class.companyForm
    }
  }

  private mutating func add(_ term: String, _ bits: UInt32, _ segmenter: Segmenter) {
    let bytes = Array(term.utf8)
    let whole = TextSpan(start: 0, end: bytes.count)
    let tokens = segmenter.segment(bytes, paragraphs: [whole]).tokens
    guard let first = tokens.first, tokens.count <= Self.longestPhrase else { return }
    bytes.withUnsafeBufferPointer { text in
      let traits = TokenTraits(text, first)
      let start = traits.lower
      // `WHO` and `ICE` are only names in capitals.
      var hash = tokens.count == 1 && traits.form == .capitals ? traits.exact : start
      for token in tokens.dropFirst() {
        hash = Self.joined(hash, TokenTraits(text, token).lower)
      }
      index.update(hash) { $0 | bits }
      if tokens.count > 1 {
        let count = UInt32(tokens.count)
        index.update(start) { value in value & 0xFFFF | max(value >> 16, count) << 16 }
      }
    }
  }

  @inline(__always)
  private static func joined(_ hash: UInt64, _ next: UInt64) -> UInt64 {
    let product = (hash ^ (next &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return product ^ (product >> 32)
  }

  /// Sets `gazetteer` of the tokens in `range`. Only words with a capital can begin an entry, unless
  /// `anyCase`.
  func match(_ traits: UnsafeMutableBufferPointer<TokenTraits>, _ range: Range<Int>, anyCase: Bool)
  {
    var position = range.lowerBound
    while position < range.upperBound {
      defer { position += 1 }
      let form = traits[position].form
      guard form.hasCapital || (anyCase && form == .lower) else { continue }
      if form == .capitals, let value = index.find(traits[position].exact) {
        traits[position].gazetteer |= value & Class.listed
      }
      guard let value = index.find(traits[position].lower) else { continue }
      traits[position].gazetteer |= value & Class.listed
      let longest = Int(value >> 16)
      if longest > 1 { matchPhrases(traits, position, min(range.upperBound, position + longest)) }
    }
  }

  private func matchPhrases(
    _ traits: UnsafeMutableBufferPointer<TokenTraits>, _ start: Int, _ limit: Int
  ) {
    var hash = traits[start].lower
    var end = start + 1
    var best = (end: 0, bits: UInt32(0))
    while end < limit {
      hash = Self.joined(hash, traits[end].lower)
      end += 1
      if let value = index.find(hash), value & Class.listed != 0 {
        best = (end, value & Class.listed)
      }
    }
    guard best.end > 0 else { return }
    traits[start].gazetteer |= best.bits | Class.begin
    for inside in (start + 1)..<best.end { traits[inside].gazetteer |= best.bits | Class.inside }
  }
}
