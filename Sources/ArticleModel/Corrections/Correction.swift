/// What a person corrected: kept for ever and replayed whenever the article is processed.
public struct Correction: Hashable, Sendable {
  /// The number of a correction in the order of making: `c1`, `c2`, ….
  public struct ID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Counted from 1.
    public let number: Int

    /// Makes the id of a number.
    public init(number: Int) { self.number = number }

    /// Reads `c17`; nil for anything else.
    public init?(_ text: some StringProtocol) {
      guard text.first == "c", text.utf8.count <= 19, let number = Int(text.dropFirst()),
        number > 0,
        String(number).utf8.count == text.utf8.count - 1
      else { return nil }
      self.number = number
    }

    /// `c17`.
    public var description: String { "c\(number)" }

    /// Orders by time of making.
    public static func < (lhs: ID, rhs: ID) -> Bool { lhs.number < rhs.number }
  }

  /// Some words of an article's clean text. The words are kept beside the place, so that they are found again
  /// when another version of the pipeline moves them.
  public struct Passage: Hashable, Sendable {
    /// Where they stood when the correction was made, in code points.
    public var span: CodePointSpan
    /// The words.
    public var text: String

    /// Makes a passage.
    public init(span: CodePointSpan, text: String) {
      self.span = span
      self.text = text
    }
  }

  /// What is corrected.
  public enum Change: Hashable, Sendable {
    /// Title, authors, date, publication, language, address.
    case metadata(MetadataChange)
    /// What was taken for a person is none.
    case notAPerson(person: String)
    /// A person has another name.
    case rename(person: String, name: String)
    /// Persons are one: `others` become `person`.
    case merge(person: String, others: [String])
    /// Some mentions of a person are another one, who is called `name`.
    case split(person: String, mentions: [Passage], name: String)
    /// In some articles a person is another one of the same name; `label` tells them apart.
    case distinguish(person: String, articles: [ArticleID], label: String)
    /// Somebody else said it; nil: nobody is sure.
    case speaker(quotation: Passage, speaker: String?)
    /// A role of a person: `was` is no role of theirs, `role` is one. One of the two may be nil.
    case role(person: String, was: String?, role: String?)
    /// An expression of time has another value (ISO 8601 day, month, year or interval); nil: it is no date.
    case date(expression: Passage, value: String?)

    /// The kind, as it stands in JSON.
    public var kind: Kind {
      switch self {
      case .metadata: .metadata
      case .notAPerson: .notAPerson
      case .rename: .rename
      case .merge: .merge
      case .split, .distinguish: .split
      case .speaker: .speaker
      case .role: .role
      case .date: .date
      }
    }
  }

  /// The kinds of corrections.
  public enum Kind: String, Sendable, CaseIterable {
    /// Title, authors, date, publication, language, address.
    case metadata
    /// What was taken for a person is none.
    case notAPerson = "not-a-person"
    /// A person has another name.
    case rename
    /// Persons are one.
    case merge
    /// Some mentions of a person, or the person in some articles, are another one.
    case split
    /// Somebody else said it.
    case speaker
    /// A role of a person.
    case role
    /// The value of an expression of time.
    case date
  }

  /// Its id.
  public var id: ID
  /// The article; nil when it holds for every article that has the person.
  public var article: ArticleID?
  /// What is corrected.
  public var change: Change
  /// Who made it.
  public var by: String
  /// When, RFC 3339 in UTC.
  public var at: String
  /// Why; nil when nothing was said.
  public var reason: String?

  /// Makes a correction.
  public init(
    id: ID, article: ArticleID?, change: Change, by: String, at: String, reason: String? = nil
  ) {
    self.id = id
    self.article = article
    self.change = change
    self.by = by
    self.at = at
    self.reason = reason
  }

  /// True when this one, made later, says something else about what `earlier` is about, so that it wins.
  public func overrides(_ earlier: Correction) -> Bool {
    guard id > earlier.id, article == earlier.article else { return false }
    switch (change, earlier.change) {
    case (.metadata(let new), .metadata(let old)):
      return !Set(new.touched).isDisjoint(with: old.touched)
    case (.rename(let new, _), .rename(let old, _)): return new == old
    case (.notAPerson(let new), .notAPerson(let old)): return new == old
    case (.speaker(let new, _), .speaker(let old, _)): return new == old
    case (.date(let new, _), .date(let old, _)): return new == old
    case (.role(let new, let was, _), .role(let old, let oldWas, _)):
      return new == old && was == oldWas && was != nil
    case (.merge(_, let new), .merge(_, let old)): return !Set(new).isDisjoint(with: old)
    case (.distinguish(let new, let here, _), .distinguish(let old, let there, _)):
      return new == old && !Set(here).isDisjoint(with: there)
    case (.split(_, let new, _), .split(_, let old, _)): return !Set(new).isDisjoint(with: old)
    default: return false
    }
  }
}
