/// Folds a line to the words that phrases are compared by: small letters, a run of digits as `#`,
/// and of the marks only those that tell furniture from prose (`:`, `|`, `>`, `/`, `(`, `)`, `"`,
/// `@`, `©`), each a word of its own; words are parted by one space.
enum LineKey {
  /// Lines up to this long are folded whole, of longer ones the first part.
  static let wholeLineBytes = 420
  private static let cutBytes = 120

  /// Appends the key of `line` to `keys` and sets its range.
  static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, line: inout Line, to keys: inout [UInt8]
  ) {
    let start = keys.count
    var range = line.span.range
    if range.count > wholeLineBytes {
      range = range.lowerBound..<(range.lowerBound + cutBytes)
      line.isKeyCut = true
    }
    fold(bytes, range, to: &keys)
    line.key = start..<keys.count
  }

  /// The key of a phrase, as written in a word list, where `#` stands for a number.
  static func key(of phrase: String) -> [UInt8] {
    var keys: [UInt8] = []
    phrase.utf8.map { $0 == 0x23 ? 0x30 : $0 }.withUnsafeBufferPointer {
      fold($0, 0..<$0.count, to: &keys)
    }
    return keys
  }

  private static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to keys: inout [UInt8]
  ) {
    let start = keys.count
    var pendingSpace = false
    var lastIsNumber = false
    func space(_ keys: inout [UInt8]) {
      if keys.count > start { keys.append(0x20) }
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x61...0x7A, 0x41...0x5A:
        if pendingSpace || lastIsNumber || keys.count == start { space(&keys) }
        pendingSpace = false
        lastIsNumber = false
        keys.append(byte | 0x20)
      case 0x30...0x39:
        if lastIsNumber, !pendingSpace { continue }
        space(&keys)
        keys.append(0x23)
        lastIsNumber = true
        pendingSpace = false
      case 0x27:
        apostrophe(bytes, index, range, &keys, start: start, pendingSpace: &pendingSpace)
      case 0x2C...0x2E where byte != 0x2D && lastIsNumber && isDigitNext(bytes, index, range):
        continue
      case 0x3A, 0x7C, 0x3E, 0x2F, 0x28, 0x29, 0x22, 0x40:
        mark(byte, &keys, start: start)
        pendingSpace = true
        lastIsNumber = false
      case 0xC2 where index < range.upperBound:
        foldLatin(bytes[index], &keys, start: start)
        index += 1
        pendingSpace = true
        lastIsNumber = false
      case 0xE2 where index + 1 < range.upperBound:
        let isApostrophe = bytes[index] == 0x80 && bytes[index + 1] == 0x99
        foldGeneral(bytes[index], bytes[index + 1], &keys, start: start)
        index += 2
        if isApostrophe {
          apostrophe(bytes, index, range, &keys, start: start, pendingSpace: &pendingSpace)
        } else {
          pendingSpace = true
        }
        lastIsNumber = false
      case 0x80...0xFF:
        if pendingSpace || lastIsNumber { space(&keys) }
        pendingSpace = false
        lastIsNumber = false
        keys.append(byte)
      default:
        pendingSpace = true
      }
    }
  }

  private static func isDigitNext(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>
  ) -> Bool {
    index < range.upperBound && bytes[index] >= 0x30 && bytes[index] <= 0x39
  }

  /// Keeps the apostrophe of `what's`, drops a quotation mark.
  private static func apostrophe(
    _ bytes: UnsafeBufferPointer<UInt8>, _ next: Int, _ range: Range<Int>, _ keys: inout [UInt8],
    start: Int, pendingSpace: inout Bool
  ) {
    guard !pendingSpace, keys.count > start, let last = keys.last, last >= 0x61,
      next < range.upperBound, bytes[next] | 0x20 >= 0x61, bytes[next] | 0x20 <= 0x7A
    else {
      pendingSpace = true
      return
    }
    keys.append(0x27)
  }

  private static func mark(_ byte: UInt8, _ keys: inout [UInt8], start: Int) {
    if keys.count > start { keys.append(0x20) }
    keys.append(byte)
  }

  /// `©` stays, `·` becomes `|`, `»` becomes `>`.
  private static func foldLatin(_ byte: UInt8, _ keys: inout [UInt8], start: Int) {
    switch byte {
    case 0xA9:
      if keys.count > start { keys.append(0x20) }
      keys.append(contentsOf: [0xC2, 0xA9])
    case 0xB7: mark(0x7C, &keys, start: start)
    case 0xBB: mark(0x3E, &keys, start: start)
    default: break
    }
  }

  /// `•` becomes `|`, `›` and `→` become `>`, curly quotation marks become `"`.
  private static func foldGeneral(
    _ second: UInt8, _ third: UInt8, _ keys: inout [UInt8], start: Int
  ) {
    switch (second, third) {
    case (0x80, 0xA2): mark(0x7C, &keys, start: start)
    case (0x80, 0xBA), (0x86, 0x92): mark(0x3E, &keys, start: start)
    case (0x80, 0x9C), (0x80, 0x9D): mark(0x22, &keys, start: start)
    default: break
    }
  }
}
