import ArticleModel
import Foundation

/// Reads files as articles: what a file is follows from its name, unless the user says otherwise.
enum InputFile {
  /// Files larger than this are refused, as the service refuses such a body.
  static let limitBytes = 2 * 1_024 * 1_024

  /// The kind of article that a file of this name holds.
  static func contentType(ofName name: String) -> ContentType {
    switch (name as NSString).pathExtension.lowercased() {
    case "md", "markdown": .markdown
    case "html", "htm", "xhtml": .html
    case "json": .json
    default: .plain
    }
  }

  /// The bytes of a file; `-` is standard input.
  static func bytes(of path: String) throws -> [UInt8] {
    if path == "-" {
      let data = FileHandle.standardInput.readDataToEndOfFile()
      return try checked([UInt8](data), "standard input")
    }
    let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
    guard let size else { throw CommandFailure("\(path): there is no such file") }
    guard size <= limitBytes else { throw tooLarge(path) }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure("\(path): the file cannot be read; check its permissions")
    }
    return try checked([UInt8](data), path)
  }

  private static func checked(_ bytes: [UInt8], _ name: String) throws -> [UInt8] {
    guard bytes.count <= limitBytes else { throw tooLarge(name) }
    return bytes
  }

  private static func tooLarge(_ name: String) -> CommandFailure {
    CommandFailure("\(name): larger than \(limitBytes) bytes; cut it into single articles")
  }
}
