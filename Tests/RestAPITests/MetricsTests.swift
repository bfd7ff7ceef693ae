import HTTPServer
import HTTPTestClient
import Logging
import Synchronization
import Testing

@testable import RestAPI

@Suite struct MetricsTests {
  @Test func requestsAreCountedByRouteAndStatus() throws {
    let api = try TestAPI(.memory)
    let id = try api.store("Bridge opens\n\nRosa Lind opened the bridge.")
    for _ in 0..<3 { _ = try api.call(.get, "/v1/articles/\(id)") }
    _ = try api.call(.get, "/v1/articles/0000000000000000")
    _ = try api.call(.get, "/nowhere")
    let page = try api.call(.get, "/metrics")
    #expect(page.fields["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8")
    let lines = Set(page.text.split(separator: "\n").map(String.init))
    for line in [
      "dateline_http_requests_total{method=\"GET\",route=\"/v1/articles/{id}\",status=\"200\"} 3",
      "dateline_http_requests_total{method=\"GET\",route=\"/v1/articles/{id}\",status=\"404\"} 1",
      "dateline_http_requests_total{method=\"POST\",route=\"/v1/articles\",status=\"201\"} 1",
      "dateline_http_requests_total{method=\"other\",route=\"none\",status=\"404\"} 1",
      "dateline_http_request_duration_seconds_count{method=\"GET\",route=\"/v1/articles/{id}\"} 4",
      "dateline_ingest_articles_total{outcome=\"stored\"} 1",
      "dateline_ingest_stage_seconds_count{stage=\"analyze\"} 1",
      "dateline_ingest_stage_seconds_count{stage=\"archive\"} 1",
      "dateline_articles 1", "dateline_ready 1", "dateline_commit_queue_depth 0",
    ] {
      #expect(lines.contains(line), "\(line)")
    }
    #expect(page.text.contains("dateline_build_info{version=\""))
    // Each line is a comment or a name, perhaps labels, and a number.
    for line in lines where !line.hasPrefix("#") {
      #expect(line.split(separator: " ").last.flatMap { Double($0) } != nil, "\(line)")
    }
  }

  @Test func manyThreadsLoseNoCount() async {
    let counters = ShardedCounters(count: 3)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask { for _ in 0..<10_000 { counters.add(2, to: 1) } }
      }
    }
    counters.add(1, to: 3)
    counters.add(1, to: -1)
    #expect(counters.total(of: 1) == 80_000)
    #expect(counters.total(of: 0) == 0 && counters.total(of: 2) == 0)
  }

  @Test func bucketsAddUp() {
    let metrics = RequestMetrics(routeCount: 1)
    for microseconds in [0, 250, 251, 9_999, 99_000_000] {
      metrics.count(route: 0, status: 200, microseconds: microseconds)
    }
    metrics.count(route: 1, status: 799, microseconds: 1)
    metrics.count(route: 1, status: -5, microseconds: 1)
    let (cumulative, sum) = metrics.histogram(route: 0)
    #expect(cumulative == [2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 5])
    #expect(sum == 99_010_500)
    #expect(metrics.counts(route: 0).map(\.count) == [5])
    #expect(metrics.counts(route: 1).map(\.status) == [500])
  }

  @Test func readyzSaysWhyItIsNot() throws {
    var configuration = APIConfiguration()
    configuration.minimumFreeBytes = .max
    let api = try TestAPI(.memory, configuration)
    let full = try api.call(.get, "/readyz")
    #expect(full.status == 503)
    #expect(full.text.contains("the disk is full"))
    #expect(full.fields["Retry-After"] == "5")
    #expect(try api.call(.get, "/metrics").text.contains("dateline_ready 0"))
    #expect(try api.call(.get, "/v1/articles").status == 200, "what is there can be read")
    api.api.serverWillStop()
    #expect(try api.call(.get, "/readyz").text.contains("the service is stopping"))
  }

  @Test func whileTheIndexIsBroughtUpToDateOnlyTheArchiveMustWait() throws {
    let api = try TestAPI(.memory)
    api.api.holdBack("the index is being brought up to date: 7 articles so far")
    for path in ["/readyz", "/v1/articles", "/v1/articles/0000000000000000"] {
      let answer = try api.call(.get, path)
      #expect(answer.status == 503)
      #expect(answer.text.contains("7 articles so far"))
      #expect(answer.fields["Retry-After"] == "5")
    }
    let posted = try api.call(
      .post, "/v1/articles", fields: ["Content-Type": "text/plain"], body: Array("Text.".utf8))
    #expect(posted.status == 503)
    for path in ["/livez", "/metrics", "/openapi.json", "/problems/not-ready"] {
      #expect(try api.call(.get, path).status == 200)
    }
    api.api.holdBack(nil)
    #expect(try api.call(.get, "/v1/articles").text.contains("\"total\": 0"))
    #expect(try api.call(.get, "/readyz").status == 200)
  }

  @Test(arguments: HTTPTestClient.Transport.allCases)
  func theLogHasALineForARequestAndNothingOfWhatWasAsked(
    _ transport: HTTPTestClient.Transport
  ) throws {
    let log = CapturedLog()
    let api = try TestAPI(transport, logger: Logger(label: "test") { _ in log.handler })
    let id = try api.store("Secret headline\n\nNobody may read this in a log.")
    _ = try api.call(
      .get, "/v1/articles?person=hiddenname", fields: ["X-Request-ID": "abc"])
    _ = try api.call(.get, "/v1/hiddenpath/\(id)", fields: ["Authorization": "Bearer hidden"])
    _ = try api.call(.get, "/v1/articles", fields: ["Accept": "text/csv"])
    let lines = log.lines
    #expect(lines.count == 4)
    for part in ["id=abc", "route=/v1/articles", "method=GET", "status=200", "bytes=", "ms="] {
      #expect(lines.dropFirst().first?.contains(part) == true, "\(part)")
    }
    #expect(lines.dropFirst(2).first?.contains("status=404") == true)
    #expect(lines.last?.contains("bytes=0 ") == false, "a stream's bytes are counted")
    for secret in ["Secret", "hidden", "Nobody"] {
      #expect(!lines.joined().contains(secret))
    }
  }
}

/// Keeps what is logged.
final class CapturedLog: Sendable {
  private let text = Mutex<[String]>([])
  var lines: [String] { text.withLock { $0 } }
  var handler: any LogHandler { Handler(log: self) }

  private struct Handler: LogHandler {
    let log: CapturedLog
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info
    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }
    func log(event: LogEvent) {
      let parts = (event.metadata ?? [:]).map { "\($0)=\($1)" }.sorted()
      log.text.withLock { $0.append("\(event.message) \(parts.joined(separator: " ")) ") }
    }
  }
}
