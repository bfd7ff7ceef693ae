import ArticleModel

/// One quotation mark and what may stand on either side of it.
struct QuoteMark: Hashable, Sendable {
  /// The families that pair with each other.
  enum Family: UInt8, Sendable {
    /// `"`, `“`, `”`, `„`, `‟`, two backticks, two apostrophes.
    case double
    /// `«` and `»`.
    case guillemet
    /// `'`, `‘`, `’`, `‚`, `‛`, a backtick, `‹`, `›`.
    case single
  }

  /// What the glyph itself says.
  enum Side: UInt8, Sendable {
    case opening, closing, either
  }

  var start: Int
  var length: Int
  var family: Family
  var side: Side
  /// The context before and after lets it open.
  var canOpen: Bool
  /// The context before and after lets it close.
  var canClose: Bool

  var end: Int { start + length }

  /// Reads the mark at `index`; nil when there is none.
  static func read(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, in range: Range<Int>
  ) -> QuoteMark? {
    guard let glyph = glyph(text, at: index, end: range.upperBound) else { return nil }
    let end = index + glyph.length
    let opens = opensAfter(text, index, range.lowerBound)
    let closes =
      index > range.lowerBound && !isSpace(text[index - 1], before: index, text)
      && !isOpeningBracket(text[index - 1])
    let blocked = end >= range.upperBound || isSpaceStart(text, end) || isStop(text[end])
    return QuoteMark(
      start: index, length: glyph.length, family: glyph.family, side: glyph.side,
      canOpen: opens && !blocked, canClose: closes)
  }

  private static func glyph(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, end: Int
  ) -> (length: Int, family: Family, side: Side)? {
    let next = index + 1 < end ? text[index + 1] : 0
    switch text[index] {
    case 0x22: return (1, .double, .either)
    case 0x27: return next == 0x27 ? (2, .double, .either) : (1, .single, .either)
    case 0x60: return next == 0x60 ? (2, .double, .opening) : (1, .single, .opening)
    case 0xC2:
      if next == 0xAB { return (2, .guillemet, .opening) }
      return next == 0xBB ? (2, .guillemet, .closing) : nil
    case 0xE2:
      guard next == 0x80, index + 2 < end else { return nil }
      switch text[index + 2] {
      case 0x98, 0x9A, 0x9B: return (3, .single, .opening)
      case 0x99: return (3, .single, .closing)
      case 0x9C: return (3, .double, .opening)
      case 0x9D: return (3, .double, .closing)
      case 0x9E, 0x9F: return (3, .double, .opening)
      case 0xB9: return (3, .single, .opening)
      case 0xBA: return (3, .single, .closing)
      default: return nil
      }
    default: return nil
    }
  }

  /// True when what stands before `index` lets a quotation begin: nothing, white space, an opening
  /// bracket, a dash, a slash or another mark.
  private static func opensAfter(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ lower: Int
  ) -> Bool {
    guard index > lower else { return true }
    let before = text[index - 1]
    if isSpace(before, before: index, text) || isOpeningBracket(before) { return true }
    if before == 0x22 || before == 0x27 || before == 0x2D || before == 0x2F || before == 0x60 {
      return true
    }
    guard index >= lower + 3, text[index - 3] == 0xE2, text[index - 2] == 0x80 else { return false }
    return (before >= 0x90 && before <= 0x95) || before == 0x98 || before == 0x9C || before == 0xA6
  }

  private static func isOpeningBracket(_ byte: UInt8) -> Bool {
    byte == 0x28 || byte == 0x5B || byte == 0x7B
  }

  /// A mark behind which no quotation opens: `.`, `,`, `;`, `:`, `!`, `?`, `)`.
  private static func isStop(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x29, 0x5D: return true
    default: return false
    }
  }

  private static func isSpace(
    _ byte: UInt8, before index: Int, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if byte <= 0x20 { return true }
    if byte == 0xA0 { return index >= 2 && text[index - 2] == 0xC2 }
    guard index >= 3, text[index - 3] == 0xE2, text[index - 2] == 0x80 else { return false }
    return byte <= 0x8F || byte == 0xAF
  }

  private static func isSpaceStart(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    text[index] <= 0x20 || Tokenizer.isWideSpace(text, at: index)
  }
}
