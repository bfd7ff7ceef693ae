import Testing

@testable import HTTPServer

@Suite struct HeadScannerTests {
  /// What came of a row's first head, and after how many bytes.
  private struct Outcome: Equatable {
    var problem: HTTPProblem?
    var position: Int
    var head: String?
  }

  /// Feeds pieces of at most so many bytes.
  private func scan(_ bytes: [UInt8], pieceBytes: Int) -> Outcome {
    var scanner = HeadScanner(limits: RequestTable.limits)
    var start = 0
    while start < bytes.count {
      let end = min(start + pieceBytes, bytes.count)
      let progress = bytes[start..<end].withUnsafeBufferPointer { scanner.feed($0) }
      switch progress {
      case .more: start = end
      case .failed(let problem):
        return Outcome(problem: problem, position: pieceBytes == 1 ? end : -1, head: nil)
      case .complete(let consumed):
        let head = scanner.take(peer: Peer(address: "test"))
        let text = "\(head.method) \(head.text(head.path, orElse: "/")) \(head.framing)"
        let fields = head.fields.map { "\($0.name)=\($0.value)" }.joined(separator: ";")
        return Outcome(problem: nil, position: start + consumed, head: text + fields)
      }
    }
    return Outcome(problem: nil, position: bytes.count, head: nil)
  }

  @Test(arguments: RequestTable.all)
  func findsTheSameInPiecesOfEverySize(_ row: RequestCase) {
    let whole = scan(row.bytes, pieceBytes: row.bytes.count)
    for size in 1...min(row.bytes.count, 40) {
      let outcome = scan(row.bytes, pieceBytes: size)
      #expect(outcome.problem == whole.problem)
      #expect(outcome.head == whole.head)
      if whole.problem == nil { #expect(outcome.position == whole.position) }
    }
  }

  /// Each text's last byte makes it wrong: it is refused there, not at a later byte.
  @Test(arguments: [
    "G\u{1}", "GET /\u{1}", "GET / X", "GET / HTTP/1.1\n", "GET / HTTP/1.1\r\n ",
    "GET / HTTP/1.1\r\nA ", "GET / HTTP/1.1\r\nA: b\0", "GET / HTTP/2.0\r\n",
    "GET /.. HTTP/1.1\r\n", "GET / HTTP/1.1\r\nContent-Length: x\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n",
  ])
  func refusesAtTheByte(_ text: String) {
    let outcome = scan(Array((text + "rest of it\r\n\r\n").utf8), pieceBytes: 1)
    #expect(outcome.problem != nil)
    #expect(outcome.position == text.utf8.count)
  }

  @Test func holdsNoMoreThanItsLimits() {
    var scanner = HeadScanner(limits: RequestTable.limits)
    let endless = Array("GET / HTTP/1.1\r\n".utf8) + Array(repeating: UInt8(0x61), count: 1 << 20)
    guard case .failed(let problem) = endless.withUnsafeBufferPointer({ scanner.feed($0) }) else {
      Issue.record("An endless field name was taken.")
      return
    }
    #expect(problem.status.code == 431)
    #expect(scanner.bytes.count <= 100 + 400 + 4)
  }
}
