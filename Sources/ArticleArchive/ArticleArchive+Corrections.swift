import ArticleModel

extension ArticleArchive {
  /// Everything that was ever corrected; empty when there is no file.
  public func corrections() throws(ArchiveError) -> CorrectionHistory {
    let bytes = try reading { () throws(FileSystemError) in
      try files.readFile(layout.corrections, limitBytes: Self.fileLimitBytes)
    }
    return CorrectionHistory(bytes ?? [])
  }

  /// Adds a correction. Durable on return.
  public func append(_ correction: Correction) throws(ArchiveError) {
    try appendCorrectionLine(JSONWriter.bytes(of: correction))
  }

  /// Adds that a correction was taken back. Durable on return.
  public func append(_ undo: CorrectionHistory.Undo) throws(ArchiveError) {
    try appendCorrectionLine(JSONWriter.bytes(of: undo))
  }

  private func appendCorrectionLine(_ line: [UInt8]) throws(ArchiveError) {
    try write { writer throws(FileSystemError) in
      let isNew = try writer.correctionLog.append(line + [0x0A], files)
      try writer.correctionLog.sync(files)
      if isNew { try files.syncFolder(layout.root) }
    }
  }
}
