import ArticleModel

extension ArticleArchive {
  /// Reads every file and tells each problem, in the order of the ids. Changes nothing. Needs memory for
  /// the list of checksums (about 150 bytes an article) and for one article.
  ///
  /// While a service writes to the folder, what it is just writing may be told as a problem.
  public func verify(
    _ report: (ArchiveProblem) -> Void
  ) throws(ArchiveError) -> ArchiveVerification {
    var verifier = ArchiveVerifier(archive: self)
    try verifier.run(report)
    return verifier.result
  }
}

/// One run of `verify`.
private struct ArchiveVerifier {
  let archive: ArticleArchive
  var result = ArchiveVerification()
  private var checksums: [ArticleID: [String]] = [:]

  init(archive: ArticleArchive) { self.archive = archive }

  private var layout: ArchiveLayout { archive.layout }
  private var files: any FileSystem { archive.files }

  mutating func run(_ report: (ArchiveProblem) -> Void) throws(ArchiveError) {
    let log = try archive.reading { () throws(FileSystemError) in
      try files.readFile(layout.checksums, limitBytes: 2 << 30)
    }
    checksums = ChecksumLog.read(log ?? [])
    var shards: Set<String> = []
    for tree in ArchiveLayout.Tree.allCases {
      for name in try names(in: layout.folder(tree)) {
        if ArchiveLayout.isShard(name) {
          shards.insert(name)
        } else {
          tell(.foreignFile, nil, "\(layout.folder(tree))/\(name)", Self.foreign, report)
        }
      }
    }
    for shard in shards.sorted() { try verifyShard(shard, report) }
    for problem in try archive.corrections().problems {
      tell(.unreadableCorrection, nil, layout.corrections, problem, report)
    }
    if archive.isWritable || !ArchiveLock.isHeld(path: layout.lock) {
      for name in try names(in: layout.temporary) {
        let kind: ArchiveProblem.Kind =
          ArticleArchive.isLeftover(name) ? .temporaryFile : .foreignFile
        tell(
          kind, nil, "\(layout.temporary)/\(name)", "a write or removal was not finished", report)
      }
    }
  }

  private static let foreign = "Dateline did not put it there"

  private func names(in folder: String) throws(ArchiveError) -> [String] {
    try archive.reading { () throws(FileSystemError) in try files.names(in: folder) ?? [] }
  }

  private mutating func tell(
    _ kind: ArchiveProblem.Kind, _ id: ArticleID?, _ path: String, _ detail: String,
    _ report: (ArchiveProblem) -> Void
  ) {
    result.problems[kind, default: 0] += 1
    report(ArchiveProblem(kind: kind, id: id, path: path, detail: detail))
  }

  private mutating func verifyShard(
    _ shard: String, _ report: (ArchiveProblem) -> Void
  ) throws(ArchiveError) {
    var ids: Set<ArticleID> = []
    for tree in ArchiveLayout.Tree.allCases {
      let folder = layout.shard(tree, shard)
      for name in try names(in: folder) {
        if let id = ArchiveLayout.id(ofFile: name, in: shard, tree) {
          ids.insert(id)
        } else {
          tell(.foreignFile, nil, "\(folder)/\(name)", Self.foreign, report)
        }
      }
    }
    for id in ids.sorted() { verifyArticle(id, report) }
  }

  private mutating func verifyArticle(_ id: ArticleID, _ report: (ArchiveProblem) -> Void) {
    let raw = read(.raw, id, report)
    let record = read(.articles, id, report)
    if case .bytes(let bytes) = raw {
      result.raws += 1
      verifyRaw(bytes, id, report)
    }
    if case .bytes(let bytes) = record {
      result.records += 1
      var rawBytes: [UInt8]?
      if case .bytes(let bytes) = raw { rawBytes = bytes }
      verifyRecord(bytes, rawBytes, id, report)
    }
    if case .missing = raw, record != .missing {
      let detail = "the record has no raw bytes: restore them from a backup"
      tell(.missingRaw, id, layout.file(.raw, id), detail, report)
    }
    if case .missing = record, raw != .missing {
      let detail = "raw bytes without record: a store or removal was not finished"
      tell(.missingRecord, id, layout.file(.articles, id), detail, report)
    }
  }

  private enum Content: Equatable {
    case bytes([UInt8])
    case missing
    case unreadable
  }

  private mutating func read(
    _ tree: ArchiveLayout.Tree, _ id: ArticleID, _ report: (ArchiveProblem) -> Void
  ) -> Content {
    let path = layout.file(tree, id)
    do throws(FileSystemError) {
      guard let status = try files.status(of: path) else { return .missing }
      guard status.kind == .file else {
        tell(.foreignFile, id, path, "not a regular file", report)
        return .unreadable
      }
      guard
        let bytes = try files.readFile(path, limitBytes: ArticleArchive.fileLimitBytes)
      else { return .missing }
      result.bytes += bytes.count
      return .bytes(bytes)
    } catch {
      tell(.unreadableFile, id, path, error.description, report)
      return .unreadable
    }
  }

  private mutating func verifyRaw(
    _ bytes: [UInt8], _ id: ArticleID, _ report: (ArchiveProblem) -> Void
  ) {
    let digest = ContentDigest(of: bytes)
    guard digest.articleID != id else { return }
    let detail = "its SHA-256 begins with \(digest.sha256.prefix(16)): restore it from a backup"
    tell(.wrongRawChecksum, id, layout.file(.raw, id), detail, report)
  }

  private mutating func verifyRecord(
    _ bytes: [UInt8], _ raw: [UInt8]?, _ id: ArticleID, _ report: (ArchiveProblem) -> Void
  ) {
    let path = layout.file(.articles, id)
    let record: ArticleRecord
    do {
      record = try ArticleRecord(storedBytes: bytes)
    } catch {
      if case .newerSchema = error {
        tell(.newerSchema, id, path, error.description, report)
      } else {
        tell(.unreadableRecord, id, path, error.description, report)
      }
      return
    }
    guard record.id == id, record.source.sha256.hasPrefix(id.description) else {
      let detail = "the record says id \(record.id) and SHA-256 \(record.source.sha256)"
      return tell(.idMismatch, id, path, detail, report)
    }
    if let raw, raw.count != record.source.bytes {
      let detail = "the record says \(record.source.bytes) bytes, the raw file has \(raw.count)"
      return tell(.idMismatch, id, path, detail, report)
    }
    guard let known = checksums[id] else { return result.recordsWithoutChecksum += 1 }
    let digest = ContentDigest(of: bytes).sha256
    if !known.contains(digest) {
      let detail = "its SHA-256 is \(digest), not the one in checksums.sha256"
      tell(.wrongRecordChecksum, id, path, detail, report)
    }
  }
}
