import ArticleModel

/// What people decided about who is who, against the registry's own rules. Fill it from the corrections and
/// give it to `ArticleIndex.setIdentityOverrides`.
///
/// People are named by a name or by an id that an answer gave; suffixes of ids (`.sport`, `.unlinked`) are
/// passed over: a decision is about a name. A name stands for all its spellings that the registry takes for one.
public struct IdentityOverrides: Hashable, Sendable {
  /// Articles in which a name is not the person it is elsewhere.
  public struct Separation: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The articles in which it is another person.
    public var articles: Set<ArticleID>
    /// A word or two that tell this person apart, and the suffix of its id: `baker` gives `john-carver.baker`.
    public var label: String

    /// Makes a separation.
    public init(name: String, articles: Set<ArticleID>, label: String) {
      self.name = name
      self.articles = articles
      self.label = label
    }
  }

  /// Names that are one person's, a list for each person, the name to call it by first; a surname alone may be
  /// among them, and a list of one name says that all people of that name are one.
  public var merged: [[String]] = []
  /// Names that are another person in some articles.
  public var separated: [Separation] = []
  /// The name to show for a person, by any of the person's names.
  public var renamed: [String: String] = [:]
  /// Names that are no person's.
  public var notPersons: Set<String> = []

  /// Makes overrides that change nothing.
  public init() {}

  /// True when they change nothing.
  public var isEmpty: Bool {
    merged.isEmpty && separated.isEmpty && renamed.isEmpty && notPersons.isEmpty
  }
}
