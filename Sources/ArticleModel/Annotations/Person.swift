/// What a person is said to be: `Kremlin spokesman`.
public struct Role: Hashable, Sendable {
  /// Where it stands, without a leading article.
  public var span: TextSpan
  /// Which rule found it: `role.before-name`, `role.apposition`, `role.copula`, ….
  public var rule: RuleID

  /// Makes a role.
  public init(span: TextSpan, rule: RuleID) {
    self.span = span
    self.rule = rule
  }
}

/// One person of an article, with everything that refers to them.
public struct Person: Hashable, Sendable {
  /// A readable slug of the name, unique in the article: `dmitry-peskov`.
  public var id: String
  /// The fullest form of the name in the article, without honorific or role.
  public var name: String
  /// Roles in the order of the text; the same words are listed once.
  public var roles: [Role]
  /// Mentions in the order of the text.
  public var mentions: [Mention]

  /// Makes a person.
  public init(id: String, name: String, roles: [Role] = [], mentions: [Mention]) {
    self.id = id
    self.name = name
    self.roles = roles
    self.mentions = mentions
  }
}
