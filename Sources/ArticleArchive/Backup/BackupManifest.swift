import ArticleModel

/// The list of a backup's files with their checksums, in the form that `sha256sum --check` reads. It is
/// written last: a backup without it is not whole.
struct BackupManifest: Hashable, Sendable {
  /// A file of the backup.
  struct Item: Hashable, Sendable {
    /// Path from the data folder.
    var path: String
    /// Sixty-four hexadecimal digits.
    var sha256: String
  }

  /// Its name in the backup.
  static let fileName = "manifest.sha256"
  /// First line of the list: a comment for `sha256sum`, the form for us.
  private static let heading = "# dateline backup 1"

  /// The files, in the order in which they were copied.
  var items: [Item] = []

  /// The list as it is written.
  var bytes: [UInt8] {
    var bytes = Array((Self.heading + "\n").utf8)
    for item in items { bytes += Array("\(item.sha256)  \(item.path)\n".utf8) }
    return bytes
  }

  init() {}

  /// Reads a list; nil for what is none, is cut off, or names files outside the folder.
  init?(_ bytes: [UInt8]) {
    guard bytes.last == 0x0A else { return nil }
    var lines = bytes.split(separator: 0x0A)[...]
    guard lines.popFirst().map({ String(decoding: $0, as: UTF8.self) }) == Self.heading else {
      return nil
    }
    for line in lines {
      guard line.count > 66, let text = String(validating: line, as: UTF8.self) else { return nil }
      let path = String(text.dropFirst(66))
      guard text.dropFirst(64).hasPrefix("  "), Self.isInside(path) else { return nil }
      items.append(Item(path: path, sha256: String(text.prefix(64))))
    }
  }

  /// True for a path that leads nowhere but into the folder it is put in.
  static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." } && !path.utf8.contains(0)
  }
}
