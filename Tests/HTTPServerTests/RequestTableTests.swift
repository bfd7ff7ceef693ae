import Testing

@testable import HTTPServer

/// The table, sent through a socket in several ways.
@Suite struct RequestTableTests {
  /// How the bytes of a row are cut.
  enum Sending: String, CaseIterable, Sendable { case whole, bytes, fragments, pipelined }

  static let handler = ClosureHandler { request in
    let query = request.rawQuery.map { "?" + $0 } ?? ""
    let body = String(decoding: request.body, as: UTF8.self)
    return HTTPResponse(
      contentType: "text/plain",
      text: "\(request.method.rawValue) \(request.path)\(query) [\(body)]")
  }

  @Test func isLongEnoughAndNamesDiffer() {
    #expect(RequestTable.all.count >= 60)
    #expect(Set(RequestTable.all.map(\.name)).count == RequestTable.all.count)
  }

  @Test(arguments: Sending.allCases)
  func answersEveryRow(_ sending: Sending) throws {
    let server = try TestServer(Self.handler) { $0.limits = RequestTable.limits }
    for row in RequestTable.all {
      let client = try server.client()
      do {
        try check(row, sending, client)
      } catch {
        Issue.record("\(row.name), \(sending.rawValue): \(error)")
      }
    }
  }

  private func check(_ row: RequestCase, _ sending: Sending, _ client: RawClient) throws {
    var bytes = row.bytes
    var statuses = row.statuses
    var seen = row.seen
    if sending == .pipelined {
      bytes = Array(RequestTable.head("GET /first HTTP/1.1").utf8) + bytes
      statuses.insert(200, at: 0)
      seen.insert("GET /first []", at: 0)
    }
    for piece in pieces(of: bytes, sending) { client.send(piece) }
    var answered: [Int] = []
    var texts: [String] = []
    var last: RawClient.Answer?
    for _ in statuses {
      let answer = try client.answer()
      answered.append(answer.status)
      if answer.status == 200 { texts.append(answer.text) }
      last = answer
    }
    #expect(answered == statuses, "\(row.name), \(sending.rawValue)")
    #expect(texts == seen, "\(row.name), \(sending.rawValue)")
    #expect(last?.closes == (row.after == .closed), "\(row.name), \(sending.rawValue)")
    if let last, last.status >= 400 {
      #expect(last.fields["content-type"] == "application/problem+json", "\(row.name)")
      #expect(last.text.contains("\"status\":\(last.status)"), "\(row.name)")
    }
    switch row.after {
    case .closed: #expect(client.isEnded(), "\(row.name), \(sending.rawValue)")
    case .open:
      client.send(RequestTable.head("GET /next HTTP/1.1"))
      #expect(try client.answer().text == "GET /next []", "\(row.name), \(sending.rawValue)")
    }
  }

  private func pieces(of bytes: [UInt8], _ sending: Sending) -> [[UInt8]] {
    switch sending {
    case .whole, .pipelined: return [bytes]
    case .bytes: return bytes.map { [$0] }
    case .fragments:
      var random = SplitMix(seed: UInt64(bytes.count))
      var pieces: [[UInt8]] = []
      var start = 0
      while start < bytes.count {
        let count = min(Int(random.next() % 17) + 1, bytes.count - start)
        pieces.append(Array(bytes[start..<(start + count)]))
        start += count
      }
      return pieces
    }
  }
}

/// Numbers that look random and are the same in every run.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
