import ArticleModel

extension ArticleArchive {
  /// True when a record of this id is stored.
  public func contains(_ id: ArticleID) throws(ArchiveError) -> Bool {
    try reading { () throws(FileSystemError) in
      try files.status(of: layout.file(.articles, id)) != nil
    }
  }

  /// True when raw bytes of this id are stored.
  func hasRaw(_ id: ArticleID) throws(ArchiveError) -> Bool {
    try reading { () throws(FileSystemError) in
      try files.status(of: layout.file(.raw, id)) != nil
    }
  }

  /// The exact bytes received; nil when there is no such article.
  public func rawBytes(of id: ArticleID) throws(ArchiveError) -> [UInt8]? {
    try reading { () throws(FileSystemError) in
      try files.readFile(layout.file(.raw, id), limitBytes: Self.fileLimitBytes)
    }
  }

  /// The stored record, byte for byte; nil when there is no such article.
  public func recordBytes(of id: ArticleID) throws(ArchiveError) -> [UInt8]? {
    try reading { () throws(FileSystemError) in
      try files.readFile(layout.file(.articles, id), limitBytes: Self.fileLimitBytes)
    }
  }

  /// The record; nil when there is no such article.
  ///
  /// - Throws: `.unreadableRecord` or `.newerSchema` when the file is there and can't be understood.
  public func record(of id: ArticleID) throws(ArchiveError) -> ArticleRecord? {
    guard let bytes = try recordBytes(of: id) else { return nil }
    let record: ArticleRecord
    do {
      record = try ArticleRecord(storedBytes: bytes)
    } catch {
      throw Self.archiveError(error, layout.file(.articles, id))
    }
    guard record.id == id else {
      throw ArchiveError(
        code: .unreadableRecord, message: "the record of article \(record.id) stands here",
        path: layout.file(.articles, id), remedy: "Give the file its own name again.")
    }
    return record
  }

  private static func archiveError(_ error: RecordError, _ path: String) -> ArchiveError {
    if case .newerSchema = error {
      return ArchiveError(
        code: .newerSchema, message: error.description, path: path,
        remedy: "Run the version of Dateline that wrote it, or a later one.")
    }
    return ArchiveError(
      code: .unreadableRecord, message: error.description, path: path,
      remedy: "Run `dateline verify --repair` to make it again from the raw bytes.")
  }

  /// The stamp of a stored record; nil when there is none.
  public func stamp(of id: ArticleID) throws(ArchiveError) -> RecordStamp? {
    try reading { () throws(FileSystemError) in
      guard let status = try files.status(of: layout.file(.articles, id)) else { return nil }
      return RecordStamp(
        id: id, bytes: status.bytes, changedNanoseconds: status.changedNanoseconds)
    }
  }

  func reading<Value>(
    _ body: () throws(FileSystemError) -> Value
  ) throws(ArchiveError) -> Value {
    do throws(FileSystemError) {
      return try body()
    } catch {
      var result = ArchiveError(error)
      if result.code == .notWritable { result.code = .notReadable }
      throw result
    }
  }
}
