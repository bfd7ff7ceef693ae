import ArticleModel

extension ArticleArchive {
  /// Where what is broken is kept after it was made anew.
  static let brokenFolder = "broken"

  /// Copies a record that is broken to `broken/`, so that the new one may take its place. Durable on return.
  ///
  /// - Returns: the path of the copy from the data folder; nil when there is no record.
  public func keepBrokenRecord(
    _ id: ArticleID, now: String
  ) throws(ArchiveError) -> String? {
    guard let bytes = try recordBytes(of: id) else { return nil }
    let name = DocumentName(
      folder: Self.brokenFolder, file: "\(id).\(Self.compact(now)).json")
    try replaceDocument(name, with: bytes)
    return name.description
  }

  /// Writes `corrections.jsonl` anew without the lines that can't be read; the file as it was is kept in
  /// `broken/`. Durable on return.
  ///
  /// - Returns: the path of the copy from the data folder; nil when every line can be read.
  public func dropUnreadableCorrections(now: String) throws(ArchiveError) -> String? {
    let history = try corrections()
    guard !history.problems.isEmpty else { return nil }
    let bytes = try reading { () throws(FileSystemError) in
      try files.readFile(layout.corrections, limitBytes: Self.fileLimitBytes)
    }
    let name = DocumentName(
      folder: Self.brokenFolder, file: "corrections.\(Self.compact(now)).jsonl")
    try replaceDocument(name, with: bytes ?? [])
    let kept = CorrectionHistory.readableLines(bytes ?? [])
    try write { writer throws(FileSystemError) in
      try replaceFile(layout.corrections, with: kept, &writer)
      try files.syncFolder(layout.root)
      writer.correctionLog.reopen(files)
    }
    return name.description
  }

  /// Adds lines to the list of checksums for records that no line vouches for, such as after the list was
  /// lost. Durable on return.
  ///
  /// - Returns: how many.
  public func vouchForRecords() throws(ArchiveError) -> Int {
    let ids = try allIDs()
    return try write { writer throws(FileSystemError) in
      let known = ChecksumLog.read(
        try files.readFile(layout.checksums, limitBytes: 2 << 30) ?? [])
      var lines: [UInt8] = []
      var count = 0
      for id in ids where known[id] == nil {
        guard
          let record = try files.readFile(
            layout.file(.articles, id), limitBytes: Self.fileLimitBytes),
          (try? ArticleRecord(storedBytes: record))?.id == id
        else { continue }
        lines += ChecksumLog.line(ContentDigest(of: record).sha256, id)
        count += 1
      }
      guard count > 0 else { return 0 }
      try writer.checksumLog.append(lines, files)
      try writer.checksumLog.sync(files)
      try files.syncFolder(layout.root)
      return count
    }
  }

  private static func compact(_ time: String) -> String {
    time.filter { $0.isASCII && ($0.isNumber || $0.isLetter) }
  }
}
