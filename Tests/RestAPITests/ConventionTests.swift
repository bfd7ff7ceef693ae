import ArticleModel
import CZlib
import Foundation
import HTTPServer
import HTTPTestClient
import Testing

@testable import RestAPI

@Suite struct ConventionTests {
  private static let plain: HTTPFields = ["Content-Type": "text/plain"]
  /// Long enough that its record is compressed.
  private static let text = "Bridge opens\n\nMayor Rosa Lind opened the bridge on June 3, 2024.\n"

  /// What a gzip member holds; nil when it is damaged or cut.
  static func unpacked(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    // 31: a gzip header, the largest window.
    guard
      inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { inflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: 4 << 20)
    let result = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        return inflate(&stream, Z_FINISH)
      }
    }
    guard result == Z_STREAM_END, stream.avail_in == 0 else { return nil }
    return Array(output.dropLast(Int(stream.avail_out)))
  }

  @Test(arguments: HTTPTestClient.Transport.allCases)
  func aLongBodyIsCompressedForThoseWhoTakeIt(_ transport: HTTPTestClient.Transport) throws {
    let api = try TestAPI(transport)
    let path = "/v1/articles/\(try api.store(Self.text))"
    let whole = try api.call(.get, path)
    #expect(whole.fields["Content-Encoding"] == nil)
    #expect(whole.fields["Vary"] == "Accept-Encoding")
    let packed = try api.call(.get, path, fields: ["Accept-Encoding": "br, gzip;q=0.5"])
    #expect(packed.fields["Content-Encoding"] == "gzip")
    #expect(packed.body.count < whole.body.count)
    #expect(Self.unpacked(packed.body) == whole.body)
    #expect(packed.body == (try api.call(.get, path, fields: ["Accept-Encoding": "gzip"])).body)

    let (tag, packedTag) = (whole.fields["ETag"] ?? "", packed.fields["ETag"] ?? "")
    #expect(tag != packedTag)
    for known in [tag, packedTag, "W/\(tag)", "W/\(packedTag)", "\"x\", \(packedTag)", "*"] {
      let again = try api.call(
        .get, path, fields: ["If-None-Match": known, "Accept-Encoding": "gzip"])
      #expect(again.status == 304, "\(known)")
      #expect(again.body.isEmpty)
      #expect(again.fields["ETag"] == (known.contains("gzip") ? packedTag : tag))
    }
    #expect(try api.call(.get, path, fields: ["If-None-Match": "\"x\""]).status == 200)
    let short = try api.call(.get, "\(path)/text", fields: ["Accept-Encoding": "gzip"])
    #expect(short.fields["Content-Encoding"] == nil)
    #expect(short.fields["Vary"] == "Accept-Encoding")
  }

  @Test(arguments: HTTPTestClient.Transport.allCases)
  func aStreamedListIsCompressedPieceByPiece(_ transport: HTTPTestClient.Transport) throws {
    let api = try TestAPI(transport)
    for number in 0..<3 { _ = try api.store("Story \(number)\n\nJane Doe spoke again.") }
    let fields: HTTPFields = ["Accept": "text/csv"]
    let whole = try api.call(.get, "/v1/articles", fields: fields)
    var wanted = fields
    wanted["Accept-Encoding"] = "gzip"
    let packed = try api.call(.get, "/v1/articles", fields: wanted)
    #expect(packed.fields["Content-Encoding"] == "gzip")
    #expect(packed.fields["Vary"] == "Accept, Accept-Encoding")
    #expect(Self.unpacked(packed.body) == whole.body)
  }

  @Test(arguments: [
    ("gzip", true), ("GZIP", true), ("deflate, x-gzip", true), ("*", true), ("*;q=0", false),
    ("gzip;q=0", false), ("gzip; q=0.000, *", false), ("br", false), ("", false),
    ("identity, gzip ; q=0.1", true), ("gzip;q=nonsense", false),
  ])
  func whatAcceptEncodingTakes(_ field: String, _ isTaken: Bool) {
    #expect(ContentCoding.accepts(field) == isTaken)
  }

  @Test func unchangedSinceAsLastModifiedSays() throws {
    let api = try TestAPI(.memory)
    let path = "/v1/articles/\(try api.store(Self.text))"
    for path in [path, "\(path)/text", "\(path)/raw"] {
      let changed = try #require(try api.call(.get, path).fields["Last-Modified"])
      #expect(HTTPDate.seconds(from: changed) != nil)
      let fields: HTTPFields = ["If-Modified-Since": changed]
      #expect(try api.call(.get, path, fields: fields).status == 304)
      for other in ["Sun, 06 Nov 1994 08:49:37 GMT", "yesterday", "Sun, 06 Nov 1994 08:49:77 GMT"] {
        #expect(try api.call(.get, path, fields: ["If-Modified-Since": other]).status == 200)
      }
      let both: HTTPFields = ["If-Modified-Since": changed, "If-None-Match": "\"x\""]
      #expect(try api.call(.get, path, fields: both).status == 200)
    }
  }

  @Test func theRequestIdIsTheClientsOwnOrANewOne() throws {
    let api = try TestAPI(.memory)
    let own = try api.call(.get, "/v1/articles", fields: ["X-Request-ID": "run-7/a.b:c"])
    #expect(own.fields["X-Request-ID"] == "run-7/a.b:c")
    var seen: Set<String> = []
    for bad in ["", "a b", "\u{E9}", String(repeating: "a", count: 129)] {
      let answer = try api.call(.get, "/v1/nowhere", fields: ["X-Request-ID": bad])
      let id = try #require(answer.fields["X-Request-ID"])
      #expect(id != bad)
      #expect(seen.insert(id).inserted)
    }
  }

  @Test func aMinimalAnswerIsGivenToThoseWhoPreferIt() throws {
    let api = try TestAPI(.memory)
    var fields = Self.plain
    fields["Prefer"] = "respond-async, return=minimal"
    for status in [201, 204] {
      let answer = try api.call(
        .post, "/v1/articles", fields: fields, body: Array(Self.text.utf8))
      #expect(answer.status == status)
      #expect(answer.body.isEmpty)
      #expect(answer.fields["Preference-Applied"] == "return=minimal")
      #expect(answer.fields["Location"] != nil)
      #expect(answer.fields["ETag"] != nil)
    }
    let dry = try api.call(
      .post, "/v1/articles?dry_run=true", fields: fields, body: Array(Self.text.utf8))
    #expect(!dry.body.isEmpty)
  }

  @Test func theSameKeyAndRequestGiveTheSameAnswer() throws {
    let clock = TestClock()
    let api = try TestAPI(.memory, clock.configuration)
    var fields = Self.plain
    fields["Idempotency-Key"] = "5f0c"
    let first = try api.call(.post, "/v1/articles", fields: fields, body: Array(Self.text.utf8))
    #expect(first.status == 201)
    #expect(first.fields["Idempotent-Replayed"] == nil)
    let again = try api.call(.post, "/v1/articles", fields: fields, body: Array(Self.text.utf8))
    #expect(again.status == 201)
    #expect(again.body == first.body)
    #expect(again.fields["Idempotent-Replayed"] == "true")
    #expect(again.fields["Location"] == first.fields["Location"])

    for (target, body) in [("/v1/articles", "Other."), ("/v1/articles?title=T", Self.text)] {
      let other = try api.call(.post, target, fields: fields, body: Array(body.utf8))
      #expect(other.status == 422)
      #expect(other.text.contains("idempotency-key-reused"))
    }
    #expect(try api.call(.get, "/v1/articles").text.contains("\"total\": 1"))

    // Also for an API that was started anew on the same folder.
    let anew = RestAPI(
      service: api.service, logger: api.api.logger, configuration: clock.configuration)
    let request = try HTTPRequest(
      method: .post, target: "/v1/articles", fields: fields, body: Array(Self.text.utf8))
    #expect(anew.exchange(request).status == 201)
    clock.advance(IdempotencyStore.keptSeconds + 1)
    #expect(anew.exchange(request).status == 200, "the answer is no longer kept")
  }

  @Test(arguments: ["", String(repeating: "k", count: 256)])
  func aKeyThatIsNoneIsRefused(_ key: String) throws {
    let api = try TestAPI(.memory)
    var fields = Self.plain
    fields["Idempotency-Key"] = key
    let answer = try api.call(.post, "/v1/articles", fields: fields, body: Array(Self.text.utf8))
    #expect(answer.status == 400)
    #expect(answer.text.contains("Idempotency-Key"))
    #expect(try api.call(.get, "/v1/articles").text.contains("\"total\": 0"))
  }

  @Test func pagesOfOtherOriginsAskOnlyWhereThatIsConfigured() throws {
    let closed = try TestAPI(.memory)
    let page: HTTPFields = ["Origin": "https://news.example.org"]
    var preflight = page
    preflight["Access-Control-Request-Method"] = "POST"
    #expect(
      try closed.call(.get, "/v1/articles", fields: page).fields["Vary"] == "Accept, "
        + "Accept-Encoding")
    let refused = try closed.call(.options, "/v1/articles", fields: preflight)
    #expect(refused.fields["Access-Control-Allow-Methods"] == nil)

    var configuration = APIConfiguration()
    configuration.corsOrigins = ["https://news.example.org"]
    let open = try TestAPI(.memory, configuration)
    let allowed = try open.call(.options, "/v1/articles", fields: preflight)
    #expect(allowed.status == 204)
    #expect(allowed.fields["Access-Control-Allow-Origin"] == "https://news.example.org")
    #expect(allowed.fields["Access-Control-Allow-Methods"]?.contains("POST") == true)
    let answer = try open.call(.get, "/v1/articles", fields: page)
    #expect(answer.fields["Access-Control-Allow-Origin"] == "https://news.example.org")
    #expect(answer.fields["Vary"]?.contains("Origin") == true)
    let other = try open.call(.get, "/v1/articles", fields: ["Origin": "https://evil.example"])
    #expect(other.fields["Access-Control-Allow-Origin"] == nil)
  }

  @Test(arguments: [
    (["Origin": "https://evil.example"], 403),
    (["Origin": "null", "Sec-Fetch-Site": "cross-site"], 403),
    (["Origin": "http://localhost", "Host": "localhost"], 201),
    (["Origin": "https://a.example", "Sec-Fetch-Site": "same-origin"], 201),
    ([:], 201),
  ])
  func aPageOfAnotherSiteChangesNothing(_ fields: [String: String], _ status: Int) throws {
    let api = try TestAPI(.memory)
    var sent = Self.plain
    for (name, value) in fields { sent[name] = value }
    let answer = try api.call(.post, "/v1/articles", fields: sent, body: Array(Self.text.utf8))
    #expect(answer.status == status)
  }

  @Test func everyProblemHasItsPage() throws {
    let api = try TestAPI(.memory)
    let list = try api.call(.get, "/problems", fields: ["Accept": "application/json"])
    let items = try JSONReader(JSONParser.parse(list.body)).objects("items")
    #expect(items.count == ProblemType.all.count)
    #expect(Set(ProblemType.all.map(\.code)).count == ProblemType.all.count)
    for type in ProblemType.all {
      let page = try api.call(.get, "/problems/\(type.code)", fields: ["Accept": "text/html, */*"])
      #expect(page.status == 200)
      #expect(page.fields["Content-Type"] == "text/html; charset=utf-8")
      #expect(page.text.contains(type.title) && page.text.contains("What to do"))
      #expect(!type.cause.isEmpty && !type.remedy.isEmpty)
    }
    #expect(try api.call(.get, "/problems/no-such").status == 404)
  }

  /// Every code in the sources is in the table: answers and pages cannot drift apart.
  @Test func everyCodeInTheSourcesIsListed() throws {
    let known = Set(ProblemType.all.map(\.code))
    var missing: Set<String> = []
    for folder in ["RestAPI", "ArticleService", "ArticlePipeline", "TextCleaning", "HTTPServer"] {
      for text in try SourceFiles.texts(in: folder) {
        for code in SourceFiles.codes(in: text) where !known.contains(code) {
          missing.insert(code)
        }
      }
    }
    for folder in ["ArticleArchive", "ArticleSearch"] {
      for text in try SourceFiles.texts(in: folder) {
        for code in SourceFiles.strings(after: "= Code(rawValue: \"", in: text)
        where !known.contains(code) {
          missing.insert(code)
        }
      }
    }
    #expect(missing.isEmpty, "add \(missing.sorted()) to ProblemType")
  }
}
