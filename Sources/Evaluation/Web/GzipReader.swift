/// Unpacks a gzip file (RFC 1952, RFC 1951). The benchmark's pages come so, and reading 181 of them
/// is no reason to link a library.
struct GzipReader {
  /// Why a file cannot be unpacked.
  enum UnpackError: Error, Hashable {
    /// No gzip file, or a kind nobody writes.
    case notGzip
    /// It ends too early or contradicts itself.
    case damaged
    /// It is larger than the limit.
    case tooLarge
  }

  private let bytes: [UInt8]
  private let limit: Int
  private var position: Int
  private var held: UInt32 = 0
  private var heldCount = 0
  private var output: [UInt8] = []

  /// Unpacks the first member of a gzip file, at most `limit` bytes.
  static func unpack(_ bytes: [UInt8], limit: Int = 64 << 20) throws(UnpackError) -> [UInt8] {
    var reader = GzipReader(bytes: bytes, limit: limit, position: try bodyOffset(bytes))
    var isLast = false
    while !isLast {
      isLast = try reader.bits(1) == 1
      switch try reader.bits(2) {
      case 0: try reader.copyStored()
      case 1: try reader.inflate(try Huffman.fixedLiterals(), try Huffman.fixedDistances())
      case 2:
        let (literals, distances) = try reader.readCodes()
        try reader.inflate(literals, distances)
      default: throw .damaged
      }
    }
    return reader.output
  }

  private init(bytes: [UInt8], limit: Int, position: Int) {
    self.bytes = bytes
    self.limit = limit
    self.position = position
  }

  /// Where the packed data begins, behind the optional extra field, name, comment and checksum.
  private static func bodyOffset(_ bytes: [UInt8]) throws(UnpackError) -> Int {
    guard bytes.count > 18, bytes[0] == 0x1F, bytes[1] == 0x8B, bytes[2] == 8 else {
      throw .notGzip
    }
    let flags = bytes[3]
    var offset = 10
    if flags & 4 != 0 { offset += 2 + Int(bytes[10]) + Int(bytes[11]) << 8 }
    for flag: UInt8 in [8, 16] where flags & flag != 0 {
      while offset < bytes.count, bytes[offset] != 0 { offset += 1 }
      offset += 1
    }
    if flags & 2 != 0 { offset += 2 }
    guard offset < bytes.count else { throw .damaged }
    return offset
  }

  private mutating func bits(_ count: Int) throws(UnpackError) -> Int {
    while heldCount < count {
      guard position < bytes.count else { throw .damaged }
      held |= UInt32(bytes[position]) << UInt32(heldCount)
      heldCount += 8
      position += 1
    }
    let value = held & ((1 << UInt32(count)) - 1)
    held >>= UInt32(count)
    heldCount -= count
    return Int(value)
  }

  private mutating func copyStored() throws(UnpackError) {
    held = 0
    heldCount = 0
    let length = try bits(16)
    guard try bits(16) == ~length & 0xFFFF, position + length <= bytes.count else {
      throw .damaged
    }
    guard output.count + length <= limit else { throw .tooLarge }
    output.append(contentsOf: bytes[position..<position + length])
    position += length
  }

  private mutating func symbol(_ code: Huffman) throws(UnpackError) -> Int {
    var value = 0
    var first = 0
    var index = 0
    for length in 1..<code.counts.count {
      value |= try bits(1)
      let count = code.counts[length]
      if value - count < first { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    throw .damaged
  }

  private mutating func readCodes() throws(UnpackError) -> (Huffman, Huffman) {
    let literalCount = try bits(5) + 257
    let distanceCount = try bits(5) + 1
    let lengthCount = try bits(4) + 4
    guard literalCount <= 286, distanceCount <= 30 else { throw .damaged }
    var lengths = [Int](repeating: 0, count: 19)
    for index in 0..<lengthCount { lengths[Self.lengthOrder[index]] = try bits(3) }
    let code = try Huffman(lengths)
    lengths = []
    while lengths.count < literalCount + distanceCount {
      switch try symbol(code) {
      case let length where length < 16: lengths.append(length)
      case 16:
        guard let last = lengths.last else { throw .damaged }
        lengths.append(contentsOf: repeatElement(last, count: 3 + (try bits(2))))
      case 17: lengths.append(contentsOf: repeatElement(0, count: 3 + (try bits(3))))
      default: lengths.append(contentsOf: repeatElement(0, count: 11 + (try bits(7))))
      }
    }
    guard lengths.count == literalCount + distanceCount else { throw .damaged }
    return (
      try Huffman(Array(lengths[..<literalCount])), try Huffman(Array(lengths[literalCount...]))
    )
  }

  private mutating func inflate(_ literals: Huffman, _ distances: Huffman) throws(UnpackError) {
    while true {
      let symbol = try symbol(literals)
      if symbol == 256 { return }
      guard output.count < limit else { throw .tooLarge }
      if symbol < 256 {
        output.append(UInt8(symbol))
        continue
      }
      guard symbol <= 285 else { throw .damaged }
      let length =
        Self.lengthBases[symbol - 257] + (try bits(Self.lengthExtras[symbol - 257]))
      let far = try self.symbol(distances)
      guard far < 30 else { throw .damaged }
      let distance = Self.distanceBases[far] + (try bits(Self.distanceExtras[far]))
      guard distance <= output.count else { throw .damaged }
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
  }

  private static let lengthOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]
  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  private static let lengthExtras = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
    2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]
  private static let distanceExtras = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
    13,
  ]
}

/// A canonical Huffman code: how many codes there are of each length, and the symbols in the order
/// of their codes.
private struct Huffman {
  let counts: [Int]
  let symbols: [Int]

  /// Makes the code of the symbols' code lengths, 0 to 15.
  init(_ lengths: [Int]) throws(GzipReader.UnpackError) {
    var counts = [Int](repeating: 0, count: 16)
    for length in lengths { counts[length] += 1 }
    counts[0] = 0
    // More codes than the lengths have room for would make symbols ambiguous.
    var room = 1
    for length in 1..<16 {
      room = room * 2 - counts[length]
      guard room >= 0 else { throw .damaged }
    }
    self.counts = counts
    symbols = lengths.indices.filter { lengths[$0] > 0 }
      .sorted { (lengths[$0], $0) < (lengths[$1], $1) }
  }

  static func fixedLiterals() throws(GzipReader.UnpackError) -> Huffman {
    try Huffman(
      Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112)
        + Array(repeating: 7, count: 24) + Array(repeating: 8, count: 8))
  }

  static func fixedDistances() throws(GzipReader.UnpackError) -> Huffman {
    try Huffman(Array(repeating: 5, count: 30))
  }
}
