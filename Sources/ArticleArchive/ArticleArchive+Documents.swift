extension ArticleArchive {
  /// A small file of the service's own in a folder of the data folder: `jobs/j1.json`. Names are the
  /// service's, never a client's.
  public struct DocumentName: Hashable, Sendable, CustomStringConvertible {
    /// The folder.
    public var folder: String
    /// The file.
    public var file: String

    /// Makes a name.
    public init(folder: String, file: String) {
      self.folder = folder
      self.file = file
    }

    /// Path from the data folder.
    public var description: String { "\(folder)/\(file)" }
  }

  private func path(_ name: DocumentName) -> String { "\(layout.root)/\(name)" }

  /// The bytes of a document; nil when there is none.
  public func document(_ name: DocumentName) throws(ArchiveError) -> [UInt8]? {
    try reading { () throws(FileSystemError) in
      try files.readFile(path(name), limitBytes: Self.fileLimitBytes)
    }
  }

  /// Some bytes of a document, fewer where it ends; empty when there is none.
  public func document(
    _ name: DocumentName, bytes: Range<Int>
  ) throws(ArchiveError) -> [UInt8] {
    try reading { () throws(FileSystemError) in
      try files.readPart(path(name), bytes: bytes) ?? []
    }
  }

  /// Names of the files in a folder of documents, sorted; empty when there is none.
  public func documents(in folder: String) throws(ArchiveError) -> [String] {
    try reading { () throws(FileSystemError) in
      try files.names(in: "\(layout.root)/\(folder)") ?? []
    }
  }

  /// Puts a document in the place of the one of that name, if any: all of it or nothing. Durable on return.
  public func replaceDocument(
    _ name: DocumentName, with bytes: [UInt8]
  ) throws(ArchiveError) {
    try write { writer throws(FileSystemError) in
      try makeFolder(of: name)
      try replaceFile(path(name), with: bytes, &writer)
      try files.syncFolder("\(layout.root)/\(name.folder)")
    }
  }

  /// Adds bytes at the end of a document that has `length` bytes; what stands behind them, left over from a
  /// crash, is cut off. Durable on return.
  public func extendDocument(
    _ name: DocumentName, of length: Int, with bytes: [UInt8]
  ) throws(ArchiveError) {
    try write { _ throws(FileSystemError) in
      try makeFolder(of: name)
      let path = path(name)
      let descriptor = try files.openForAppending(path)
      defer { files.close(descriptor) }
      if try files.status(ofDescriptor: descriptor, path: path).bytes > length {
        try files.truncate(descriptor, toBytes: length, path: path)
      }
      try files.writeAll(bytes, to: descriptor, path: path)
      try files.sync(descriptor, path: path)
      if length == 0 { try files.syncFolder("\(layout.root)/\(name.folder)") }
    }
  }

  /// Removes a document; false when there is none. Durable on return.
  @discardableResult
  public func removeDocument(_ name: DocumentName) throws(ArchiveError) -> Bool {
    try write { _ throws(FileSystemError) in
      guard try files.removeFile(path(name)) else { return false }
      try files.syncFolder("\(layout.root)/\(name.folder)")
      return true
    }
  }

  private func makeFolder(of name: DocumentName) throws(FileSystemError) {
    if try files.makeFolder("\(layout.root)/\(name.folder)") { try files.syncFolder(layout.root) }
  }

  /// Writes a file under another name, syncs it and gives it its name; the caller syncs the folder.
  func replaceFile(
    _ path: String, with bytes: [UInt8], _ writer: inout WriterState
  ) throws(FileSystemError) {
    writer.temporaryNumber += 1
    let temporary = "\(layout.temporary)/document.\(writer.temporaryNumber).part"
    do throws(FileSystemError) {
      let descriptor = try files.createFile(temporary)
      defer { files.close(descriptor) }
      try files.writeAll(bytes, to: descriptor, path: temporary)
      try files.sync(descriptor, path: temporary)
      try files.rename(temporary, to: path)
    } catch {
      _ = try? files.removeFile(temporary)
      throw error
    }
  }
}
