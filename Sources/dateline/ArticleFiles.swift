import Foundation

/// Finds the articles that `ingest` was pointed at: files, folders, standard input, JSON Lines.
enum ArticleFiles {
  private static let known: Set<String> = [
    "txt", "text", "md", "markdown", "html", "htm", "xhtml", "json", "jsonl",
    "ndjson",
  ]

  /// Every article below the given paths, in order of name; folders are searched to the bottom, and files of
  /// other kinds in them are passed over. A path that is not there is a failure of its own.
  static func sources(of paths: [String]) -> (found: [String], missing: [String]) {
    var found: [String] = []
    var missing: [String] = []
    for path in paths {
      var isFolder: ObjCBool = false
      if path == "-" {
        found.append(path)
      } else if !FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
        missing.append(path)
      } else if isFolder.boolValue {
        found += files(in: path)
      } else {
        found.append(path)
      }
    }
    return (found, missing)
  }

  private static func files(in folder: String) -> [String] {
    guard let walker = FileManager.default.enumerator(atPath: folder) else { return [] }
    var files: [String] = []
    for case let name as String in walker {
      if known.contains((name as NSString).pathExtension.lowercased()) {
        files.append((folder as NSString).appendingPathComponent(name))
      }
    }
    return files.sorted()
  }
}
