import ArticleModel

/// Turns received bytes into UTF-8 and says how the charset was chosen: byte order mark, then the
/// declared charset, then UTF-8 where it is valid, else Windows-1252.
struct ByteDecoder: Sendable {
  /// Decodes `bytes`; `declared` is the charset the sender or the document named, in any case.
  static func decode(_ bytes: [UInt8], declared: String?) -> DecodedText {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return utf8(Array(bytes.dropFirst(3)), rule: "charset.byte-order-mark")
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return utf16(bytes.dropFirst(2), bigEndian: false, rule: "charset.byte-order-mark")
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return utf16(bytes.dropFirst(2), bigEndian: true, rule: "charset.byte-order-mark")
    }
    if let label = declared.flatMap(Charset.init(label:)) {
      switch label {
      case .utf8: break
      case .utf16BigEndian: return utf16(bytes[...], bigEndian: true, rule: "charset.declared")
      case .utf16LittleEndian: return utf16(bytes[...], bigEndian: false, rule: "charset.declared")
      case .foreign(let charset):
        let (text, hasReplacements) = charset.decode(bytes)
        return DecodedText(
          bytes: text, charset: charset.rawValue, charsetRule: "charset.declared",
          hasReplacements: hasReplacements)
      case .singleByte(let page): return singleByte(bytes, page: page, rule: "charset.declared")
      }
      if UTF8Validator.isValid(bytes) {
        return DecodedText(bytes: bytes, charset: "utf-8", charsetRule: "charset.declared")
      }
    }
    if UTF8Validator.isValid(bytes) {
      return DecodedText(bytes: bytes, charset: "utf-8", charsetRule: "charset.utf-8")
    }
    return undeclared(bytes)
  }

  /// Not valid UTF-8 and nothing usable declared: UTF-8 with some broken bytes, or UTF-16 without a
  /// mark, or Windows-1252.
  private static func undeclared(_ bytes: [UInt8]) -> DecodedText {
    let counts = UTF8Validator.sequences(in: bytes)
    if counts.multiByte > counts.invalid {
      return utf8(bytes, rule: "charset.utf-8-with-errors")
    }
    return singleByte(bytes, page: .windows1252, rule: "charset.windows-1252-fallback")
  }

  private static func utf8(_ bytes: [UInt8], rule: RuleID) -> DecodedText {
    if UTF8Validator.isValid(bytes) {
      return DecodedText(bytes: bytes, charset: "utf-8", charsetRule: rule)
    }
    let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
    return DecodedText(bytes: repaired, charset: "utf-8", charsetRule: rule, hasReplacements: true)
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>, bigEndian: Bool, rule: RuleID
  ) -> DecodedText {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    var output: [UInt8] = []
    output.reserveCapacity(units.count)
    var replaced = index < bytes.endIndex
    var decoder = UTF16()
    var iterator = units.makeIterator()
    loop: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): output.append(contentsOf: String(scalar).utf8)
      case .error:
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        replaced = true
      case .emptyInput: break loop
      }
    }
    if output.starts(with: [0xEF, 0xBB, 0xBF]) { output.removeFirst(3) }
    return DecodedText(
      bytes: output, charset: bigEndian ? "utf-16be" : "utf-16le", charsetRule: rule,
      hasReplacements: replaced)
  }

  private static func singleByte(
    _ bytes: [UInt8], page: CodePage, rule: RuleID
  ) -> DecodedText {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 8)
    var replaced = false
    for byte in bytes {
      guard byte >= 0x80 else {
        output.append(byte)
        continue
      }
      let scalar = page.scalar(for: byte)
      if scalar == "\u{FFFD}" { replaced = true }
      output.append(contentsOf: String(scalar).utf8)
    }
    return DecodedText(
      bytes: output, charset: page.rawValue, charsetRule: rule, hasReplacements: replaced)
  }
}
