import ArticleModel

/// Tells whether a place in the text lies between double quotation marks. Asked in text order, so
/// that the whole text is read once; each paragraph begins outside.
struct QuoteTracker {
  private var paragraph = -1
  private var position = 0
  private var isInside = false

  /// True when a quotation that is open before `bytes` is closed behind them.
  static func closes(_ bytes: ArraySlice<UInt8>) -> Bool {
    var isInside = true
    var position = bytes.startIndex
    while position < bytes.endIndex {
      if bytes[position] == UInt8(ascii: "\"") {
        isInside.toggle()
      } else if bytes[position] == 0xE2, position + 2 < bytes.endIndex, bytes[position + 1] == 0x80
      {
        if bytes[position + 2] == 0x9C { isInside = true }
        if bytes[position + 2] == 0x9D { isInside = false }
      }
      position += 1
    }
    return !isInside
  }

  /// True when the byte `offset` of `paragraph` lies inside a quotation.
  mutating func isQuoted(_ offset: Int, paragraph index: Int, _ segmented: SegmentedText) -> Bool {
    if index != paragraph {
      paragraph = index
      position = segmented.paragraphs[index].start
      isInside = false
    }
    while position < offset {
      let byte = segmented.text[position]
      if byte == UInt8(ascii: "\"") {
        isInside.toggle()
      } else if byte == 0xE2, position + 2 < segmented.text.count,
        segmented.text[position + 1] == 0x80
      {
        if segmented.text[position + 2] == 0x9C { isInside = true }
        if segmented.text[position + 2] == 0x9D { isInside = false }
      }
      position += 1
    }
    return isInside
  }
}
