/// Letters as they are compared in names: small, without marks, as ASCII where the letter is Latin
/// (`Erdoğan` and `Erdogan` are the same).
enum LetterFolding {
  /// Appends the folded bytes of `text[range]` to `result`; the range should not cut a scalar.
  static func fold(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into result: inout [UInt8]
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      if byte < 0x80 {
        result.append(byte >= 65 && byte <= 90 ? byte + 32 : byte)
        index += 1
      } else {
        index += foldWide(text, index, range.upperBound, into: &result)
      }
    }
  }

  /// Folds one scalar outside ASCII and returns its length in bytes.
  private static func foldWide(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int, into result: inout [UInt8]
  ) -> Int {
    let byte = text[index]
    if byte >= 0xC3, byte <= 0xC9, index + 1 < end {
      let scalar = Int(byte & 0x1F) << 6 | Int(text[index + 1] & 0x3F)
      return append(latin, scalar - 0xC0, text, index, 2, end, into: &result)
    }
    if byte == 0xE1, index + 2 < end, text[index + 1] >= 0xB8, text[index + 1] <= 0xBB {
      let scalar = Int(text[index + 1] & 0x3F) << 6 | Int(text[index + 2] & 0x3F)
      return append(additional, scalar - 0xE00, text, index, 3, end, into: &result)
    }
    if index + 1 < end, isCombiningMark(byte, text[index + 1]) { return 2 }
    if byte == 0xE2, index + 2 < end, text[index + 1] == 0x80 {
      // Typographic apostrophes and hyphens inside a name.
      if text[index + 2] == 0x98 || text[index + 2] == 0x99 { result.append(0x27) }
      if text[index + 2] == 0x90 || text[index + 2] == 0x91 { result.append(0x2D) }
      return 3
    }
    result.append(byte)
    return 1
  }

  /// U+0300…U+036F.
  private static func isCombiningMark(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xCC || (first == 0xCD && second <= 0xAF)
  }

  private static func append(
    _ table: [UInt8], _ position: Int, _ text: UnsafeBufferPointer<UInt8>, _ index: Int,
    _ length: Int, _ end: Int, into result: inout [UInt8]
  ) -> Int {
    guard position >= 0, position < table.count, table[position] != UInt8(ascii: ".") else {
      let stop = min(index + length, end)
      result.append(contentsOf: text[index..<stop])
      return stop - index
    }
    result.append(table[position])
    return length
  }

  /// The base letter of each scalar from U+00C0 to U+024F; a dot where there is none.
  private static let latin = Array(
    ("aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccdd"
      + "ddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllll..llnnnnnn.nnoooooooorrrrrrssssss"
      + "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs...............a..f.............oo.............u"
      + "u..............w.............aaiioouuuuuuuuuueaaaa....ggkkoooo..j...gg..nnaa...."
      + "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............................").utf8)

  /// The base letter of each scalar from U+1E00 to U+1EFF.
  private static let additional = Array(
    ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo"
      + "oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......"
      + "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu"
      + "uuyyyyyyyy......").utf8)
}
