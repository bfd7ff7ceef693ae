/// Estimates how deeply a page's elements are nested, before anything is built of it.
enum HTMLNesting {
  /// Elements that never hold others.
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "p", "li", "dt", "dd", "option", "tr", "td", "th",
  ]

  /// The largest number of start tags without an end tag at any place, those aside whose end tags
  /// are often left out.
  static func depth(of bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var depth = 0
      var deepest = 0
      var index = 0
      while index + 1 < buffer.count {
        guard buffer[index] == 0x3C else {
          index += 1
          continue
        }
        let isEnd = buffer[index + 1] == 0x2F
        var end = index + (isEnd ? 2 : 1)
        let start = end
        while end < buffer.count, isLetter(buffer[end]), end - start < 16 { end += 1 }
        index = max(index + 1, end)
        guard end > start else { continue }
        let name = String(decoding: buffer[start..<end].map { $0 | 0x20 }, as: UTF8.self)
        if void.contains(name) { continue }
        depth = isEnd ? max(0, depth - 1) : depth + 1
        deepest = max(deepest, depth)
      }
      return deepest
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
}
