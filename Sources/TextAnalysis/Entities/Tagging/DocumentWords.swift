import ArticleModel

/// The vocabulary of one document and how its words are written and were tagged in it.
struct DocumentWords {
  /// Index of each token's word.
  private(set) var ids: [Int32] = []
  /// `seenSmall`, `seenCapitalInside` of each word.
  private(set) var writing: [UInt8] = []

  /// The word stands in the document in small letters.
  static let seenSmall: UInt8 = 1
  /// The word stands in the document with a capital that no sentence start explains.
  static let seenCapitalInside: UInt8 = 2

  /// Reads the tokens of a document.
  init(_ traits: UnsafeMutableBufferPointer<TokenTraits>, _ sentences: [Sentence]) {
    var index = HashIndex(minimumCapacity: min(traits.count / 2, 1 << 16) + 16)
    ids = Array(repeating: 0, count: traits.count)
    writing.reserveCapacity(traits.count / 2)
    for sentence in sentences {
      let isPlain = SentenceView.mode(traits, sentence.tokens) == .plain
      for position in sentence.tokens {
        let id = Int(index.insert(traits[position].lower, default: UInt32(writing.count)))
        if id == writing.count { writing.append(0) }
        ids[position] = Int32(id)
        let form = traits[position].form
        if form == .lower {
          writing[id] |= Self.seenSmall
        } else if isPlain, form.hasCapital, position > sentence.tokens.lowerBound,
          traits[position - 1].form != .mark
        {
          writing[id] |= Self.seenCapitalInside
        }
      }
    }
  }

  /// Number of different words.
  var count: Int { writing.count }
}
