import ArticleModel

/// Where everything stands under the data folder.
struct ArchiveLayout: Hashable, Sendable {
  /// The data folder, without a slash at its end.
  let root: String

  init(root: String) {
    var path = Substring(root)
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    self.root = String(path)
  }

  /// The two trees of files.
  enum Tree: String, CaseIterable, Sendable {
    /// What was received.
    case raw
    /// What was made of it.
    case articles

    var ending: String { self == .raw ? ".txt" : ".json" }
  }

  var lock: String { "\(root)/lock" }
  var temporary: String { "\(root)/tmp" }
  var checksums: String { "\(root)/checksums.sha256" }
  var corrections: String { "\(root)/corrections.jsonl" }

  /// The file that says that an article shall go.
  func removalNote(_ id: ArticleID) -> String { "\(temporary)/\(id).removal" }

  /// The article that a file in `tmp` says shall go; nil for other files.
  static func articleToRemove(_ name: String) -> ArticleID? {
    name.hasSuffix(".removal") ? ArticleID(name.dropLast(8)) : nil
  }

  func folder(_ tree: Tree) -> String { "\(root)/\(tree.rawValue)" }

  func shard(_ tree: Tree, _ shard: String) -> String { "\(folder(tree))/\(shard)" }

  func file(_ tree: Tree, _ id: ArticleID) -> String {
    "\(shard(tree, id.shard))/\(id)\(tree.ending)"
  }

  /// The same without the data folder, as it stands in the list of checksums.
  static func relativeRecordPath(_ id: ArticleID) -> String {
    "articles/\(id.shard)/\(id).json"
  }

  /// The article whose file `name` is in folder `shard`; nil for a foreign file.
  static func id(ofFile name: String, in shard: String, _ tree: Tree) -> ArticleID? {
    guard name.hasSuffix(tree.ending), let id = ArticleID(name.dropLast(tree.ending.count)),
      id.shard == shard
    else { return nil }
    return id
  }

  /// True for the name of a folder that holds articles: two hexadecimal digits.
  static func isShard(_ name: String) -> Bool {
    name.utf8.count == 2
      && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
