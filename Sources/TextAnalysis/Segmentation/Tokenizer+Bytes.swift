/// What single bytes and short byte sequences are, without making characters of them.
extension Tokenizer {
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
  static func isUppercase(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }
  static func isLowercase(_ byte: UInt8) -> Bool { byte >= 97 && byte <= 122 }

  /// Length of the scalar that starts with `byte`, in bytes (1 for a stray continuation byte).
  static func scalarLength(_ byte: UInt8) -> Int {
    byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// True for ASCII letters and for scalars outside ASCII that are no mark, space or sign.
  static func isLetter(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let byte = text[index]
    if byte < 0x80 { return isUppercase(byte) || isLowercase(byte) }
    return !isPunctuation(text, at: index) && !isWideSpace(text, at: index)
      && !isSign(text, at: index)
  }

  static func isASCIIMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x22, 0x27...0x29, 0x2C...0x2F, 0x3A, 0x3B, 0x3F, 0x5B...0x5D, 0x5F, 0x7B...0x7D:
      return true
    default: return false
    }
  }

  /// U+2010…U+205E (dashes, quotes, ellipsis, bullets), guillemets, inverted marks, CJK marks.
  static func isPunctuation(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let byte = text[index]
    guard byte >= 0x80, index + 1 < text.count else { return false }
    let second = text[index + 1]
    if byte == 0xC2 { return second == 0xAB || second == 0xBB || second == 0xA1 || second == 0xBF }
    guard index + 2 < text.count else { return false }
    let third = text[index + 2]
    if byte == 0xE2 && second == 0x80 { return third >= 0x90 && third != 0xAF }
    if byte == 0xE2 && second == 0x81 { return third < 0x9F }
    return byte == 0xE3 && second == 0x80 && third >= 0x81 && third <= 0x9F
  }

  /// Currency and other signs that are no letters: `£`, `€`, `°`, `½`, arrows, symbols.
  static func isSign(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let byte = text[index]
    guard index + 1 < text.count else { return false }
    let second = text[index + 1]
    if byte == 0xC2 { return second != 0xAA && second != 0xB5 && second != 0xBA }
    if byte == 0xC3 { return second == 0x97 || second == 0xB7 }
    if byte == 0xE2 { return second >= 0x82 && second <= 0xAF }
    return byte >= 0xF0
  }

  static func isApostrophe(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    if text[index] == 0x27 { return true }
    return text[index] == 0xE2 && index + 2 < text.count && text[index + 1] == 0x80
      && (text[index + 2] == 0x99 || text[index + 2] == 0x98)
  }

  static func isHyphen(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    if text[index] == 0x2D { return true }
    return text[index] == 0xE2 && index + 2 < text.count && text[index + 1] == 0x80
      && (text[index + 2] == 0x90 || text[index + 2] == 0x91)
  }

  static func isSpace(_ text: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Bool {
    let byte = text[index]
    return byte <= 0x20 || byte == 0x7F || isWideSpace(text, at: index)
  }

  /// No-break space, U+2000…U+200F, U+202F, ideographic space, byte order mark.
  static func isWideSpace(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let byte = text[index]
    guard byte >= 0x80, index + 1 < text.count else { return false }
    let second = text[index + 1]
    if byte == 0xC2 { return second == 0xA0 || second == 0xAD }
    guard index + 2 < text.count else { return false }
    let third = text[index + 2]
    if byte == 0xE2 && second == 0x80 { return third <= 0x8F || third == 0xAF }
    return byte == 0xE3 ? second == 0x80 && third == 0x80 : byte == 0xEF && second == 0xBB
  }

  static func spaceLength(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    scalarLength(text[index])
  }

  static func hasPrefix(
    _ prefix: StaticString, _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    let length = prefix.utf8CodeUnitCount
    guard start + length <= end else { return false }
    for offset in 0..<length where text[start + offset] != prefix.utf8Start[offset] { return false }
    return true
  }
}
