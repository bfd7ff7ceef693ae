/// Finds the charset that a page names in its first bytes (HTML Standard, 13.2.3.2).
enum HTMLCharset {
  private static let prescanBytes = 2_048

  /// The label after `charset=`; nil when there is none.
  static func find(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(prescanBytes).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    let wanted = Array("charset=".utf8)
    var index = 0
    while index + wanted.count < head.count {
      guard head[index] == 0x63, head[index..<(index + wanted.count)].elementsEqual(wanted) else {
        index += 1
        continue
      }
      let label = head[(index + wanted.count)...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
        .prefix { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3E && $0 != 0x3B && $0 != 0x2F }
      return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
    }
    return nil
  }
}
