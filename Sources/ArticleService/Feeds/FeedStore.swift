import ArticleArchive

/// Feeds on the disk: `feeds/ID.json`, each replaced as a whole.
struct FeedStore: Sendable {
  let archive: ArticleArchive

  private static let folder = "feeds"

  private static func name(_ id: String) -> ArticleArchive.DocumentName {
    ArticleArchive.DocumentName(folder: folder, file: id + ".json")
  }

  /// All feeds, by their ids, and the files that cannot be read, with the reason.
  func all() throws(ArchiveError) -> (feeds: [Feed], unreadable: [String]) {
    var feeds: [Feed] = []
    var unreadable: [String] = []
    for file in try archive.documents(in: Self.folder) where file.hasSuffix(".json") {
      guard let bytes = try archive.document(Self.name(String(file.dropLast(5)))) else { continue }
      do {
        feeds.append(try Feed(storedBytes: bytes))
      } catch {
        unreadable.append("\(Self.folder)/\(file): \(error)")
      }
    }
    return (feeds, unreadable)
  }

  /// Keeps a feed as it stands; durable on return.
  func save(_ feed: Feed) throws(ArchiveError) {
    try archive.replaceDocument(Self.name(feed.id), with: feed.storedBytes)
  }

  /// Forgets a feed.
  func remove(_ id: String) throws(ArchiveError) {
    try archive.removeDocument(Self.name(id))
  }
}
