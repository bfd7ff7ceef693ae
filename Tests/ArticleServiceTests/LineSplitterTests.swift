import Testing

@testable import ArticleService

@Suite struct LineSplitterTests {
  private func lines(_ text: String, piece: Int, limit: Int = 8) -> [String] {
    var splitter = LineSplitter(limitBytes: limit)
    var lines: [String] = []
    func show(_ line: LineSplitter.Line) {
      switch line.content {
      case .bytes(let bytes):
        lines.append("\(line.number):\(String(decoding: bytes, as: UTF8.self))")
      case .tooLong: lines.append("\(line.number) is too long")
      }
    }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      splitter.append(Array(rest.prefix(piece)))
      rest = rest.dropFirst(piece)
      while let line = splitter.next() { show(line) }
    }
    if let line = splitter.last() { show(line) }
    return lines
  }

  @Test(arguments: [
    ("", []), ("a", ["1:a"]), ("a\n", ["1:a"]), ("a\r\nb", ["1:a", "2:b"]),
    ("\n\nc\n", ["1:", "2:", "3:c"]), ("12345678\n", ["1:12345678"]),
    ("12345678\r\nx", ["1:12345678", "2:x"]), ("123456789\nx", ["1 is too long", "2:x"]),
    ("123456789012345678901234567890\nx\n", ["1 is too long", "2:x"]),
    ("x\n1234567890123456", ["1:x", "2 is too long"]), ("\r", ["1:"]),
  ])
  func givesTheSameLinesHoweverTheBytesCome(_ text: String, _ expected: [String]) {
    for piece in [1, 2, 3, 7, 100] {
      #expect(lines(text, piece: piece) == expected, "pieces of \(piece)")
    }
  }
}
