import ArgumentParser
import ArticleModel
import ArticlePipeline
import ArticleSearch
import Evaluation
import Foundation

/// `dateline bench duplicates`: how well and how fast articles that tell one story are found.
struct DuplicateBenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "Measure how well articles that tell one story are found.",
    discussion: """
      Indexes synthetic articles, whose stories are known, then those of DATA/mess/corpus (one story in several kinds of \
      mess) and DATA/data/text (distinct articles), and counts pairs.
      """)

  @Option(name: .long, help: ArgumentHelp("How many synthetic articles.", valueName: "count"))
  var articles = 5_000

  @Option(name: .long, help: ArgumentHelp("Seed.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(name: .long, help: ArgumentHelp("Folder with the development sets.", valueName: "folder"))
  var data = "../shared"

  @OptionGroup var configOption: ConfigOption

  func run() throws {
    let pipeline = try configOption.pipeline()
    let corpus = SyntheticCorpus(seed: seed)
    let synthetic = try (0..<articles).map { number in
      let article = corpus.article(number)
      let raw = RawArticle(bytes: article.submission, contentType: .json)
      return (record: try pipeline.process(raw), story: "\(article.story)")
    }
    try report("synthetic", synthetic)
    let folder = URL(fileURLWithPath: data)
    let mess = try messArticles(folder.appendingPathComponent("mess/corpus"), pipeline)
    if !mess.isEmpty { try report("mess", mess) }
    let distinct = textArticles(folder.appendingPathComponent(ScrapedText.wikinews), pipeline)
    if !distinct.isEmpty { try report("distinct news", distinct) }
  }

  private func messArticles(
    _ folder: URL, _ pipeline: ArticlePipeline
  ) throws -> [(record: ArticleRecord, story: String)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return try names.sorted().filter { !$0.hasSuffix(".json") }.compactMap { name in
      guard let story = name.split(separator: ".").first else { return nil }
      let path = folder.appendingPathComponent(name).path
      let raw = RawArticle(
        bytes: try InputFile.bytes(of: path), contentType: InputFile.contentType(ofName: path))
      return (try pipeline.process(raw), String(story))
    }
  }

  private func textArticles(
    _ file: URL, _ pipeline: ArticlePipeline
  ) -> [(record: ArticleRecord, story: String)] {
    guard let reader = LineReader(path: file.path, limitBytes: InputFile.limitBytes) else {
      return []
    }
    var articles: [(record: ArticleRecord, story: String)] = []
    while let line = reader.next() {
      guard case .bytes(let bytes) = line.content, let raw = ScrapedText.article(ofLine: bytes),
        let record = try? pipeline.process(raw)
      else { continue }
      articles.append((record, "\(line.number)"))
    }
    return articles
  }

  /// Indexes the articles and counts the pairs that share a cluster and those that share a story.
  private func report(
    _ name: String, _ articles: [(record: ArticleRecord, story: String)]
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "dateline-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let index = try ArticleIndex.open(folder.appendingPathComponent("index.sqlite").path)
    for start in stride(from: 0, to: articles.count, by: 500) {
      try index.index(articles[start..<min(start + 500, articles.count)].map(\.record))
    }
    var storyOf: [ArticleID: String] = [:]
    for (record, story) in articles { storyOf[record.id] = story }
    var clusterOf: [ArticleID: ArticleID] = [:]
    var query = ArticleQuery()
    query.limit = 1_000
    repeat {
      let page = try index.articles(matching: query)
      for item in page.items { clusterOf[item.id] = item.cluster }
      query.cursor = page.next
    } while query.cursor != nil
    let stories = Dictionary(grouping: storyOf.keys) { storyOf[$0] ?? "" }.values
    let clusters = Dictionary(grouping: clusterOf.keys) { clusterOf[$0] ?? $0 }.values
    let wanted = stories.reduce(0) { $0 + Self.pairs($1.count) }
    let found = clusters.reduce(0) { $0 + Self.pairs($1.count) }
    let right = clusters.reduce(0) { sum, members in
      sum
        + Dictionary(grouping: members) { storyOf[$0] ?? "" }.values
        .reduce(0) { $0 + Self.pairs($1.count) }
    }
    try index.close()
    Terminal.say(
      "\(name): \(storyOf.count) articles, \(wanted) pairs of one story, \(found) found, \(right) right; "
        + "precision \(Self.share(right, found)), recall \(Self.share(right, wanted))")
  }

  private static func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }

  private static func share(_ part: Int, _ whole: Int) -> String {
    ReportTable.decimals(whole == 0 ? 1 : Double(part) / Double(whole))
  }
}
