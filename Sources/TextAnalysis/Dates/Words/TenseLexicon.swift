import ArticleModel

/// Words that show whether a clause speaks of what was or of what will be.
struct TenseLexicon: Sendable {
  /// What a word may show; a word may show several.
  struct Signs: OptionSet, Sendable {
    let rawValue: Int32

    static let past = Signs(rawValue: 1)
    /// Past behind `has`, open behind `be`.
    static let participle = Signs(rawValue: 2)
    static let future = Signs(rawValue: 4)
    static let present = Signs(rawValue: 8)
    /// `has`: makes a participle past.
    static let perfect = Signs(rawValue: 16)
    /// `be`: the verb before it decides.
    static let be = Signs(rawValue: 32)
    /// What follows with `to` lies ahead: `expected to`.
    static let expect = Signs(rawValue: 64)
    /// What stands beside it lies ahead: `due`.
    static let ahead = Signs(rawValue: 128)

    /// What stands behind it and `to` lies ahead: `postponed to June 2`.
    static let deferral = Signs(rawValue: 256)

    /// In the present tense what stands right behind it lies ahead: `opens on Friday`.
    static let schedule = Signs(rawValue: 512)

    /// What is asked for or planned behind it lies ahead: `promised a vote by October`.
    static let request = Signs(rawValue: 1024)

    /// The same behind it and `for`: `called for an election in September`.
    static let appeal = Signs(rawValue: 2048)

    /// The same behind it, an object and `to`: `urged voters to turn out in May`.
    static let urge = Signs(rawValue: 4096)

    init(rawValue: Int32) { self.rawValue = rawValue }

    /// Reads a class of `date-tense.tsv`.
    init?(name: String) {
      switch name {
      case "past": self = .past
      case "participle": self = .participle
      case "future": self = .future
      case "present": self = .present
      case "perfect": self = .perfect
      case "be": self = .be
      case "expect": self = .expect
      case "ahead": self = .ahead
      case "deferral": self = .deferral
      case "schedule": self = .schedule
      case "request": self = .request
      case "appeal": self = .appeal
      case "urge": self = .urge
      default: return nil
      }
    }
  }

  private let table: WordTable

  init(_ lexicon: Lexicon) {
    var signs: [String: Signs] = [:]
    var order: [String] = []
    for entry in lexicon.entries {
      guard let sign = entry.fields.first.flatMap({ Signs(name: $0) }) else { continue }
      if signs[entry.term] == nil { order.append(entry.term) }
      signs[entry.term, default: []].insert(sign)
    }
    table = WordTable(order.map { (word: $0, value: signs[$0]?.rawValue ?? 0) })
  }

  /// What the word shows; regular past forms in -ed are told by their ending.
  func signs(_ bytes: ArraySlice<UInt8>) -> Signs {
    if let value = table.find(lowercasing: bytes) { return Signs(rawValue: value) }
    guard bytes.count > 3, let last = bytes.last, let first = bytes.first,
      Tokenizer.isLowercase(first)
    else { return [] }
    // `they'll`, with a straight or a curly apostrophe.
    if last == UInt8(ascii: "l"), bytes.suffix(2).elementsEqual("ll".utf8),
      let mark = bytes.dropLast(2).last, mark == 0x27 || mark == 0x99
    {
      return .future
    }
    let isRegular =
      bytes.count > 4 && last == UInt8(ascii: "d")
      && bytes[bytes.endIndex - 2] == UInt8(ascii: "e") && bytes[bytes.endIndex - 3] != 0x65
    return isRegular ? [.past, .participle] : []
  }
}
