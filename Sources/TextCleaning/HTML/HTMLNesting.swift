import Glibc

/// Estimates how deeply a page's elements are nested, before anything is built of it.
enum HTMLNesting {
  /// Elements that never hold others, and those whose end tags are often left out.
  private static let void: [StaticString] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "p", "li", "dt", "dd", "option", "tr", "td", "th",
  ]

  /// Elements of drawings, which close themselves where they end in `/>`; HTML's own do not.
  private static let drawing: [StaticString] = [
    "svg", "path", "g", "use", "rect", "circle", "line", "polygon", "polyline", "ellipse", "stop",
    "image", "defs", "mask", "symbol", "clippath",
  ]

  /// Attributes of one tag: libgumbo compares each with all before it.
  private static let mostAttributes = 512

  /// Words of a tag outside quotation marks.
  private static func attributes(
    _ buffer: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
    var count = 0
    var quote: UInt8 = 0
    var isBlank = false
    for byte in buffer[range] {
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte <= 0x20 || byte == 0x2F {
        isBlank = true
        continue
      } else if isBlank {
        count += 1
      }
      isBlank = false
    }
    return count
  }

  /// The largest number of start tags without an end tag at any place, those aside whose end tags
  /// are often left out, and what stands in scripts, styles and comments; `Int.max` when a tag has
  /// more attributes than any page needs.
  static func depth(of bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var depth = 0
      var deepest = 0
      var isDrawing = false
      var index = 0
      while let open = next(0x3C, in: buffer, from: index), open + 1 < buffer.count {
        index = open + 1
        let isEnd = buffer[index] == 0x2F
        if isEnd { index += 1 }
        let start = index
        while index < buffer.count, isLetter(buffer[index]), index - start < 16 { index += 1 }
        guard index > start else {
          index = commentEnd(buffer, start)
          continue
        }
        let name = start..<index
        let isDrawn = isOne(of: drawing, buffer, name)
        isDrawing = isDrawn && (isDrawing || !isEnd && equals(buffer, name, "svg"))
        if isEnd {
          if equals(buffer, name, "svg") { isDrawing = false }
          if !isVoid(buffer, name) { depth = max(0, depth - 1) }
          continue
        }
        let close = next(0x3E, in: buffer, from: index) ?? buffer.count
        if close - index > 2 * mostAttributes, attributes(buffer, index..<close) > mostAttributes {
          return Int.max
        }
        if !isVoid(buffer, name), !isDrawing || buffer[close - 1] != 0x2F { depth += 1 }
        deepest = max(deepest, depth)
        // What a script or a style holds is not looked at: its end tag comes next.
        if equals(buffer, name, "script") || equals(buffer, name, "style") {
          index = rawTextEnd(buffer, from: close, name: buffer[name])
        }
      }
      return deepest
    }
  }

  private static func next(
    _ byte: UInt8, in buffer: UnsafeBufferPointer<UInt8>, from index: Int
  ) -> Int? {
    guard index < buffer.count, let base = buffer.baseAddress,
      let found = memchr(base + index, Int32(byte), buffer.count - index)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// One past a comment that starts with the `!` at `index`; `index` for anything else.
  private static func commentEnd(_ buffer: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    guard index + 2 < buffer.count, buffer[index] == 0x21, buffer[index + 1] == 0x2D,
      buffer[index + 2] == 0x2D
    else { return index }
    var place = index + 1
    while let close = next(0x3E, in: buffer, from: place) {
      if buffer[close - 1] == 0x2D, buffer[close - 2] == 0x2D { return close + 1 }
      place = close + 1
    }
    return index
  }

  /// Where the end tag of a script or style stands; `index` when it has none.
  private static func rawTextEnd(
    _ buffer: UnsafeBufferPointer<UInt8>, from index: Int, name: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Int {
    var place = index
    while let open = next(0x3C, in: buffer, from: place) {
      place = open + 1
      let end = open + 2 + name.count
      guard end <= buffer.count, buffer[open + 1] == 0x2F else { continue }
      if zip(buffer[(open + 2)..<end], name).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) { return open }
    }
    return index
  }

  private static func isVoid(_ buffer: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
    name.count <= 6 && isOne(of: void, buffer, name)
  }

  private static func isOne(
    of tags: [StaticString], _ buffer: UnsafeBufferPointer<UInt8>, _ name: Range<Int>
  ) -> Bool {
    tags.contains { equals(buffer, name, $0) }
  }

  private static func equals(
    _ buffer: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ tag: StaticString
  ) -> Bool {
    guard name.count == tag.utf8CodeUnitCount else { return false }
    return tag.withUTF8Buffer { wanted in
      for offset in 0..<wanted.count where buffer[name.lowerBound + offset] | 0x20 != wanted[offset]
      {
        return false
      }
      return true
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
}
