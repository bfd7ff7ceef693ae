/// Percent-decoding of paths and queries (RFC 3986 section 2.1) that refuses what does not decode.
enum PercentDecoder {
  /// Whether every `%` stands before two hexadecimal digits and the result is UTF-8 without NUL.
  static func isDecodable(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.contains(0x25) else { return true }
    guard let decoded = decode(bytes, plusIsSpace: false) else { return false }
    return !decoded.contains(0) && isUTF8(decoded)
  }

  /// Whether the path decodes and no part of it is a step: `.` or `..`, also percent-encoded, also
  /// behind an encoded slash or a backslash.
  static func isSafePath(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.contains(where: { $0 == 0x25 || $0 == 0x2E || $0 == 0x5C }) else { return true }
    guard let decoded = decode(bytes, plusIsSpace: false), !decoded.contains(0), isUTF8(decoded)
    else { return false }
    return decoded.split(whereSeparator: { $0 == 0x2F || $0 == 0x5C }).allSatisfy { part in
      !(part.first == 0x2E && (part.count == 1 || (part.count == 2 && part.last == 0x2E)))
    }
  }

  /// The decoded parts between the slashes of a path.
  static func segments(_ path: UnsafeBufferPointer<UInt8>) -> [String] {
    guard path.count > 1, path[0] == 0x2F else { return [] }
    return path[1...].split(separator: 0x2F, omittingEmptySubsequences: false).map {
      text(UnsafeBufferPointer(rebasing: $0), plusIsSpace: false)
    }
  }

  /// The decoded items of a query; empty ones (`&&`) are left out.
  static func queryItems(_ query: UnsafeBufferPointer<UInt8>) -> [HTTPQueryItem] {
    query.split(separator: 0x26).map { item in
      let equals = item.firstIndex(of: 0x3D) ?? item.endIndex
      let valueStart = min(equals + 1, item.endIndex)
      return HTTPQueryItem(
        name: text(UnsafeBufferPointer(rebasing: item[..<equals]), plusIsSpace: true),
        value: text(UnsafeBufferPointer(rebasing: item[valueStart...]), plusIsSpace: true))
    }
  }

  private static func text(_ bytes: UnsafeBufferPointer<UInt8>, plusIsSpace: Bool) -> String {
    guard bytes.contains(where: { $0 == 0x25 || $0 == 0x2B }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    return String(decoding: decode(bytes, plusIsSpace: plusIsSpace) ?? [], as: UTF8.self)
  }

  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, plusIsSpace: Bool
  ) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x25 {
        guard index + 1 < bytes.count, let high = ByteClass.hexValue(bytes[index]),
          let low = ByteClass.hexValue(bytes[index + 1])
        else { return nil }
        result.append(high << 4 | low)
        index += 2
      } else {
        result.append(byte == 0x2B && plusIsSpace ? 0x20 : byte)
      }
    }
    return result
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }
}
