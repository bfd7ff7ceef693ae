// Compiled by Scripts/fuzz.sh together with the sources of HTTPServer, so that it sees the scanner.

/// What a request's bytes are found to be, for comparing the same bytes in other pieces.
private struct Outcome: Equatable {
  var problem: HTTPProblem?
  var head: [String] = []
  var body: [UInt8] = []
  var isWhole = false
}

/// The scanner must say the same of the same bytes, however they are cut; nothing it hands out may
/// lie outside what it was given.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  guard let start, count > 1 else { return 0 }
  let cut = Int(start[0])
  let bytes = UnsafeBufferPointer(start: start + 1, count: count - 1)
  let whole = outcome(of: bytes, pieceBytes: bytes.count)
  let inPieces = outcome(of: bytes, pieceBytes: max(1, cut % 17))
  precondition(whole == inPieces, "\(whole) is not \(inPieces)")
  return 0
}

private func outcome(of bytes: UnsafeBufferPointer<UInt8>, pieceBytes: Int) -> Outcome {
  var limits = HTTPLimits()
  limits.requestLineBytes = 200
  limits.headerBytes = 400
  limits.headerCount = 8
  var scanner = HeadScanner(limits: limits)
  var outcome = Outcome()
  var start = 0
  while start < bytes.count {
    let end = min(start + pieceBytes, bytes.count)
    switch scanner.feed(UnsafeBufferPointer(rebasing: bytes[start..<end])) {
    case .more:
      start = end
      precondition(scanner.bytes.count <= limits.requestLineBytes + limits.headerBytes + 32)
    case .failed(let problem):
      outcome.problem = problem
      return outcome
    case .complete(let consumed):
      precondition(consumed > 0 && start + consumed <= end)
      start += consumed
      let request = HTTPRequest(head: scanner.take(peer: Peer(address: "fuzz")))
      outcome.head = describe(request)
      scanBody(request, bytes, from: start, pieceBytes: pieceBytes, limits: limits, &outcome)
      return outcome
    }
  }
  return outcome
}

private func describe(_ request: HTTPRequest) -> [String] {
  precondition(request.path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
  for segment in request.pathSegments {
    precondition(segment != "." && segment != ".." && !segment.utf8.contains(0))
  }
  precondition(request.query.allSatisfy { !$0.value.utf8.contains(0) })
  for field in request.fields {
    precondition(!field.name.isEmpty)
    precondition(field.value.utf8.allSatisfy { $0 == 9 || ($0 >= 0x20 && $0 != 0x7F) })
  }
  if request.minorVersion == 1 { precondition(request.fields.values(of: "host").count == 1) }
  if request.head.framing == .chunked {
    precondition(!request.fields.contains("Content-Length"))
  }
  return [request.method.rawValue, request.path, request.rawQuery ?? "", "\(request.head.framing)"]
    + request.pathSegments + request.query.map { "\($0.name)=\($0.value)" }
    + request.fields.map { "\($0.name): \($0.value)" }
}

private func scanBody(
  _ request: HTTPRequest, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, pieceBytes: Int,
  limits: HTTPLimits, _ outcome: inout Outcome
) {
  guard request.head.framing == .chunked else { return }
  let limit = 1000
  var chunks = ChunkScanner(limits: limits, bodyLimitBytes: limit)
  var start = start
  while start < bytes.count {
    let end = min(start + pieceBytes, bytes.count)
    let piece = UnsafeBufferPointer(rebasing: bytes[start..<end])
    var position = 0
    scanning: while true {
      switch chunks.next(piece, from: &position) {
      case .more:
        precondition(position == piece.count)
        break scanning
      case .data(let range):
        precondition(range.upperBound <= piece.count)
        outcome.body += piece[range]
        precondition(outcome.body.count <= limit)
      case .end(let end):
        precondition(end <= piece.count)
        outcome.isWhole = true
        return
      case .failed(let problem):
        outcome.problem = problem
        return
      }
    }
    start = end
  }
}
