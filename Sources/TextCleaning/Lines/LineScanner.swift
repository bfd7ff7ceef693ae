/// Counts what can be seen of a line, in one pass over its bytes.
enum LineScanner {
  /// Fills the counts of `line`.
  static func scan(_ bytes: UnsafeBufferPointer<UInt8>, line: inout Line) {
    var inWord = false
    var columns = 0
    var ideographs = 0
    for index in line.span.range {
      let byte = bytes[index]
      if byte & 0xC0 != 0x80 { columns += 1 }
      if byte == 0x20 {
        if line.firstWordColumns == 0 { line.firstWordColumns = columns - 1 }
        inWord = false
        continue
      }
      let isCapital = byte >= 0x41 && byte <= 0x5A
      let isLetter = isCapital || (byte >= 0x61 && byte <= 0x7A) || byte >= 0xC3
      if byte >= 0xE3, byte <= 0xE9 { ideographs += 1 }
      let isDigit = byte >= 0x30 && byte <= 0x39
      if isLetter, byte != 0xE2 { line.letters += 1 }
      if isCapital { line.capitals += 1 }
      if isDigit { line.digits += 1 }
      if !inWord, isLetter && byte != 0xE2 || isDigit {
        inWord = true
        line.words += 1
        if isCapital { line.capitalizedWords += 1 }
      }
    }
    line.columns = columns
    line.words += ideographs / 2
    if line.firstWordColumns == 0 { line.firstWordColumns = columns }
    if !line.span.isEmpty {
      line.opening = opening(bytes, line: &line)
      line.ending = ending(bytes, line.span.range)
    }
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
