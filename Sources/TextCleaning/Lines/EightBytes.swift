/// Eight bytes of a text looked at in one step, so that the end of a run is found without a branch
/// for each byte. What is asked for is answered with a mask: the high bit of each byte that is of the
/// kind.
struct EightBytes {
  /// The bytes, the first of them in the lowest eight bits.
  let bytes: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let small: UInt64 = 0x2020_2020_2020_2020

  /// The bytes of `text` from `index` on, of which there must be eight.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
    let raw = UnsafeRawBufferPointer(text)
    bytes = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// The bytes with bit 5 set, which makes ASCII capitals small.
  @inline(__always)
  var lowercased: UInt64 { bytes | Self.small }

  /// ASCII letters.
  @inline(__always)
  var letters: UInt64 { Self.within(lowercased, 0x61, 0x7A) }

  /// ASCII digits.
  @inline(__always)
  var digits: UInt64 { Self.within(bytes, 0x30, 0x39) }

  /// Bytes equal to `byte`, which must be ASCII.
  @inline(__always)
  func equal(to byte: UInt8) -> UInt64 { Self.within(bytes, byte, byte) }

  /// Bytes from `first` to `last`, both ASCII; no sum carries over to the next byte.
  @inline(__always)
  private static func within(_ bytes: UInt64, _ first: UInt8, _ last: UInt8) -> UInt64 {
    let low = bytes & ~highBits
    let atLeastFirst = low &+ UInt64(0x80 &- first) &* ones
    let pastLast = low &+ UInt64(0x7F &- last) &* ones
    return atLeastFirst & ~pastLast & ~bytes & highBits
  }

  /// How many bytes from the first on are in `mask`: 8 when all are.
  @inline(__always)
  static func prefixLength(_ mask: UInt64) -> Int {
    (~mask & highBits).trailingZeroBitCount >> 3
  }

  /// How many bytes stand before the first that is in `mask`: 8 when none is.
  @inline(__always)
  static func lengthBefore(_ mask: UInt64) -> Int { mask.trailingZeroBitCount >> 3 }

  /// Where the run that `kind` marks ends, from `start` on; `isOfKind` answers for the last bytes
  /// of a text.
  @inline(__always)
  static func end(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int,
    of kind: (EightBytes) -> UInt64, isOfKind: (UInt8) -> Bool
  ) -> Int {
    var index = start
    while index + 8 <= limit {
      let length = prefixLength(kind(EightBytes(text, at: index)))
      index += length
      if length < 8 { return index }
    }
    while index < limit, isOfKind(text[index]) { index += 1 }
    return index
  }

  /// The first blank from `start` on; `limit` for none.
  @inline(__always)
  static func nextBlank(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int
  ) -> Int {
    end(in: text, from: start, to: limit, of: { ~$0.equal(to: 0x20) }, isOfKind: { $0 != 0x20 })
  }
}
