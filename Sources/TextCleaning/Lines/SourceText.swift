import ArticleModel

/// A text on its way to being clean, with its alignment to the decoded input and the marks that
/// were taken out of it so far.
struct SourceText: Sendable {
  /// Something small that was taken out inside a line: a mark of emphasis, a link's address.
  struct Mark: Hashable, Sendable {
    /// Bytes of the decoded input.
    var raw: TextSpan
    /// Why it was taken out.
    var rule: RuleID
    /// What was seen.
    var evidence: String
  }

  /// Valid UTF-8; line ends are `\n`, page ends `\u{0C}`.
  var bytes: [UInt8]
  /// Maps `bytes` to the decoded input.
  var alignment: Alignment
  /// What was taken out, by place.
  var marks: [Mark] = []
  /// What Markdown or HTML said about some lines, by line number; sorted.
  var hints: [LineHint] = []
}

/// What the markup said about one line.
struct LineHint: Hashable, Sendable {
  /// Line number, counted from 0, page ends counted as line ends.
  var line: Int
  /// 1 to 6 for a heading, 0 for none.
  var headingLevel = 0
  /// The line stood in a quotation block.
  var isQuote = false
  /// The line was an item of a list.
  var isListItem = false
  /// The line was nothing but a rule (`---`).
  var isRule = false
  /// The line was part of a code block or table.
  var isVerbatim = false
  /// The line held a picture.
  var hasImage = false
  /// All of the line was emphasized.
  var isEmphasized = false
  /// The line is a caption by its markup.
  var isCaption = false
  /// The line is the credit in a caption by its markup.
  var isCredit = false
  /// A page's block element begins with the line: it never goes on with the line before it.
  var startsBlock = false
  /// The line is named like a line under the headline by its markup.
  var isSubtitle = false
  /// Why the line is no part of the article by the page's markup; nil when it may be.
  var exclusion: Exclusion?
  /// Bytes of the line that were the text of links.
  var linkedBytes = 0

  /// Why a page's markup keeps a line out of the article.
  enum Exclusion: UInt8, Sendable {
    case furniture
    case outsideContent

    /// The rule that a ledger names.
    var rule: RuleID {
      switch self {
      case .furniture: "html.furniture"
      case .outsideContent: "html.outside-content"
      }
    }
  }

  /// A hint that says nothing yet.
  init(line: Int) { self.line = line }
}
