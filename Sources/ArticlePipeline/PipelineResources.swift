import ArticleModel
import Foundation
import TextAnalysis

/// What the pipeline needs beside the article: word lists and the name model, read once from `Config/`.
/// Loading is the only thing here that touches files; the pipeline itself never does.
public struct PipelineResources: Sendable {
  /// The word lists of `lexicons/en`.
  public var lexicons: LexiconSet
  /// The weights of the name tagger.
  public var nameModel: NameModel

  /// Puts resources together that are already loaded.
  public init(lexicons: LexiconSet, nameModel: NameModel) {
    self.lexicons = lexicons
    self.nameModel = nameModel
  }

  /// Reads the word lists and maps the model from a `Config` folder.
  public init(configFolder: URL) throws {
    lexicons = try Self.lexicons(configFolder: configFolder)
    nameModel = try NameModel(
      contentsOf: configFolder.appendingPathComponent("models").appendingPathComponent(
        Self.nameModelFile))
  }

  /// File name of the name tagger's weights.
  public static let nameModelFile = "names-en.bin"

  /// Reads every `.tsv` in `lexicons/en`.
  public static func lexicons(configFolder: URL) throws -> LexiconSet {
    let folder = configFolder.appendingPathComponent("lexicons/en")
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    } catch {
      throw ResourceError(
        path: folder.path, problem: "the folder of word lists cannot be read",
        remedy: "name the right Config folder with --config or DATELINE_CONFIG")
    }
    var lists: [Lexicon] = []
    for name in names where name.hasSuffix(".tsv") {
      let file = folder.appendingPathComponent(name)
      guard let bytes = FileManager.default.contents(atPath: file.path),
        let text = String(validating: bytes, as: UTF8.self)
      else {
        throw ResourceError(
          path: file.path, problem: "the word list cannot be read as UTF-8",
          remedy: "save it as UTF-8 or restore it from the release")
      }
      lists.append(try Lexicon(name: String(name.dropLast(4)), text: text))
    }
    return LexiconSet(lists)
  }
}

/// A part of `Config/` that is missing or unreadable.
public struct ResourceError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file or folder.
  public var path: String
  /// What is wrong.
  public var problem: String
  /// What to do.
  public var remedy: String
  /// Path, problem and remedy.
  public var description: String { "\(path): \(problem); \(remedy)" }
}
