import ArticleModel

/// A word, number or mark of a short line; for the readers of bylines, dates and credits.
struct HeadToken: Hashable, Sendable {
  /// What it is.
  enum Kind: Hashable, Sendable {
    case word
    case number
    case mark
  }

  /// Bytes of the source.
  var range: Range<Int>
  var kind: Kind
  /// The token in small letters; curly apostrophes straight.
  var folded: String
  /// True for a word that starts with a capital.
  var isCapitalized = false
  /// True for a word of capitals only, at least two.
  var isAllCapitals = false

  /// True for the mark `text`.
  func isMark(_ text: String) -> Bool { kind == .mark && folded == text }

  /// Reads the tokens of `range`. Words keep apostrophes, hyphens and dots inside them (`O'Brien`,
  /// `Jean-Luc`, `J.K.`) and the dot of an initial or abbreviation.
  static func tokens(of bytes: [UInt8], in range: Range<Int>) -> [HeadToken] {
    var tokens: [HeadToken] = []
    read(bytes, range, to: &tokens)
    return tokens
  }

  /// Appends the tokens of `range` to `tokens`.
  static func read(_ bytes: [UInt8], _ range: Range<Int>, to tokens: inout [HeadToken]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == 0x20 || byte == 0x0A || byte == 0x0C {
        index += 1
      } else if isDigit(byte) {
        index = appendNumber(bytes, index, range.upperBound, to: &tokens)
      } else if isLetter(bytes, index) {
        index = appendWord(bytes, index, range.upperBound, to: &tokens)
      } else {
        index = appendMark(bytes, index, range.upperBound, to: &tokens)
      }
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// ASCII letters, and all that is not ASCII except the marks of U+2000 to U+2FFF and U+0080 to
  /// U+00BF.
  private static func isLetter(_ bytes: [UInt8], _ index: Int) -> Bool {
    switch bytes[index] {
    case 0x41...0x5A, 0x61...0x7A: return true
    case 0x80...0xC2, 0xE2: return false
    case 0xC3...0xFF: return true
    default: return false
    }
  }

  @inline(__always)
  private static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private static func appendNumber(
    _ bytes: [UInt8], _ start: Int, _ limit: Int, to tokens: inout [HeadToken]
  ) -> Int {
    var end = start
    while end < limit, isDigit(bytes[end]) { end += 1 }
    tokens.append(
      HeadToken(
        range: start..<end, kind: .number,
        folded: String(decoding: bytes[start..<end], as: UTF8.self)
      ))
    return end
  }

  private static func appendWord(
    _ bytes: [UInt8], _ start: Int, _ limit: Int, to tokens: inout [HeadToken]
  ) -> Int {
    var end = start
    while end < limit {
      end = bytes.withUnsafeBufferPointer {
        EightBytes.end(in: $0, from: end, to: limit, of: \.letters, isOfKind: isASCIILetter)
      }
      guard end < limit else { break }
      if isLetter(bytes, end) || bytes[end] & 0xC0 == 0x80 {
        end += 1
      } else if bytes[end] == 0x27 || bytes[end] == 0x2D, end + 1 < limit, isLetter(bytes, end + 1)
      {
        end += 1
      } else if bytes[end] == 0xE2, end + 3 < limit, bytes[end + 1] == 0x80, bytes[end + 2] == 0x99,
        isLetter(bytes, end + 3)
      {
        end += 3
      } else if bytes[end] == 0x2E, isInitialDot(bytes, start, end, limit) {
        end += 1
      } else {
        break
      }
    }
    var capitals = 0
    var smalls = 0
    var isASCII = true
    for index in start..<end {
      let byte = bytes[index]
      if byte >= 0x41 && byte <= 0x5A { capitals += 1 }
      if byte >= 0x61 && byte <= 0x7A { smalls += 1 }
      if byte >= 0x80 { isASCII = false }
    }
    tokens.append(
      HeadToken(
        range: start..<end, kind: .word,
        folded: isASCII ? foldedASCII(bytes, start, end) : foldedText(bytes, start, end),
        isCapitalized: startsWithCapital(bytes, start, end),
        isAllCapitals: capitals >= 2 && smalls == 0))
    return end
  }

  private static func foldedASCII(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    String(unsafeUninitializedCapacity: end - start) { buffer in
      for index in start..<end { buffer[index - start] = WordTable.lowercased(bytes[index]) }
      return end - start
    }
  }

  private static func foldedText(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    let folded = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
    return bytes[start..<end].contains(0xE2) ? folded.replacing("’", with: "'") : folded
  }

  private static func startsWithCapital(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    if bytes[start] < 0x80 { return bytes[start] >= 0x41 && bytes[start] <= 0x5A }
    let first = String(decoding: bytes[start..<min(end, start + 4)], as: UTF8.self).unicodeScalars
      .first
    return first?.properties.isUppercase ?? false
  }

  /// The dot after an initial (`J.`), between initials (`U.S.`) or after a short title (`Dr.`).
  private static func isInitialDot(_ bytes: [UInt8], _ start: Int, _ dot: Int, _ limit: Int) -> Bool
  {
    if dot - start == 1 || dot >= 2 && bytes[dot - 2] == 0x2E { return true }
    return dot - start <= 4
      && shortTitles.contains(String(decoding: bytes[start..<dot], as: UTF8.self).lowercased())
  }

  private static let shortTitles: Set<String> = [
    "jr", "sr", "st", "dr", "mr", "mrs", "ms", "prof", "rev", "sen", "gen",
  ]

  /// A string for each ASCII mark.
  private static let marks: [String] = (0..<128).map { String(Unicode.Scalar(UInt8($0))) }

  private static func appendMark(
    _ bytes: [UInt8], _ start: Int, _ limit: Int, to tokens: inout [HeadToken]
  ) -> Int {
    var end = start + 1
    while end < limit, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let isASCII = end == start + 1 && bytes[start] < 0x80
    tokens.append(
      HeadToken(
        range: start..<end, kind: .mark,
        folded: isASCII
          ? marks[Int(bytes[start])] : String(decoding: bytes[start..<end], as: UTF8.self)))
    return end
  }
}
