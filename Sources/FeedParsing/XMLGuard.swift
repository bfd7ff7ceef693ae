import Foundation

/// Lets XML pass that declares nothing.
enum XMLGuard {
  /// The XML in UTF-8, when it has no DTD of its own and declares no entities.
  ///
  /// UTF-16 is converted first, so that nothing hides in it.
  static func checked(_ bytes: [UInt8]) throws(FeedParsingError) -> [UInt8] {
    var bytes = bytes
    let isUTF16 =
      bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
      || bytes.starts(with: [0x00, 0x3C]) || bytes.starts(with: [0x3C, 0x00])
    if isUTF16 {
      let isLittle = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0x3C, 0x00])
      let encoding: String.Encoding = isLittle ? .utf16LittleEndian : .utf16BigEndian
      guard let text = String(bytes: bytes, encoding: encoding) else {
        throw .malformed("the UTF-16 cannot be decoded")
      }
      bytes = withoutDeclaration(Array(text.drop { $0 == "\u{FEFF}" }.utf8))
    }
    guard bytes.contains(UInt8(ascii: "<")) else { throw .notAFeed("it is no XML") }
    if let start = position(of: "<!DOCTYPE", in: bytes, from: 0) {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex
      if bytes[start..<end].contains(UInt8(ascii: "[")) { throw .declaresEntities }
    }
    if position(of: "<!ENTITY", in: bytes, from: 0) != nil { throw .declaresEntities }
    return bytes
  }

  /// The XML declaration would still say UTF-16.
  private static func withoutDeclaration(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.starts(with: Array("<?xml".utf8)),
      let end = position(of: "?>", in: bytes, from: 0)
    else { return bytes }
    return Array(bytes[(end + 2)...])
  }

  /// Where the ASCII text stands, in any case; nil when it does not.
  private static func position(of text: String, in bytes: [UInt8], from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count else { return nil }
    for index in start...(bytes.count - wanted.count) where bytes[index] == wanted[0] {
      let matches = wanted.indices.allSatisfy { offset in
        let byte = bytes[index + offset]
        let upper = byte >= 0x61 && byte <= 0x7A ? byte - 32 : byte
        return upper == wanted[offset]
      }
      if matches { return index }
    }
    return nil
  }
}
