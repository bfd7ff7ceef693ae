import ArticleModel

/// One line of a page's visible text: an inline run between two block borders.
struct HTMLLine: Sendable {
  /// Text nodes of the line, in order, with the table cells between them.
  var nodes: [Int]
  /// The innermost block element around it.
  var block: Int
  /// Empty lines before it.
  var blankLinesBefore: Int
  var words = 0
  var bytes = 0
  var linkedBytes = 0
  var endsSentence = false
  /// A block element's border stands before it, no `br`.
  var startsBlock = false

  /// True for a line that reads like a sentence or more.
  var isProse: Bool {
    words >= 9 && (endsSentence || words >= 22)
      && (linkedBytes * 3 < bytes || linkedBytes * 4 < bytes * 3 && bytes - linkedBytes >= 60)
  }
}
