import ArticleModel
import ArticleService
import HTTPServer
import Synchronization

/// Many articles in one POST, one JSON submission a line (`application/x-ndjson`), answered line by
/// line as each is durable: `{"line": 1, "status": 201, "id": "…", "self": "/v1/articles/…"}`,
/// status 200 where the article was here already, and a problem object with the line's number for a
/// line that is no article. Both bodies are streamed; the client is held back where it sends faster
/// than articles are stored.
struct BulkAnswer: Sendable {
  static let mediaType = "application/x-ndjson"
  private static let otherNames = ["application/ndjson", "application/jsonl"]

  /// The longest line, the same as the longest body of one article.
  static let lineLimitBytes = 2 * 1_024 * 1_024
  /// Lines, and bytes of lines, that one thread takes at a time: enough for the wait for the disk
  /// to be shared, few enough for the answers to come steadily.
  private static let (batchLines, batchBytes) = (32, 512 * 1_024)

  let service: ArticleService
  /// What the query says of every line that does not say it itself.
  let submitted: SubmittedMetadata
  /// Gives the article itself where a line only points to it.
  let resolve: @Sendable (RawArticle) throws(ServiceError) -> RawArticle

  /// True when the request brings many articles.
  static func isWanted(by request: HTTPRequest) -> Bool {
    guard let essence = request.fields["Content-Type"].flatMap(MediaType.init)?.essence else {
      return false
    }
    return essence == mediaType || otherNames.contains(essence)
  }

  static let noDryRun = ProblemDetails.invalidParameter(
    "dry_run", "a dry run is of one article",
    remedy: "send one article as application/json, or leave dry_run out")

  /// The answer; its body is made while the request's is read.
  func response(to request: HTTPRequest) -> HTTPResponse {
    let body = request.bodyStream ?? HTTPBodyReader(bytes: request.body)
    return HTTPResponse(
      fields: ["Content-Type": Self.mediaType],
      body: .stream(contentLength: nil) { [self] writer in try run(body, writer) })
  }

  private func run(_ body: HTTPBodyReader, _ writer: HTTPBodyWriter) throws {
    let lines = Mutex(LineSplitter(limitBytes: Self.lineLimitBytes))
    let bulk = BulkIngest<Int>(into: service, resolve: resolve) {
      try lines.withLock { try take(from: body, &$0) }
    } tell: { outcomes in
      try writer.write(outcomes.flatMap { Self.line($0) })
    }
    do {
      try bulk.run()
    } catch let error as HTTPBodyError where error != .connectionClosed {
      // What came whole is stored and was answered: only the rest is missing.
      try writer.write(JSONWriter.bytes(of: Self.problem(error)) + [0x0A])
    }
  }

  /// The lines that are there, waiting for the first; none at the body's end.
  private func take(
    from body: HTTPBodyReader, _ splitter: inout LineSplitter
  ) throws -> [BulkIngest<Int>.Item] {
    var items: [BulkIngest<Int>.Item] = []
    var bytes = 0
    while items.count < Self.batchLines, bytes < Self.batchBytes {
      if let line = splitter.next() {
        if case .bytes(let line) = line.content { bytes += line.count }
        items += item(line)
      } else if !items.isEmpty {
        return items
      } else if let piece = try body.read() {
        splitter.append(piece)
      } else {
        return splitter.last().map(item) ?? []
      }
    }
    return items
  }

  /// A line as an article; nothing for a blank one.
  private func item(_ line: LineSplitter.Line) -> [BulkIngest<Int>.Item] {
    switch line.content {
    case .bytes(let bytes):
      guard !bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return [] }
      let raw = RawArticle(bytes: bytes, contentType: .json, submitted: submitted)
      return [BulkIngest<Int>.Item(line.number, .success(raw))]
    case .tooLong:
      let error = ServiceError(
        .invalidInput, code: "line-too-long", field: "body",
        message: "the line is longer than \(Self.lineLimitBytes) bytes",
        remedy: "send a shorter article")
      return [BulkIngest<Int>.Item(line.number, .failure(error))]
    }
  }

  private static func line(_ outcome: BulkIngest<Int>.Outcome) -> [UInt8] {
    var writer = JSONWriter(capacity: 128)
    writer.beginObject()
    writer.member("line", outcome.label)
    switch outcome.result {
    case .success(let stored):
      writer.member("status", stored.isNew ? 201 : 200)
      writer.member("id", stored.id.description)
      writer.member("self", "/v1/articles/\(stored.id)")
    case .failure(let error):
      ProblemDetails(error).encodeMembers(to: &writer)
    }
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  private static func problem(_ error: HTTPBodyError) -> ProblemDetails {
    let (status, detail) =
      switch error {
      case .tooSlow: (408, "the body came too slowly")
      case .tooLarge: (413, "the body is longer than allowed")
      default: (400, "the body is not chunked as announced")
      }
    return ProblemDetails(
      status: status, code: "body-cut-short", title: "The body ended before its end",
      detail: "\(detail); the lines before are answered above", field: "body",
      remedy:
        "send the lines that have no answer again; lines that are here already are not stored twice"
    )
  }
}
