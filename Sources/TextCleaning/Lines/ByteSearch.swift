/// Looks for the next byte of a kind without a check per byte.
enum ByteSearch {
  /// A table that is true for the ends of lines and pages.
  static let lineEnds: [Bool] = {
    var table = Array(repeating: false, count: 256)
    table[0x0A] = true
    table[0x0C] = true
    return table
  }()

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

  /// The first of two blanks that stand side by side from `start` on; `end` for none.
  static func nextBlankPair(in bytes: [UInt8], from start: Int, to end: Int) -> Int {
    guard start < end, end <= bytes.count else { return end }
    return bytes.withUnsafeBufferPointer { bytes in
      var index = start + 1
      // Of two blanks side by side every second byte sees one.
      while index < end {
        if bytes[index] == 0x20 {
          if bytes[index - 1] == 0x20 { return index - 1 }
          if index + 1 < end, bytes[index + 1] == 0x20 { return index }
        }
        index += 2
      }
      return end
    }
  }
}
