/// Counts what can be seen of a line, by tables and without a branch where that can be.
enum LineScanner {
  /// Fills the counts of `line`.
  static func scan(_ bytes: UnsafeBufferPointer<UInt8>, line: inout Line) {
    Self.counts.withUnsafeBufferPointer { counts in
      var start = line.span.start
      while start < line.span.end {
        let end = min(line.span.end, start + mostBytesAtOnce)
        count(bytes, start..<end, counts, &line)
        start = end
      }
    }
    countWords(bytes, line: &line)
    if !line.span.isEmpty {
      line.opening = opening(bytes, line: &line)
      line.ending = ending(bytes, line.span.range)
    }
  }

  /// Counts of a byte, four in one number so that one addition adds them all: code points (bits 0 to
  /// 15), letters (from bit 16), ASCII capitals (32), digits (48).
  private static let counts: [UInt64] = (0..<256).map { number in
    let byte = UInt8(number)
    var packed: UInt64 = byte & 0xC0 != 0x80 ? 1 : 0
    let isCapital = byte >= 0x41 && byte <= 0x5A
    if isCapital || byte >= 0x61 && byte <= 0x7A || byte >= 0xC3 && byte != 0xE2 {
      packed |= 1 << 16
    }
    if isCapital { packed |= 1 << 32 }
    if byte >= 0x30 && byte <= 0x39 { packed |= 1 << 48 }
    return packed
  }

  /// What fits in the fields of a packed count.
  private static let mostBytesAtOnce = 60_000

  private static func count(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ counts: UnsafeBufferPointer<UInt64>,
    _ line: inout Line
  ) {
    var packed: UInt64 = 0
    for index in range { packed &+= counts[Int(bytes[index])] }
    line.columns += Int(packed & 0xFFFF)
    line.letters += Int(packed >> 16 & 0xFFFF)
    line.capitals += Int(packed >> 32 & 0xFFFF)
    line.digits += Int(packed >> 48)
  }

  /// What a byte is to the words around it.
  private enum ByteClass {
    /// A letter or digit: makes a word of the run that it stands in.
    static let word: UInt8 = 1
    static let capital: UInt8 = 2
    static let blank: UInt8 = 4
    static let ideograph: UInt8 = 8
  }

  private static let classes: [UInt8] = (0..<256).map { number in
    let byte = UInt8(number)
    switch byte {
    case 0x20: return ByteClass.blank
    case 0x41...0x5A: return ByteClass.word | ByteClass.capital
    case 0x61...0x7A, 0x30...0x39: return ByteClass.word
    case 0xE3...0xE9: return ByteClass.word | ByteClass.ideograph
    case 0xC3...0xE1, 0xEA...0xFF: return ByteClass.word
    default: return 0
    }
  }

  /// Counts words without a branch for each byte: the first letter or digit since a blank starts one.
  private static func countWords(_ bytes: UnsafeBufferPointer<UInt8>, line: inout Line) {
    var words = 0
    var capitalized = 0
    var ideographs = 0
    var blankPairs: UInt8 = 0
    var inWord: UInt8 = 0
    var wasBlank: UInt8 = 0
    Self.classes.withUnsafeBufferPointer { classes in
      for byte in bytes[line.span.range] {
        let kind = classes[Int(byte)]
        let start = kind & ~inWord & ByteClass.word
        words &+= Int(start)
        capitalized &+= Int(start & kind >> 1)
        ideographs &+= Int(kind >> 3)
        let isBlank = kind >> 2 & 1
        blankPairs |= isBlank & wasBlank
        wasBlank = isBlank
        inWord = (inWord | kind & ByteClass.word) & (1 &- isBlank)
      }
    }
    if blankPairs != 0 { line.hasBlankRuns = true }
    line.words = words + ideographs / 2
    line.capitalizedWords = capitalized
    let firstBlank = bytes[line.span.range].firstIndex(of: 0x20)
    let firstWord = line.span.start..<(firstBlank ?? line.span.end)
    line.firstWordColumns = firstBlank == nil ? line.columns : columns(bytes, firstWord)
  }

  private static func columns(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var columns = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { columns += 1 }
    return columns
  }

  private static func opening(
    _ bytes: UnsafeBufferPointer<UInt8>, line: inout Line
  ) -> Line.Opening {
    var index = line.span.start
    while index < line.span.end {
      let byte = bytes[index]
      switch byte {
      case 0x22, 0x27, 0x28, 0x5B, 0x2A, 0x5F:
        if byte == 0x22 { line.opensQuote = true }
        index += 1
      case 0xE2 where index + 2 < line.span.end && bytes[index + 1] == 0x80:
        if bytes[index + 2] == 0x9C || bytes[index + 2] == 0x9D { line.opensQuote = true }
        if !(0x98...0x9F).contains(bytes[index + 2]) { return .other }
        index += 3
      case 0xC2 where index + 1 < line.span.end && bytes[index + 1] == 0xAB:
        line.opensQuote = true
        index += 2
      case 0x61...0x7A: return .lower
      case 0x41...0x5A: return .upper
      case 0x30...0x39: return .digit
      case 0xC3 where index + 1 < line.span.end:
        return bytes[index + 1] >= 0x9F ? .lower : .upper
      default: return .other
      }
    }
    return .other
  }

  private static func ending(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Line.Ending {
    var end = range.upperBound
    while end > range.lowerBound {
      switch bytes[end - 1] {
      case 0x2E, 0x21, 0x3F: return .sentence
      case 0x3A: return .colon
      case 0x2D: return .hyphen
      case 0x22, 0x27, 0x29, 0x5D, 0x20, 0x2A, 0x5F: end -= 1
      case 0xAD where end >= 2 && bytes[end - 2] == 0xC2: return .hyphen
      case 0xBB where end >= 2 && bytes[end - 2] == 0xC2: end -= 2
      case 0xA6 where end >= 3 && bytes[end - 2] == 0x80: return .sentence
      case 0x98...0x9F where end >= 3 && bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE2: end -= 3
      default: return .open
      }
    }
    return .open
  }
}
