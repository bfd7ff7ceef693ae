import ArticleModel

extension ArticleArchive {
  /// A folder of records and when an entry of it was last added, replaced or removed.
  public struct Shard: Hashable, Sendable {
    /// Two hexadecimal digits: the first of its articles' ids.
    public var name: String
    /// Nanoseconds since 1970-01-01 UTC. Equal stamps mean equal content, provided that the stamp is older
    /// than the clock's tick (some milliseconds) at the time the folder was listed.
    public var changedNanoseconds: Int64

    /// Makes a shard.
    public init(name: String, changedNanoseconds: Int64) {
      self.name = name
      self.changedNanoseconds = changedNanoseconds
    }
  }

  /// The folders of records, at most 256, sorted. A start that kept their stamps lists only those whose
  /// stamp is another.
  public func shards() throws(ArchiveError) -> [Shard] {
    try reading { () throws(FileSystemError) in
      var shards: [Shard] = []
      for name in try files.names(in: layout.folder(.articles)) ?? []
      where ArchiveLayout.isShard(name) {
        guard let status = try files.status(of: layout.shard(.articles, name)),
          status.kind == .folder
        else { continue }
        shards.append(Shard(name: name, changedNanoseconds: status.changedNanoseconds))
      }
      return shards
    }
  }

  /// The ids of the records in one folder, sorted.
  public func ids(inShard shard: String) throws(ArchiveError) -> [ArticleID] {
    try reading { () throws(FileSystemError) in
      (try files.names(in: layout.shard(.articles, shard)) ?? [])
        .compactMap { ArchiveLayout.id(ofFile: $0, in: shard, .articles) }
    }
  }

  /// The stamps of the records in one folder, sorted by id.
  public func stamps(inShard shard: String) throws(ArchiveError) -> [RecordStamp] {
    var stamps: [RecordStamp] = []
    for id in try ids(inShard: shard) {
      if let stamp = try stamp(of: id) { stamps.append(stamp) }
    }
    return stamps
  }

  /// All ids, sorted. A hundred thousand take some 5 MB; `ids(inShard:)` gives them in 256 parts.
  public func allIDs() throws(ArchiveError) -> [ArticleID] {
    var ids: [ArticleID] = []
    for shard in try shards() { ids += try self.ids(inShard: shard.name) }
    return ids
  }
}
