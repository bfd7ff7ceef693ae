import Testing

@testable import TextCleaning

@Suite struct EightBytesTests {
  /// Every byte at every place, asked eight at a time and alone.
  @Test func everyByteIsOfItsKind() {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<8 {
        var bytes = Array(repeating: UInt8(0x80), count: 8)
        bytes[place] = byte
        bytes.withUnsafeBufferPointer { bytes in
          let eight = EightBytes(bytes, at: 0)
          let bit: UInt64 = 0x80 << UInt64(place * 8)
          let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          #expect(eight.letters == (isLetter ? bit : 0))
          #expect(eight.digits == ((0x30...0x39).contains(byte) ? bit : 0))
          #expect(eight.equal(to: 0x20) == (byte == 0x20 ? bit : 0))
        }
      }
    }
  }

  /// A run of letters that ends anywhere, in texts of any length.
  @Test(arguments: 0...30) func aRunEndsWhereItEnds(_ length: Int) {
    for tail in ["", " ", "-and more words after it", "é"] {
      let text = Array((String(repeating: "a", count: length) + tail).utf8)
      text.withUnsafeBufferPointer { text in
        let end = EightBytes.end(
          in: text, from: 0, to: text.count, of: \.letters, isOfKind: { $0 == 0x61 })
        #expect(end == length)
      }
      let pair = Array((String(repeating: "a ", count: length) + " b").utf8)
      let place = ByteSearch.nextBlankPair(in: pair, from: 0, to: pair.count)
      #expect(place == (length == 0 ? pair.count : 2 * length - 1))
      let lines = Array((String(repeating: "ab", count: length) + "\u{0C}\n").utf8)
      #expect(ByteSearch.nextLineEnd(in: lines, from: 0, to: lines.count) == 2 * length)
    }
  }
}
