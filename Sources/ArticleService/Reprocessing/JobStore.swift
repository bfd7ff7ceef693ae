import ArticleArchive
import ArticleModel

/// Jobs on the disk: `jobs/j1.json` how it stands, `jobs/j1.changes.jsonl` what it found, a line for each
/// article, `jobs/j1.articles` the articles that it is for, where these were listed.
struct JobStore: Sendable {
  let archive: ArticleArchive

  private static let folder = "jobs"

  private func name(_ id: String, _ ending: String) -> ArticleArchive.DocumentName {
    ArticleArchive.DocumentName(folder: Self.folder, file: id + ending)
  }

  /// The number of a job's id; nil for what is none.
  static func number(_ id: some StringProtocol) -> Int? {
    guard id.first == "j", id.utf8.count <= 18, let number = Int(id.dropFirst()), number > 0,
      "j\(number)" == id
    else { return nil }
    return number
  }

  /// All jobs, the earliest first, and the names of files that cannot be read.
  func all() throws(ArchiveError) -> (jobs: [Job], unreadable: [String]) {
    var jobs: [Job] = []
    var unreadable: [String] = []
    for file in try archive.documents(in: Self.folder) where file.hasSuffix(".json") {
      let id = String(file.dropLast(5))
      guard Self.number(id) != nil,
        let bytes = try archive.document(name(id, ".json"))
      else { continue }
      do {
        let json = try JSONReader(try JSONParser.parse(bytes))
        let isListed = try json.flag("listed")
        jobs.append(try Job(json, articles: isListed ? try articles(of: id) : nil))
      } catch {
        unreadable.append("jobs/\(file): \(error)")
      }
    }
    return (
      jobs.sorted { (Self.number($0.id) ?? 0) < (Self.number($1.id) ?? 0) }, unreadable
    )
  }

  private func articles(of id: String) throws(ArchiveError) -> [ArticleID] {
    try (archive.document(name(id, ".articles")) ?? []).split(separator: 0x0A).compactMap {
      ArticleID(String(decoding: $0, as: UTF8.self))
    }
  }

  /// Keeps a job that is new.
  func create(_ job: Job) throws(ArchiveError) {
    if let articles = job.request.articles {
      let lines = articles.map(\.description).joined(separator: "\n")
      try archive.replaceDocument(name(job.id, ".articles"), with: Array(lines.utf8) + [0x0A])
    }
    try save(job)
  }

  /// Keeps how a job stands.
  func save(_ job: Job) throws(ArchiveError) {
    try archive.replaceDocument(
      name(job.id, ".json"), with: JSONWriter.bytes(of: job, isPretty: true))
  }

  /// Adds lines to what a job found and counts their bytes.
  func addChanges(_ lines: [UInt8], to job: inout Job) throws(ArchiveError) {
    guard !lines.isEmpty else { return }
    try archive.extendDocument(
      name(job.id, ".changes.jsonl"), of: job.changesLength, with: lines)
    job.changesLength += lines.count
  }

  /// Some bytes of what a job found, a JSON object in a line for each article that differs.
  func changes(of job: Job, from offset: Int, count: Int) throws(ArchiveError) -> [UInt8] {
    let end = min(job.changesLength, offset + count)
    guard offset >= 0, offset < end else { return [] }
    return try archive.document(name(job.id, ".changes.jsonl"), bytes: offset..<end)
  }

  /// Forgets a job.
  func remove(_ job: Job) throws(ArchiveError) {
    for ending in [".json", ".changes.jsonl", ".articles"] {
      try archive.removeDocument(name(job.id, ending))
    }
  }
}
