/// Converts between byte offsets and code point offsets of one UTF-8 text, as the W3C text position
/// selector counts them. Built once for a text; a look-up reads at most 64 bytes.
public struct CodePointIndex: Sendable {
  private let bytes: [UInt8]
  /// Code points that start before byte `64 * i`.
  private let checkpoints: [Int]
  private static let blockBytes = 64

  /// Reads `bytes`, valid UTF-8, once.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var checkpoints: [Int] = []
    checkpoints.reserveCapacity(bytes.count / Self.blockBytes + 1)
    var count = 0
    bytes.withUnsafeBufferPointer { buffer in
      for (offset, byte) in buffer.enumerated() {
        if offset % Self.blockBytes == 0 { checkpoints.append(count) }
        if byte & 0xC0 != 0x80 { count += 1 }
      }
    }
    self.checkpoints = checkpoints
    self.count = count
  }

  /// Length of the text in code points.
  public let count: Int

  /// Code points that start before the byte `offset` (0 to the text's length in bytes).
  public func codePointOffset(ofByte offset: Int) -> Int {
    guard offset < bytes.count else { return count }
    let block = offset / Self.blockBytes
    var result = checkpoints[block]
    for byte in bytes[(block * Self.blockBytes)..<offset] where byte & 0xC0 != 0x80 { result += 1 }
    return result
  }

  /// The byte at which code point `offset` starts; the text's length in bytes when it is past the end.
  public func byteOffset(ofCodePoint offset: Int) -> Int {
    guard offset < count else { return bytes.count }
    var low = 0
    var high = checkpoints.count
    while low < high {
      let middle = (low + high) / 2
      if checkpoints[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    let block = max(0, low - 1)
    var seen = checkpoints[block]
    var byte = block * Self.blockBytes
    while byte < bytes.count {
      if bytes[byte] & 0xC0 != 0x80 {
        if seen == offset { return byte }
        seen += 1
      }
      byte += 1
    }
    return bytes.count
  }

  /// A byte span as code points.
  public func codePoints(of span: TextSpan) -> CodePointSpan {
    CodePointSpan(
      start: codePointOffset(ofByte: span.start), end: codePointOffset(ofByte: span.end))
  }

  /// A code point span as bytes.
  public func bytes(of span: CodePointSpan) -> TextSpan {
    TextSpan(
      start: byteOffset(ofCodePoint: span.start), end: byteOffset(ofCodePoint: span.end))
  }
}

/// A half-open range of Unicode code points: the form in which spans stand in records and in the API.
public struct CodePointSpan: Hashable, Sendable {
  /// First code point, counted from 0.
  public var start: Int
  /// One past the last code point.
  public var end: Int

  /// Makes the span `start..<end`.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }
}
