import ArticleModel

extension QuotedStretch {
  /// Makes a stretch of the bytes between two marks, cutting white space off both ends; nil when
  /// nothing is left.
  init?(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, contentStart: Int, contentEnd: Int,
    to end: Int, paragraph: Int, isClosed: Bool
  ) {
    var first = contentStart
    var last = contentEnd
    while first < last, Tokenizer.isSpace(text, at: first, end: last) {
      first += Tokenizer.spaceLength(text, at: first)
    }
    while last > first, text[last - 1] <= 0x20 || Self.endsInWideSpace(text, last) {
      last -= text[last - 1] <= 0x20 ? 1 : text[last - 2] == 0xC2 ? 2 : 3
    }
    guard first < last else { return nil }
    self.init(
      outer: TextSpan(start: start, end: isClosed ? end : last),
      content: TextSpan(start: first, end: last), paragraph: paragraph, isClosed: isClosed)
  }

  private static func endsInWideSpace(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    if end >= 2, text[end - 1] == 0xA0, text[end - 2] == 0xC2 { return true }
    guard end >= 3, text[end - 3] == 0xE2, text[end - 2] == 0x80 else { return false }
    return text[end - 1] <= 0x8F || text[end - 1] == 0xAF
  }
}
