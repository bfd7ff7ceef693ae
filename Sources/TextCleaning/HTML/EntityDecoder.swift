import ArticleModel

/// Decodes character references and leaves out comments and stray tags, with the place of each
/// byte.
enum EntityDecoder {
  /// A stretch of text and what it stands for.
  struct Piece: Hashable, Sendable {
    /// Bytes of the input.
    var raw: TextSpan
    /// The text where it differs from the input's bytes; nil for a copy.
    var replacement: [UInt8]?
  }

  /// The text of `span` and its pieces, in order.
  static func decode(_ bytes: [UInt8], _ span: TextSpan) -> (text: [UInt8], pieces: [Piece]) {
    var text: [UInt8] = []
    var pieces: [Piece] = []
    var start = span.start
    var index = span.start
    func flush(_ end: Int) {
      guard start < end else { return }
      pieces.append(Piece(raw: TextSpan(start: start, end: end), replacement: nil))
      text.append(contentsOf: bytes[start..<end])
    }
    while index < span.end {
      let byte = bytes[index]
      if byte == 0x26, let found = reference(bytes, index, span.end) {
        flush(index)
        pieces.append(
          Piece(raw: TextSpan(start: index, end: found.end), replacement: found.text))
        text.append(contentsOf: found.text)
        index = found.end
        start = index
      } else if byte == 0x3C, let end = tagEnd(bytes, index, span.end) {
        flush(index)
        index = end
        start = end
      } else if byte == 0x0D {
        flush(index)
        let end = index + 1 < span.end && bytes[index + 1] == 0x0A ? index + 2 : index + 1
        pieces.append(Piece(raw: TextSpan(start: index, end: end), replacement: [0x0A]))
        text.append(0x0A)
        index = end
        start = end
      } else {
        index += 1
      }
    }
    flush(span.end)
    return (text, pieces)
  }

  private static func tagEnd(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int? {
    guard start + 1 < limit else { return nil }
    let next = bytes[start + 1]
    guard next == 0x2F || next == 0x21 || next | 0x20 >= 0x61 && next | 0x20 <= 0x7A else {
      return nil
    }
    guard let end = bytes[start..<limit].firstIndex(of: 0x3E) else { return nil }
    return end + 1
  }

  private static func reference(
    _ bytes: [UInt8], _ start: Int, _ limit: Int
  ) -> (text: [UInt8], end: Int)? {
    var end = start + 1
    while end < limit, end - start < 32, bytes[end] != 0x3B, bytes[end] > 0x20, bytes[end] < 0x7F {
      end += 1
    }
    guard end < limit, bytes[end] == 0x3B, end > start + 1 else {
      return legacyReference(bytes, start, limit)
    }
    let name = bytes[(start + 1)..<end]
    if name.first == 0x23 {
      guard let scalar = numeric(name.dropFirst()) else { return nil }
      return (Array(String(scalar).utf8), end + 1)
    }
    guard let text = named[String(decoding: name, as: UTF8.self)] else { return nil }
    return (Array(text.utf8), end + 1)
  }

  /// References that pages may write without their semicolon.
  private static func legacyReference(
    _ bytes: [UInt8], _ start: Int, _ limit: Int
  ) -> (text: [UInt8], end: Int)? {
    for name in ["amp", "nbsp", "quot", "lt", "gt", "copy"] {
      let end = start + 1 + name.utf8.count
      guard end <= limit, bytes[(start + 1)..<end].elementsEqual(name.utf8) else { continue }
      if end < limit, bytes[end] | 0x20 >= 0x61, bytes[end] | 0x20 <= 0x7A { return nil }
      return named[name].map { (Array($0.utf8), end) }
    }
    return nil
  }

  private static func numeric(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let first = digits.first else { return nil }
    let isHex = first | 0x20 == 0x78
    let text = String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self)
    guard let value = UInt32(text, radix: isHex ? 16 : 10), value != 0 else { return nil }
    // Numbers of Windows-1252 stand for its characters (HTML Standard, 13.2.5.80).
    if (0x80...0x9F).contains(value) { return CodePage.windows1252.scalar(for: UInt8(value)) }
    return Unicode.Scalar(value)
  }

  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "©",
    "reg": "®", "trade": "™", "hellip": "…", "mdash": "—", "ndash": "–", "lsquo": "‘",
    "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "laquo": "«",
    "raquo": "»", "lsaquo": "‹", "rsaquo": "›", "bull": "•", "middot": "·", "euro": "€",
    "pound": "£", "yen": "¥", "cent": "¢", "sect": "§", "deg": "°", "plusmn": "±",
    "times": "×", "frac12": "½", "frac14": "¼", "frac34": "¾", "shy": "\u{AD}",
    "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}",
    "zwj": "\u{200D}", "eacute": "é", "egrave": "è", "ecirc": "ê", "euml": "ë", "aacute": "á",
    "agrave": "à", "acirc": "â", "atilde": "ã", "auml": "ä", "aring": "å", "aelig": "æ",
    "ccedil": "ç", "iacute": "í", "igrave": "ì", "icirc": "î", "iuml": "ï", "ntilde": "ñ",
    "oacute": "ó", "ograve": "ò", "ocirc": "ô", "otilde": "õ", "ouml": "ö", "oslash": "ø",
    "uacute": "ú", "ugrave": "ù", "ucirc": "û", "uuml": "ü", "szlig": "ß", "yacute": "ý",
    "Eacute": "É", "Aacute": "Á", "Agrave": "À", "Auml": "Ä", "Aring": "Å", "AElig": "Æ",
    "Ccedil": "Ç", "Ntilde": "Ñ", "Ouml": "Ö", "Oslash": "Ø", "Uuml": "Ü", "oelig": "œ",
    "scaron": "š", "Scaron": "Š", "iexcl": "¡", "iquest": "¿", "prime": "′", "dagger": "†",
    "larr": "←", "rarr": "→", "uarr": "↑", "darr": "↓", "check": "✓", "rsquor": "’",
  ]
}
