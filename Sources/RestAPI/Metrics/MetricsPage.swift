import ArticleModel
import ArticlePipeline
import ArticleService
import Glibc
import HTTPServer

/// What `/metrics` says.
struct MetricsPage: Sendable {
  let service: ArticleService
  let requests: RequestMetrics
  let routes: [Router.Route]
  let server: HTTPServerStatistics?
  let isReady: Bool
  let more: [@Sendable (inout MetricsWriter) -> Void]

  var text: String {
    var writer = MetricsWriter()
    writer.family("dateline_build_info", .gauge, "The version that runs.")
    writer.sample(
      "dateline_build_info",
      [("version", ArticlePipeline.version), ("schema", String(ArticleRecord.currentSchema))], 1)
    writer.single(
      "dateline_ready", .gauge, "1 when /readyz says yes.", isReady ? 1 : 0)
    writeRequests(&writer)
    writeServer(&writer)
    writeService(&writer)
    writeProcess(&writer)
    for write in more { write(&writer) }
    return writer.text
  }

  private func labels(_ route: Int) -> [(String, String)] {
    route < routes.count
      ? [("method", routes[route].method.rawValue), ("route", routes[route].path)]
      : [("method", "other"), ("route", "none")]
  }

  private func writeRequests(_ writer: inout MetricsWriter) {
    let name = "dateline_http_requests_total"
    writer.family(name, .counter, "Requests answered, by route and status.")
    let counts = (0...routes.count).map { requests.counts(route: $0) }
    for (route, counts) in counts.enumerated() {
      for (status, count) in counts {
        writer.sample(name, labels(route) + [("status", String(status))], Double(count))
      }
    }
    let duration = "dateline_http_request_duration_seconds"
    writer.family(duration, .histogram, "Time from the request's head to its answer.")
    for route in 0...routes.count where !counts[route].isEmpty {
      let labels = labels(route)
      let (cumulative, sum) = requests.histogram(route: route)
      for (bound, count) in zip(RequestMetrics.boundsMicroseconds, cumulative) {
        writer.sample(
          "\(duration)_bucket", labels + [("le", "\(Double(bound) / 1e6)")], Double(count))
      }
      let all = Double(cumulative.last ?? 0)
      writer.sample("\(duration)_bucket", labels + [("le", "+Inf")], all)
      writer.sample("\(duration)_sum", labels, Double(sum) / 1e6)
      writer.sample("\(duration)_count", labels, all)
    }
  }

  private func writeServer(_ writer: inout MetricsWriter) {
    guard let server else { return }
    writer.single(
      "dateline_http_connections", .gauge, "Open connections.", Double(server.openConnections))
    writer.single(
      "dateline_http_queued_requests", .gauge, "Requests that wait for a thread.",
      Double(server.queuedRequests))
    for (name, help, value) in [
      ("connections", "Connections accepted.", server.acceptedConnections),
      ("evictions", "Connections that had to give way.", server.evictedConnections),
      ("overloads", "Requests refused because as many waited as may.", server.overloads),
      ("timeouts", "Requests that came too slowly.", server.timeouts),
      ("refusals", "Requests that were not HTTP or too large.", server.refusals),
    ] {
      writer.single("dateline_http_\(name)_total", .counter, help, Double(value))
    }
  }

  private func writeService(_ writer: inout MetricsWriter) {
    if let count = service.articleCount {
      writer.single("dateline_articles", .gauge, "Articles stored.", Double(count))
    }
    writer.single(
      "dateline_index_bytes", .gauge, "Size of the index.", Double(service.indexBytes))
    if let free = service.freeBytes {
      writer.single(
        "dateline_disk_free_bytes", .gauge, "Room on the disk of the archive.", Double(free))
    }
    writer.single(
      "dateline_commit_queue_depth", .gauge, "Changes that wait to be made durable.",
      Double(service.statistics.queueDepth))
    let outcomes = service.statistics.outcomes
    let articles = "dateline_ingest_articles_total"
    writer.family(articles, .counter, "Articles sent, by what became of them.")
    writer.sample(articles, [("outcome", "stored")], Double(outcomes.stored))
    writer.sample(articles, [("outcome", "already_stored")], Double(outcomes.alreadyStored))
    writer.sample(articles, [("outcome", "refused")], Double(outcomes.refused))
    let stages = "dateline_ingest_stage_seconds"
    writer.family(
      stages, .summary, "Time of each stage; analyze by article, archive and index by group.")
    for stage in ServiceStatistics.Stage.allCases {
      let figures = service.statistics.figures(of: stage)
      writer.sample("\(stages)_sum", [("stage", stage.rawValue)], figures.seconds)
      writer.sample("\(stages)_count", [("stage", stage.rawValue)], Double(figures.count))
    }
  }

  private func writeProcess(_ writer: inout MetricsWriter) {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let seconds =
      Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    writer.single(
      "process_cpu_seconds_total", .counter, "Processor time of the process.", seconds)
    if let pages = Self.residentPages {
      writer.single(
        "process_resident_memory_bytes", .gauge, "Memory that the process holds.",
        Double(pages * sysconf(Int32(_SC_PAGESIZE))))
    }
  }

  private static var residentPages: Int? {
    guard let bytes = try? DurableFile.read("/proc/self/statm", limitBytes: 256) else { return nil }
    let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    return words.count > 1 ? Int(words[1]) : nil
  }
}
