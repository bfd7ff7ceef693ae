import ArticleModel

/// What stands before the colon of a turn.
struct TranscriptLabel: Hashable, Sendable {
  /// Which side a label without a name is on.
  enum Side: Int32, Sendable {
    case question = 1
    case answer = 2

    /// Reads a column of `quote-labels.tsv`.
    init?(name: String) {
      switch name {
      case "question": self = .question
      case "answer": self = .answer
      default: return nil
      }
    }
  }

  /// Index of the paragraph.
  var paragraph: Int
  /// Its tokens.
  var tokens: Range<Int>
  /// Its bytes.
  var span: TextSpan
  /// The words in small letters, for comparing.
  var key: String
  /// Its side, for `Q`, `A`, `Interviewer`; nil for a name.
  var side: Side?
  /// The words behind the colon, up to the end of the paragraph.
  var body: TextSpan
}

/// What somebody says between two labels.
struct TranscriptTurn: Hashable, Sendable {
  /// The label.
  var label: TranscriptLabel
  /// Index of the entity that it names; nil when nobody is sure.
  var speaker: Int?
  /// The words, a span for each paragraph.
  var spans: [TextSpan]
}
