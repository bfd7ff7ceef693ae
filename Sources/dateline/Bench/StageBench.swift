import ArticleModel
import ArticlePipeline
import Glibc
import TextAnalysis
import TextCleaning

/// Times each stage over a set of articles, one stage after the other, in CPU time of the one
/// thread that runs it.
struct StageBench {
  /// What one stage took.
  struct Row {
    var stage: String
    var seconds: Double
    /// Bytes and words that went through; nil for those of all articles.
    var bytes: Int?
    var words: Int?
  }

  private let resources: PipelineResources
  private(set) var rows: [Row] = []
  private(set) var words = 0
  private(set) var bytes = 0

  init(resources: PipelineResources) { self.resources = resources }

  /// Runs the cleaner alone over `articles`: for profiles, and for figures that other stages do not
  /// disturb.
  mutating func runCleaning(_ articles: [RawArticle]) throws {
    let cleaner = try Cleaner(lexicons: resources.lexicons)
    bytes = articles.reduce(0) { $0 + $1.bytes.count }
    let clean = time("clean") { articles.compactMap { try? cleaner.clean($0) } }
    words = clean.reduce(0) { $0 + $1.text.count { $0 == 0x20 || $0 == 0x0A } }
  }

  /// Runs the cleaner over web pages; the row's speed is that of their own bytes.
  mutating func runPages(_ pages: [RawArticle]) throws {
    guard !pages.isEmpty else { return }
    let cleaner = try Cleaner(lexicons: resources.lexicons)
    let clean = time("clean, HTML pages") { pages.compactMap { try? cleaner.clean($0) } }
    rows[rows.count - 1].bytes = pages.reduce(0) { $0 + $1.bytes.count }
    rows[rows.count - 1].words = clean.reduce(0) {
      $0 + $1.text.count { $0 == 0x20 || $0 == 0x0A }
    }
  }

  /// Runs every stage over `articles`, then the whole pipeline with the record's JSON.
  mutating func run(_ all: [RawArticle]) throws {
    let lexicons = resources.lexicons
    let cleaner = try Cleaner(lexicons: lexicons)
    // A scraped article may be nothing but a date line; it holds no text and is passed over.
    let articles = all.filter { (try? cleaner.clean($0)) != nil }
    let segmenter = try Segmenter(lexicons: lexicons)
    let tagger = try NameTagger(model: resources.nameModel, lexicons: lexicons)
    let resolver = try EntityResolver(lexicons: lexicons)
    let dateResolver = try DateResolver(lexicons: lexicons)
    let finder = try QuotationFinder(lexicons: lexicons)
    bytes = articles.reduce(0) { $0 + $1.bytes.count }
    let clean = try time("clean") { try articles.map { try cleaner.clean($0) } }
    let texts = time("segment") { clean.map { segmenter.segment($0) } }
    words = texts.reduce(0) { sum, text in
      sum + text.tokens.count { $0.kind == .word || $0.kind == .number }
    }
    let names = time("tag names") { texts.map { tagger.tag($0) } }
    let entities = time("resolve entities") {
      zip(names, texts).map { resolver.resolve($0, in: $1) }
    }
    let dates = time("resolve dates") {
      zip(texts, clean).map { dateResolver.resolve($0, published: $1.published?.day) }
    }
    _ = time("find quotations") {
      texts.indices.map { finder.find(in: texts[$0], entities: entities[$0], dates: dates[$0]) }
    }
    let pipeline = try ArticlePipeline(resources: resources)
    let records = try time("whole pipeline") { try articles.map { try pipeline.process($0) } }
    _ = time("record to JSON") { records.map { $0.storedBytes.count } }
  }

  private mutating func time<Value>(_ stage: String, _ body: () throws -> Value) rethrows -> Value {
    let start = Self.cpuSeconds
    let value = try body()
    rows.append(Row(stage: stage, seconds: Self.cpuSeconds - start))
    return value
  }

  private static var cpuSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The figures as a table.
  var table: String {
    let head = "\(bytes >> 20) MB, \(words) words, CPU time of one thread"
    let lines = rows.map { row in
      let rate = row.seconds > 0 ? Int(Double(row.words ?? words) / row.seconds) : 0
      let speed = row.seconds > 0 ? Double(row.bytes ?? bytes) / 1e6 / row.seconds : 0
      let name = row.stage + String(repeating: " ", count: max(0, 20 - row.stage.count))
      return
        "\(name)\((row.seconds * 1_000).rounded() / 1_000) s  \(rate) words/s  \((speed * 10).rounded() / 10) MB/s"
    }
    return ([head] + lines).joined(separator: "\n")
  }
}

extension StageBench: JSONEncodable {
  /// Writes `{"bytes", "stages": [{"bytes"?, "cpu_seconds", "stage", "words_per_second"}], "words"}`.
  func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("bytes", bytes)
    writer.name("stages")
    writer.beginArray()
    for row in rows {
      writer.beginObject()
      if let bytes = row.bytes { writer.member("bytes", bytes) }
      writer.member("cpu_seconds", row.seconds)
      writer.member("stage", row.stage)
      writer.member(
        "words_per_second", (Double(row.words ?? words) / max(row.seconds, 1e-9)).rounded())
      writer.endObject()
    }
    writer.endArray()
    writer.member("words", words)
    writer.endObject()
  }
}
