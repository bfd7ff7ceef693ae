import ArticleModel

/// A mention of an entity as the attribution rules look at it.
struct SpeakerMention: Hashable, Sendable {
  /// Index into `SpeakerEntity` of the context.
  var entity: Int
  var tokens: Range<Int>
  var kind: Mention.Kind
}

/// Somebody or something that may speak.
struct SpeakerEntity: Hashable, Sendable {
  enum Kind: UInt8, Sendable { case person, organization, place }

  /// The id in the record.
  let id: String
  let name: String
  /// The name in small letters.
  let lowercasedName: String
  let kind: Kind
  /// `male`, `female` or nothing known.
  var gender: QuoteWordClass = []
  /// Ids of nouns that are said of a person: `spokesman`.
  var nouns: [Int32] = []
  /// Tokens at which it is mentioned by name, in order.
  var nameTokens: [Int] = []

  init(id: String, name: String, kind: Kind) {
    self.id = id
    self.name = name
    self.kind = kind
    lowercasedName = name.lowercased()
  }

  /// True when `word`, in small letters, is one of the words of the name.
  func hasWord(_ word: String) -> Bool {
    lowercasedName.split(separator: " ").contains { $0 == word }
  }
}
