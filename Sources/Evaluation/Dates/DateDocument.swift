import ArticleModel

/// A text with its expressions of time marked by others.
public struct DateDocument: Sendable {
  /// One marked expression.
  public struct Expression: Hashable, Sendable {
    /// Bytes of the text.
    public var span: TextSpan
    /// The value as the corpus writes it; nil when it has none.
    public var value: String?
    /// `DATE`, `TIME`, `DURATION` or `SET`.
    public var type: String
    /// True when only knowledge of an event could find or resolve it ("two days after the battle"):
    /// finding it is neither right nor wrong.
    public var isOptional: Bool
  }

  /// The document's name.
  public var name: String
  /// UTF-8.
  public var text: [UInt8]
  /// The paragraphs.
  public var paragraphs: [TextSpan]
  /// The day it was written.
  public var published: CalendarDate?
  /// The expressions by start.
  public var expressions: [Expression]
}
