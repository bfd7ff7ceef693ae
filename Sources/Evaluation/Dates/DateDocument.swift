import ArticleModel

/// A text with its expressions of time marked by others.
struct DateDocument: Sendable {
  /// One marked expression.
  struct Expression: Hashable, Sendable {
    /// Bytes of the text.
    var span: TextSpan
    /// The value as the corpus writes it; nil when it has none.
    var value: String?
    /// `DATE`, `TIME`, `DURATION` or `SET`.
    var type: String
    /// True when only knowledge of an event could find or resolve it ("two days after the battle"):
    /// finding it is neither right nor wrong.
    var isOptional: Bool
  }

  /// The document's name.
  var name: String
  /// UTF-8.
  var text: [UInt8]
  /// The day it was written.
  var published: CalendarDate?
  /// The expressions by start.
  var expressions: [Expression]
}
