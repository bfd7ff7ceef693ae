/// The header of a file in a tar archive (POSIX.1-1988, "ustar"): 512 bytes of text fields, numbers in octal.
enum TarHeader {
  /// Bytes of a block.
  static let blockBytes = 512

  /// Zeros after a file of this size.
  static func padding(_ bytes: Int) -> Int {
    (blockBytes - bytes % blockBytes) % blockBytes
  }

  /// The header of a regular file. Names have at most 100 bytes: the archive's own are shorter.
  static func block(name: String, bytes: Int) -> [UInt8] {
    var block = [UInt8](repeating: 0, count: blockBytes)
    func put(_ text: String, _ offset: Int) {
      for (index, byte) in text.utf8.enumerated() { block[offset + index] = byte }
    }
    put(String(decoding: name.utf8.prefix(100), as: UTF8.self), 0)
    put(octal(0o640, 7), 100)
    put(octal(0, 7), 108)
    put(octal(0, 7), 116)
    put(octal(bytes, 11), 124)
    put(octal(0, 11), 136)
    put("        ", 148)
    put("0", 156)
    put("ustar", 257)
    put("00", 263)
    let sum = block.reduce(0) { $0 + Int($1) }
    put(octal(sum, 6), 148)
    block[154] = 0
    return block
  }

  /// What a header says.
  struct Entry: Hashable {
    var name: String
    var bytes: Int
    /// `0` or NUL for a regular file.
    var kind: UInt8
    var isFile: Bool { kind == 0x30 || kind == 0 }
  }

  /// Reads a header; nil for a block of zeros and for one whose checksum is wrong.
  static func entry(_ block: [UInt8]) -> Entry? {
    guard block.count == blockBytes, block[0] != 0, let said = number(block[148..<156]) else {
      return nil
    }
    var sum = 0
    for (index, byte) in block.enumerated() {
      sum += (148..<156).contains(index) ? 0x20 : Int(byte)
    }
    guard sum == said, let bytes = number(block[124..<136]) else { return nil }
    let prefix = block[257..<262].elementsEqual("ustar".utf8) ? text(block[345..<500]) : ""
    let name = text(block[0..<100])
    return Entry(
      name: prefix.isEmpty ? name : "\(prefix)/\(name)", bytes: bytes, kind: block[156])
  }

  private static func octal(_ number: Int, _ digits: Int) -> String {
    let text = String(number, radix: 8)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    var value = 0
    var hasDigit = false
    for byte in field {
      if byte == 0x20 || byte == 0 {
        if hasDigit { break }
        continue
      }
      guard (0x30...0x37).contains(byte), value < 1 << 40 else { return nil }
      value = value * 8 + Int(byte - 0x30)
      hasDigit = true
    }
    return hasDigit ? value : nil
  }

  private static func text(_ field: ArraySlice<UInt8>) -> String {
    String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
  }
}
