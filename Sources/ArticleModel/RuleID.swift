/// The stable name of the rule that found or removed something, such as `"running-header"`,
/// `"byline.written-by"` or `"speaker.said-inverted"`: lower case, words joined by hyphens, the
/// family before a dot. It is written into every record and may be searched for, so it never changes
/// its meaning.
public struct RuleID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The name as it stands in a record.
  public let rawValue: String

  /// Makes a rule name of a string read from a record.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Makes a rule name of a literal.
  public init(stringLiteral value: String) { self.rawValue = value }
  /// The name as it stands in a record.
  public var description: String { rawValue }
}
