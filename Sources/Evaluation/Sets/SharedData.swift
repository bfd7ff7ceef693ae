import ArticleModel
import Foundation

/// The folder of evaluation data (`--data ../shared`).
public struct SharedData: Sendable {
  /// The folder.
  public let folder: URL

  /// Takes a folder; nothing is read yet.
  public init(_ folder: URL) { self.folder = folder }

  /// The file or folder at `path` inside the data.
  /// - Throws: `EvaluationDataError.absent` when it is not there.
  public func url(_ path: String) throws -> URL {
    let url = folder.appendingPathComponent(path)
    guard FileManager.default.fileExists(atPath: url.path) else {
      throw EvaluationDataError.absent(path)
    }
    return url
  }

  /// The bytes of the file at `path`.
  public func bytes(_ path: String) throws -> [UInt8] {
    let url = try url(path)
    do {
      return [UInt8](try Data(contentsOf: url))
    } catch {
      throw EvaluationDataError.unreadable(path, error.localizedDescription)
    }
  }

  /// The JSON object in the file at `path`.
  public func json(_ path: String) throws -> JSONReader {
    let bytes = try bytes(path)
    do {
      return try JSONReader(try JSONParser.parse(bytes))
    } catch {
      throw EvaluationDataError.unreadable(path, String(describing: error))
    }
  }

  /// Names of the files in the folder at `path` that end in `suffix`, without it, sorted.
  public func names(in path: String, suffix: String) throws -> [String] {
    let url = try url(path)
    let files = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return files.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }.sorted()
  }
}

/// Why a set cannot be evaluated.
public enum EvaluationDataError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A file or folder is not there.
  case absent(String)
  /// A file is there and cannot be used.
  case unreadable(String, String)

  /// What is wrong.
  public var description: String {
    switch self {
    case .absent(let path): return "\(path) is absent"
    case .unreadable(let path, let problem): return "\(path) cannot be read: \(problem)"
    }
  }
}
