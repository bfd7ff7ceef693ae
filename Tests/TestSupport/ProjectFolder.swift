import ArticleModel
import Foundation

/// Where the tests find the project's own files and the shared data.
public enum ProjectFolder {
  /// The folder that holds `Package.swift`.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// `Config`.
  public static let config = root.appendingPathComponent("Config")

  /// The word lists in `Config/lexicons/en`, read once for all tests.
  public static func lexicons() throws -> LexiconSet { try loadedLexicons.get() }

  private static let loadedLexicons = Result { () throws -> LexiconSet in
    let folder = config.appendingPathComponent("lexicons/en")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return LexiconSet(
      try files.filter { $0.pathExtension == "tsv" }.map { file in
        try Lexicon(
          name: file.deletingPathExtension().lastPathComponent,
          text: String(contentsOf: file, encoding: .utf8))
      })
  }

  /// The shared data beside the project, or where `DATELINE_SHARED` says; nil where it is absent. A test
  /// that needs it is then skipped: `.enabled(if: ProjectFolder.shared != nil)`.
  public static let shared: URL? = {
    let path = ProcessInfo.processInfo.environment["DATELINE_SHARED"]
    let folder =
      path.map { URL(fileURLWithPath: $0) }
      ?? root.deletingLastPathComponent().appendingPathComponent("shared")
    return FileManager.default.fileExists(atPath: folder.appendingPathComponent("gold").path)
      ? folder : nil
  }()
}
