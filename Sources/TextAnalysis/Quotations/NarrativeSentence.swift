/// What the rules read: the words outside of quotation marks, each quotation folded into one item.
struct NarrativeItem: Hashable, Sendable {
  /// Index of the token, or of the opening mark's token for a quotation.
  var token: Int
  /// Index of the quotation; -1 for a word.
  var quote: Int

  var isQuote: Bool { quote >= 0 }
}

/// A sentence of the narrator, which may be shorter or longer than one of the text: quotations do
/// not end it where the attribution follows.
struct NarrativeSentence: Hashable, Sendable {
  /// Indices into the items.
  var items: Range<Int>
  var paragraph: Int
}
