import ArticleModel

/// The kinds of words that speak for or against furniture, from `cleaning-words.tsv`.
struct WordClasses: Sendable {
  /// A set of kinds.
  struct Kinds: OptionSet, Hashable, Sendable {
    let rawValue: Int32
    /// Names of share buttons.
    static let share = Kinds(rawValue: 1)
    /// Words of menus and section names.
    static let menu = Kinds(rawValue: 2)
    /// Words of subscription and membership offers.
    static let offer = Kinds(rawValue: 4)
    /// Verbs that open an offer or a call to do something.
    static let call = Kinds(rawValue: 8)
    /// Verbs of speech and report.
    static let speech = Kinds(rawValue: 16)
    /// Words of a writer's position: `correspondent`, `editor`.
    static let position = Kinds(rawValue: 32)
    /// Picture agencies.
    static let agency = Kinds(rawValue: 64)
    /// Other words of a picture's credit: `photo`, `courtesy`.
    static let credit = Kinds(rawValue: 128)
    /// `we`, `our`.
    static let ourselves = Kinds(rawValue: 256)
    /// `you`, `your`.
    static let reader = Kinds(rawValue: 8192)
    /// Small words inside names of people: `van`, `de`.
    static let particle = Kinds(rawValue: 512)
    /// Words of a newspaper's name: `times`, `post`, `news`.
    static let medium = Kinds(rawValue: 1024)
    /// The most frequent small words of prose: articles, auxiliaries, prepositions.
    static let function = Kinds(rawValue: 2048)
    /// Verbs that tell what was: `was`, `had`.
    static let past = Kinds(rawValue: 16384)
    /// Titles that stand before a name: `governor`, `mrs`.
    static let title = Kinds(rawValue: 32768)
    /// Words that never stand in a person's name: `today`, `video`.
    static let notName = Kinds(rawValue: 4096)
  }

  private static let kindsByName: [String: Kinds] = [
    "share": .share, "menu": .menu, "offer": .offer, "call": .call, "speech": .speech,
    "position": .position, "agency": .agency, "credit": .credit, "ourselves": .ourselves,
    "reader": .reader,
    "particle": .particle, "medium": .medium, "function": .function, "not-name": .notName,
    "past": .past, "title": .title,
  ]

  private let table: WordTable

  /// Reads a list with the columns word, kind, source; a word may stand in several lines.
  init(_ lexicon: Lexicon) {
    var order: [String] = []
    var kinds: [String: Kinds] = [:]
    for entry in lexicon.entries {
      guard let name = entry.fields.first, let kind = Self.kindsByName[name] else { continue }
      if kinds[entry.term] == nil { order.append(entry.term) }
      kinds[entry.term, default: []].insert(kind)
    }
    table = WordTable(order.map { ($0, kinds[$0]?.rawValue ?? 0) })
  }

  /// The kinds of all words of a folded line.
  func kinds(ofKey key: ArraySlice<UInt8>) -> Kinds {
    key.withUnsafeBufferPointer { bytes in
      var kinds: Kinds = []
      var start = 0
      while start < bytes.count {
        let end = EightBytes.nextBlank(in: bytes, from: start, to: bytes.count)
        let word = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if let value = table.find(word) { kinds.formUnion(Kinds(rawValue: value)) }
        start = end + 1
      }
      return kinds
    }
  }

  /// The kinds of `word`, small letters, which is not copied.
  func kinds(of word: String) -> Kinds {
    word.utf8.withContiguousStorageIfAvailable { Kinds(rawValue: table.find($0) ?? 0) }
      ?? kinds(of: Array(word.utf8))
  }

  /// The kinds of `word`, small letters.
  func kinds(of word: some RandomAccessCollection<UInt8>) -> Kinds {
    Kinds(rawValue: table.find(word) ?? 0)
  }
}
