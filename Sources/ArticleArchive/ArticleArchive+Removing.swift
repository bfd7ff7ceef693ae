import ArticleModel

extension ArticleArchive {
  /// Removes an article, first its record, then its raw bytes. Durable on return.
  ///
  /// That it shall go is written down first, as an empty file in `tmp`, so that a crash between the two leaves
  /// no raw bytes behind that somebody wanted gone: the next `open` finishes it.
  ///
  /// - Returns: false when neither was there.
  public func remove(_ id: ArticleID) throws(ArchiveError) -> Bool {
    try write { writer throws(FileSystemError) in
      guard try Self.hasFiles(id, layout, files) else { return false }
      writer.unfinishedRemovals.insert(id)
      let note = layout.removalNote(id)
      if try files.status(of: note) == nil { files.close(try files.createFile(note)) }
      try files.syncFolder(layout.temporary)
      try Self.removeFiles(of: id, layout, files)
      try forgetRemoval(of: id, &writer)
      return true
    }
  }

  /// Forgets that an article shall go: it is gone, or is stored again.
  func forgetRemoval(of id: ArticleID, _ writer: inout WriterState) throws(FileSystemError) {
    guard writer.unfinishedRemovals.contains(id) else { return }
    if try files.removeFile(layout.removalNote(id)) { try files.syncFolder(layout.temporary) }
    writer.unfinishedRemovals.remove(id)
  }

  private static func hasFiles(
    _ id: ArticleID, _ layout: ArchiveLayout, _ files: any FileSystem
  ) throws(FileSystemError) -> Bool {
    for tree in [ArchiveLayout.Tree.articles, .raw]
    where try files.status(of: layout.file(tree, id)) != nil {
      return true
    }
    return false
  }

  private static func removeFiles(
    of id: ArticleID, _ layout: ArchiveLayout, _ files: any FileSystem
  ) throws(FileSystemError) {
    for tree in [ArchiveLayout.Tree.articles, .raw]
    where try files.removeFile(layout.file(tree, id)) {
      try files.syncFolder(layout.shard(tree, id.shard))
    }
  }

  /// Finishes the removals that a crash interrupted; says which.
  static func finishRemovals(
    _ layout: ArchiveLayout, _ files: any FileSystem
  ) throws(FileSystemError) -> [ArticleID] {
    var finished: [ArticleID] = []
    for name in try files.names(in: layout.temporary) ?? [] {
      guard let id = ArchiveLayout.articleToRemove(name) else { continue }
      try removeFiles(of: id, layout, files)
      _ = try files.removeFile(layout.removalNote(id))
      finished.append(id)
    }
    if !finished.isEmpty { try files.syncFolder(layout.temporary) }
    return finished
  }
}
