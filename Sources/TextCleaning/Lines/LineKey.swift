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
    // A byte makes at most a space and a mark; two bytes make at most four.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: range.count * 2 + 4 + KeyWriter.slack) {
      buffer in
      var writer = KeyWriter(buffer)
      fold(bytes, range, to: &writer)
      keys.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[..<writer.count]))
    }
  }

  private static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to key: inout KeyWriter
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x61...0x7A, 0x41...0x5A:
        key.addLetter(byte | 0x20)
        index = key.addLetters(bytes, index..<range.upperBound)
      case 0x20: key.isWordOver = true
      case 0x30...0x39: key.addDigit()
      case 0x27: apostrophe(bytes, index, range, &key)
      case 0x2C...0x2E where byte != 0x2D && key.endsInNumber && isDigitNext(bytes, index, range):
        continue
      case 0x3A, 0x7C, 0x3E, 0x2F, 0x28, 0x29, 0x22, 0x40: key.addMark(byte)
      case 0xC2 where index < range.upperBound:
        foldLatin(bytes[index], &key)
        index += 1
      case 0xE2 where index + 1 < range.upperBound:
        foldGeneral(bytes, index, range, &key)
        index += 2
      case 0x80...0xFF: key.addLetter(byte)
      default: key.isWordOver = true
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
    _ bytes: UnsafeBufferPointer<UInt8>, _ next: Int, _ range: Range<Int>, _ key: inout KeyWriter
  ) {
    guard key.endsInLetter, next < range.upperBound, bytes[next] | 0x20 >= 0x61,
      bytes[next] | 0x20 <= 0x7A
    else {
      key.isWordOver = true
      return
    }
    key.addLetter(0x27)
  }

  /// `©` stays, `·` becomes `|`, `»` becomes `>`.
  private static func foldLatin(_ byte: UInt8, _ key: inout KeyWriter) {
    switch byte {
    case 0xA9: key.addCopyright()
    case 0xB7: key.addMark(0x7C)
    case 0xBB: key.addMark(0x3E)
    default: key.endWord()
    }
  }

  /// `•` becomes `|`, `›` and `→` become `>`, curly quotation marks become straight ones.
  private static func foldGeneral(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>, _ key: inout KeyWriter
  ) {
    switch (bytes[index], bytes[index + 1]) {
    case (0x80, 0x99): apostrophe(bytes, index + 2, range, &key)
    case (0x80, 0xA2): key.addMark(0x7C)
    case (0x80, 0xBA), (0x86, 0x92): key.addMark(0x3E)
    case (0x80, 0x9C), (0x80, 0x9D): key.addMark(0x22)
    default: key.endWord()
    }
  }
}
