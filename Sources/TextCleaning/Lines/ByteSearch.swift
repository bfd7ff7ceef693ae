/// Looks for the next byte of a kind without a check per byte.
enum ByteSearch {
  /// The first end of a line or page from `start` on; `end` for none.
  static func nextLineEnd(in bytes: [UInt8], from start: Int, to end: Int) -> Int {
    guard start < end, end <= bytes.count else { return end }
    return bytes.withUnsafeBufferPointer { nextLineEnd(in: $0, from: start, to: end) }
  }

  /// The same in a buffer, of which `end` must be a place or the end.
  @inline(__always)
  static func nextLineEnd(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    EightBytes.end(
      in: bytes, from: start, to: end, of: { ~($0.equal(to: 0x0A) | $0.equal(to: 0x0C)) },
      isOfKind: { $0 != 0x0A && $0 != 0x0C })
  }

  /// The first place from `start` on whose byte is marked in `table` (256 entries); `end` for none.
  static func next(in bytes: [UInt8], from start: Int, to end: Int, _ table: [Bool]) -> Int {
    guard start < end, end <= bytes.count else { return end }
    return bytes.withUnsafeBufferPointer { bytes in
      table.withUnsafeBufferPointer { table in
        var index = start
        while index < end, !table[Int(bytes[index])] { index += 1 }
        return index
      }
    }
  }

  /// True when `words` stand somewhere in `text`.
  static func holds(_ text: ArraySlice<UInt8>, _ words: some Collection<UInt8>) -> Bool {
    text.indices.contains { text[$0...].starts(with: words) }
  }

  /// The first of two blanks that stand side by side from `start` on; `end` for none.
  static func nextBlankPair(in bytes: [UInt8], from start: Int, to end: Int) -> Int {
    guard start < end, end <= bytes.count else { return end }
    return bytes.withUnsafeBufferPointer { bytes in
      var index = start
      // Seven at a time: the eighth byte may be the first of a pair.
      while index + 8 <= end {
        let blanks = EightBytes(bytes, at: index).equal(to: 0x20)
        let pairs = blanks & (blanks >> 8)
        if pairs != 0 { return index + EightBytes.lengthBefore(pairs) }
        index += 7
      }
      while index + 1 < end {
        if bytes[index] == 0x20, bytes[index + 1] == 0x20 { return index }
        index += 1
      }
      return end
    }
  }
}
