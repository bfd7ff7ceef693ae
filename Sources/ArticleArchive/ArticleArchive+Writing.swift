import ArticleModel
import Synchronization

extension ArticleArchive {
  /// An article to be stored.
  public struct Entry: Sendable {
    /// The first 16 digits of the SHA-256 of `raw`.
    public var id: ArticleID
    /// The exact bytes received.
    public var raw: [UInt8]
    /// The record as it shall stand on the disk: `ArticleRecord.storedBytes`.
    public var record: [UInt8]

    /// Makes an entry.
    public init(id: ArticleID, raw: [UInt8], record: [UInt8]) {
      self.id = id
      self.raw = raw
      self.record = record
    }
  }

  /// What became of an entry.
  public enum StoreOutcome: Hashable, Sendable {
    /// It is on the disk now.
    case stored(RecordStamp)
    /// The same bytes were stored before; the record that is there was not touched.
    case alreadyStored
    /// Other bytes with the same id are there; nothing was stored.
    case idCollision
  }

  /// Entries that are written, synced and renamed together; bounds the open files to twice as many.
  static let batchLimit = 128

  /// Stores articles durably: when it returns, each is on the disk, with its raw bytes. One outcome for
  /// each entry, in order. Calls from several threads follow one another; many articles in one call
  /// share the waiting for the disk.
  ///
  /// - Throws: when the disk is full or fails. Entries in front of the failing group of 128 are stored, the
  ///   others are not, or may be without this call knowing it; storing them again is always right.
  public func store(_ batch: [Entry]) throws(ArchiveError) -> [StoreOutcome] {
    for entry in batch where ContentDigest(of: entry.raw).articleID != entry.id {
      throw ArchiveError(
        code: .wrongID, message: "article \(entry.id) has another id by its bytes",
        path: layout.file(.raw, entry.id), remedy: "Take the id from ContentDigest(of:).")
    }
    return try write { writer throws(FileSystemError) in
      var outcomes: [StoreOutcome] = []
      outcomes.reserveCapacity(batch.count)
      var start = 0
      while start < batch.count {
        let end = min(batch.count, start + Self.batchLimit)
        outcomes += try storeGroup(batch[start..<end], &writer)
        start = end
      }
      return outcomes
    }
  }

  /// Puts a new record in place of the one that is stored; the raw bytes stay. Durable on return.
  ///
  /// - Throws: `.wrongID` when no raw bytes of this id are stored; as `store`.
  public func replaceRecord(
    _ id: ArticleID, with record: [UInt8]
  ) throws(ArchiveError) -> RecordStamp {
    try replaceRecords([(id, record)])[0]
  }

  /// Puts new records in place of stored ones, as `replaceRecord`, sharing the waiting for the disk.
  public func replaceRecords(
    _ records: [(id: ArticleID, record: [UInt8])]
  ) throws(ArchiveError) -> [RecordStamp] {
    for (id, _) in records where try !hasRaw(id) {
      throw ArchiveError(
        code: .wrongID, message: "no article \(id) is stored", path: layout.file(.raw, id),
        remedy: "Store its raw bytes and record together.")
    }
    return try write { writer throws(FileSystemError) in
      var stamps: [RecordStamp] = []
      var start = 0
      while start < records.count {
        let end = min(records.count, start + Self.batchLimit)
        stamps += try replaceGroup(records[start..<end], &writer)
        start = end
      }
      return stamps
    }
  }

  func write<Value>(
    _ body: (inout WriterState) throws(FileSystemError) -> Value
  ) throws(ArchiveError) -> Value {
    guard isWritable else {
      throw ArchiveError(
        code: .readOnly, message: "the archive was opened for reading only", path: layout.root,
        remedy: "Open it for writing.")
    }
    let result = writer.withLock { state -> Result<Value, FileSystemError> in
      do throws(FileSystemError) {
        return .success(try body(&state))
      } catch {
        return .failure(error)
      }
    }
    switch result {
    case .success(let value): return value
    case .failure(let error): throw ArchiveError(error)
    }
  }

  private func storeGroup(
    _ entries: ArraySlice<Entry>, _ writer: inout WriterState
  ) throws(FileSystemError) -> [StoreOutcome] {
    var group = StagedGroup(files: files, layout: layout)
    var outcomes: [StoreOutcome] = []
    var seen: [ArticleID: Int] = [:]
    do throws(FileSystemError) {
      for entry in entries {
        if let earlier = seen[entry.id] {
          let isSame = entries[entries.startIndex + earlier].raw == entry.raw
          outcomes.append(isSame ? .alreadyStored : .idCollision)
          continue
        }
        try forgetRemoval(of: entry.id, &writer)
        if let outcome = try outcomeOfStored(entry) {
          outcomes.append(outcome)
          continue
        }
        seen[entry.id] = outcomes.count
        try group.stage(entry.raw, .raw, entry.id, &writer)
        try group.stage(entry.record, .articles, entry.id, &writer)
        outcomes.append(.alreadyStored)
      }
      for stamp in try commit(&group, &writer) {
        if let index = seen[stamp.id] { outcomes[index] = .stored(stamp) }
      }
    } catch {
      group.discard()
      throw error
    }
    return outcomes
  }

  private func replaceGroup(
    _ records: ArraySlice<(id: ArticleID, record: [UInt8])>, _ writer: inout WriterState
  ) throws(FileSystemError) -> [RecordStamp] {
    var group = StagedGroup(files: files, layout: layout)
    do throws(FileSystemError) {
      for (id, record) in records {
        try forgetRemoval(of: id, &writer)
        try group.stage(record, .articles, id, &writer)
      }
      return try commit(&group, &writer)
    } catch {
      group.discard()
      throw error
    }
  }

  /// What to say of an entry whose id is taken; nil when it is free.
  private func outcomeOfStored(_ entry: Entry) throws(FileSystemError) -> StoreOutcome? {
    let path = layout.file(.raw, entry.id)
    guard let stored = try files.readFile(path, limitBytes: Self.fileLimitBytes) else { return nil }
    // Raw bytes whose digest is another were damaged on the disk: the good ones take their place.
    if stored != entry.raw, ContentDigest(of: stored).articleID == entry.id { return .idCollision }
    let hasRecord = try files.status(of: layout.file(.articles, entry.id)) != nil
    return hasRecord && stored == entry.raw ? .alreadyStored : nil
  }

  /// Syncs everything staged, then gives it its final names: all raw files, their folders, all records,
  /// their folders.
  private func commit(
    _ group: inout StagedGroup, _ writer: inout WriterState
  ) throws(FileSystemError) -> [RecordStamp] {
    guard !group.isEmpty else { return [] }
    try writer.checksumLog.append(group.checksumLines, files)
    try group.sync(with: flushPool, alsoSyncing: writer.checksumLog)
    let stamps = try group.stamps()
    group.closeFiles()
    for tree in [ArchiveLayout.Tree.raw, .articles] {
      let shards = group.shards(of: tree)
      try makeShards(shards, tree, &writer)
      try group.rename(tree)
      try syncFolders(shards.map { layout.shard(tree, $0) })
    }
    return stamps
  }

  private func makeShards(
    _ shards: [String], _ tree: ArchiveLayout.Tree, _ writer: inout WriterState
  ) throws(FileSystemError) {
    var madeAny = false
    var checked: [String] = []
    for shard in shards {
      let path = layout.shard(tree, shard)
      guard !writer.knownFolders.contains(path) else { continue }
      if try files.makeFolder(path) { madeAny = true }
      checked.append(path)
    }
    if madeAny { try files.syncFolder(layout.folder(tree)) }
    writer.knownFolders.formUnion(checked)
  }

  private func syncFolders(_ paths: [String]) throws(FileSystemError) {
    let failures = Mutex<[FileSystemError]>([])
    flushPool.run(paths.count) { [files] index in
      do throws(FileSystemError) {
        try files.syncFolder(paths[index])
      } catch {
        failures.withLock { $0.append(error) }
      }
    }
    if let failure = failures.withLock({ $0.first }) { throw failure }
  }
}
