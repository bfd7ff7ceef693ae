/// HTML's references to characters, as far as news pages use them (HTML Standard, 13.5).
enum CharacterReferences {
  /// The text with `&amp;`, `&#8217;`, `&#x2019;` and the like as the characters they stand for.
  static func resolved(_ text: CodePoints) -> CodePoints {
    guard text.values.contains(0x26) else { return text }
    var result: [UInt32] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if text.values[index] == 0x26, let (value, end) = reference(text.values, index) {
        result.append(value)
        index = end
      } else {
        result.append(text.values[index])
        index += 1
      }
    }
    return CodePoints(result)
  }

  /// Reads a reference from its ampersand to its semicolon.
  private static func reference(_ values: [UInt32], _ start: Int) -> (value: UInt32, end: Int)? {
    let limit = min(values.count, start + 12)
    guard let end = values[start..<limit].firstIndex(of: 0x3B) else { return nil }
    let name = CodePoints(values[(start + 1)..<end]).string
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      return UInt32(name.dropFirst(2), radix: 16).map { ($0, end + 1) }
    }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()).map { ($0, end + 1) } }
    return named[name].map { ($0, end + 1) }
  }

  private static let named: [String: UInt32] = [
    "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0, "shy": 0xAD,
    "iexcl": 0xA1, "cent": 0xA2, "pound": 0xA3, "yen": 0xA5, "sect": 0xA7, "copy": 0xA9,
    "laquo": 0xAB, "reg": 0xAE, "deg": 0xB0, "middot": 0xB7, "raquo": 0xBB, "frac14": 0xBC,
    "frac12": 0xBD, "frac34": 0xBE, "iquest": 0xBF, "times": 0xD7, "ndash": 0x2013,
    "mdash": 0x2014, "lsquo": 0x2018, "rsquo": 0x2019, "sbquo": 0x201A, "ldquo": 0x201C,
    "rdquo": 0x201D, "bdquo": 0x201E, "bull": 0x2022, "hellip": 0x2026, "prime": 0x2032,
    "Prime": 0x2033, "euro": 0x20AC, "trade": 0x2122, "rarr": 0x2192, "eacute": 0xE9,
    "egrave": 0xE8, "agrave": 0xE0, "aacute": 0xE1, "acirc": 0xE2, "auml": 0xE4, "ccedil": 0xE7,
    "ecirc": 0xEA, "euml": 0xEB, "iacute": 0xED, "icirc": 0xEE, "iuml": 0xEF, "ntilde": 0xF1,
    "oacute": 0xF3, "ocirc": 0xF4, "ouml": 0xF6, "szlig": 0xDF, "uacute": 0xFA, "ucirc": 0xFB,
    "uuml": 0xFC, "Eacute": 0xC9, "Auml": 0xC4, "Ouml": 0xD6, "Uuml": 0xDC, "oslash": 0xF8,
    "aring": 0xE5, "ensp": 0x2002, "emsp": 0x2003, "thinsp": 0x2009, "zwnj": 0x200C,
  ]
}
