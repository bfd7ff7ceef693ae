import ArticleModel
import Testing

@Suite struct CodePointIndexTests {
  @Test(arguments: [
    "", "abc", "é", "a😀b", "\u{1F469}\u{200D}\u{1F680} astronaut", "e\u{301}",
    String(repeating: "x", count: 63) + "é€", String(repeating: "😀", count: 100),
    String(repeating: "aé€😀", count: 200),
  ])
  func countsAsUnicodeDoes(text: String) {
    let bytes = Array(text.utf8)
    let index = CodePointIndex(bytes)
    #expect(index.count == text.unicodeScalars.count)
    var byte = 0
    for (number, scalar) in text.unicodeScalars.enumerated() {
      #expect(index.codePointOffset(ofByte: byte) == number)
      #expect(index.byteOffset(ofCodePoint: number) == byte)
      byte += UTF8.width(scalar)
    }
    #expect(index.codePointOffset(ofByte: byte) == index.count)
    #expect(index.byteOffset(ofCodePoint: index.count) == byte)
    let all = TextSpan(start: 0, end: byte)
    #expect(index.bytes(of: index.codePoints(of: all)) == all)
  }

  @Test func staysInsideTheText() {
    let index = CodePointIndex(Array("aé".utf8))
    #expect(index.codePointOffset(ofByte: 1_000) == 2)
    #expect(index.byteOffset(ofCodePoint: 1_000) == 3)
  }
}
