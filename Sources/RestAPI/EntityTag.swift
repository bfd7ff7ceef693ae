/// Strong entity tags (RFC 9110 section 8.8.3): equal tags mean equal bytes.
enum EntityTag {
  /// The tag of these bytes: length and a 64-bit hash, in quotes.
  static func of(_ bytes: [UInt8]) -> String {
    "\"\(String(bytes.count, radix: 36))-\(String(hash(bytes), radix: 36))\""
  }

  /// The tag of the same bytes compressed: another representation, so another strong tag.
  static func compressed(_ tag: String) -> String {
    tag.hasSuffix("\"") ? "\(tag.dropLast())\(compressedEnding)" : tag
  }

  /// True when an `If-None-Match` value names `tag`, compressed or not, or is `*`; weak forms
  /// count (RFC 9110
  /// section 13.1.2).
  static func matches(_ field: String, _ tag: String) -> Bool {
    items(of: field).contains { item in
      var item = item
      if item.hasPrefix("W/") { item = item.dropFirst(2) }
      return item == "*" || isSame(item, tag)
    }
  }

  /// True when an `If-Match` value names `tag`, compressed or not, or is `*`; weak forms do not
  /// count
  /// (section 13.1.1).
  static func matchesStrongly(_ field: String, _ tag: String) -> Bool {
    items(of: field).contains { $0 == "*" || isSame($0, tag) }
  }

  /// Whether an `If-None-Match` value names the compressed form of `tag`.
  static func namesCompressed(_ field: String, _ tag: String) -> Bool {
    let wanted = compressed(tag)
    return items(of: field).contains { $0 == wanted || $0.dropFirst(2) == wanted }
  }

  private static let compressedEnding = "-gzip\""

  private static func items(of field: String) -> [Substring] {
    field.split(separator: ",").map { item in
      var item = item.drop { $0 == " " || $0 == "\t" }
      while item.last == " " || item.last == "\t" { item = item.dropLast() }
      return item
    }
  }

  private static func isSame(_ item: Substring, _ tag: String) -> Bool {
    if item == tag { return true }
    guard item.hasSuffix(compressedEnding) else { return false }
    return item.dropLast(compressedEnding.utf8.count) == tag.dropLast()
  }

  /// Eight bytes a step, multiplied and folded, then finished as in MurmurHash3.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { buffer in
      var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
      var offset = 0
      while offset + 8 <= buffer.count {
        let word = UInt64(
          littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        hash = mix(hash ^ word)
        offset += 8
      }
      var rest: UInt64 = 0
      for index in offset..<buffer.count { rest = rest << 8 | UInt64(buffer[index]) }
      hash = mix(hash ^ rest ^ UInt64(buffer.count))
      hash ^= hash >> 33
      hash = hash &* 0xFF51_AFD7_ED55_8CCD
      return hash ^ hash >> 33
    }
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
