import ArticleModel

extension ArticleArchive {
  /// Writes the list of checksums anew with one line for each record that is there: for the end of a
  /// reprocessing, which adds a line for each record. Where no line matches the record, all are kept: they
  /// prove that it was damaged. Reads only records that have several lines.
  ///
  /// - Returns: how many lines were left out.
  @discardableResult
  public func compactChecksums() throws(ArchiveError) -> Int {
    let ids = try allIDs()
    return try write { writer throws(FileSystemError) in
      guard let bytes = try files.readFile(layout.checksums, limitBytes: 2 << 30) else { return 0 }
      let known = ChecksumLog.read(bytes)
      var lines: [UInt8] = []
      var kept = 0
      for id in ids {
        let digests = try self.digests(of: id, known[id] ?? [])
        for digest in digests { lines += ChecksumLog.line(digest, id) }
        kept += digests.count
      }
      let left = bytes.split(separator: 0x0A).count - kept
      guard left > 0 else { return 0 }
      try replaceChecksums(with: lines, &writer)
      return left
    }
  }

  private func digests(
    of id: ArticleID, _ known: [String]
  ) throws(FileSystemError) -> [String] {
    guard known.count > 1,
      let record = try files.readFile(
        layout.file(.articles, id), limitBytes: Self.fileLimitBytes)
    else { return known }
    let digest = ContentDigest(of: record).sha256
    return known.contains(digest) ? [digest] : known
  }

  private func replaceChecksums(
    with lines: [UInt8], _ writer: inout WriterState
  ) throws(FileSystemError) {
    try replaceFile(layout.checksums, with: lines, &writer)
    writer.checksumLog.reopen(files)
    try files.syncFolder(layout.root)
  }
}
