import ArticleModel

/// What nobody can see: white space, control characters and zero-width characters.
enum BlankBytes {
  /// Length in bytes of the blank character at `index`; 0 when something visible stands there.
  static func length(at index: Int, in bytes: [UInt8]) -> Int {
    let byte = bytes[index]
    if byte <= 0x20 || byte == 0x7F { return 1 }
    func next(_ offset: Int) -> UInt8 {
      index + offset < bytes.count ? bytes[index + offset] : 0
    }
    switch byte {
    case 0xC2: return next(1) == 0x85 || next(1) == 0xA0 || next(1) == 0xAD ? 2 : 0
    case 0xE2:
      switch (next(1), next(2)) {
      case (0x80, 0x80...0x8F), (0x80, 0xA8...0xAF), (0x81, 0x9F...0xA4), (0x81, 0xA6...0xA9):
        return 3
      default: return 0
      }
    case 0xE3: return next(1) == 0x80 && next(2) == 0x80 ? 3 : 0
    case 0xEF: return next(1) == 0xBB && next(2) == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// `span` without the blanks at both ends.
  static func trim(_ span: TextSpan, in bytes: [UInt8]) -> TextSpan {
    var start = span.start
    while start < span.end {
      let length = length(at: start, in: bytes)
      if length == 0 { break }
      start = min(span.end, start + length)
    }
    var end = span.end
    outer: while end > start {
      for length in 1...3 where end - length >= start {
        if bytes[end - length] & 0xC0 != 0x80, Self.length(at: end - length, in: bytes) == length {
          end -= length
          continue outer
        }
      }
      break
    }
    return TextSpan(start: start, end: end)
  }
}
