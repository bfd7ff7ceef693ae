/// A small fixed set of words, asked with bytes; ASCII capitals count as small letters.
struct ByteWordSet: Sendable {
  private var table = WordClassTable()

  init(_ words: [String]) {
    for word in words { table.add(word.utf8, .boundary) }
  }

  /// True when `text[range]` is in the set.
  func contains(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    text.withUnsafeBufferPointer { !table.find($0, range).isEmpty }
  }
}
