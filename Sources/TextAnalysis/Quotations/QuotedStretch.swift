import ArticleModel

/// Words between quotation marks, before anyone asks whether somebody said them.
struct QuotedStretch: Hashable, Sendable {
  /// From the first byte of the opening mark to the end of the closing one.
  var outer: TextSpan
  /// The words between the marks, without white space at either end.
  var content: TextSpan
  /// Index of the paragraph.
  var paragraph: Int
  /// False when no closing mark was found in the paragraph; the finder then decides where it ends.
  var isClosed: Bool
  /// True for single marks, which may be apostrophes after all.
  var isSingle = false
  /// True when it goes on from an unclosed quotation in the paragraph before.
  var isContinuation = false
  /// The tokens of `outer`.
  var tokens: Range<Int> = 0..<0
}
