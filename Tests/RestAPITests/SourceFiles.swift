import Foundation
import TestSupport

/// Reads the project's own sources, for tests that hold code and tables together.
enum SourceFiles {
  /// The texts of all Swift files of a target.
  static func texts(in target: String) throws -> [String] {
    let folder = ProjectFolder.root.appendingPathComponent("Sources/\(target)")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return try (names ?? []).filter { $0.hasSuffix(".swift") }.map { name in
      try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }
  }

  /// The problem codes that a text gives to `code:`; those in two parts of a conditional too.
  static func codes(in text: String) -> [String] {
    text.components(separatedBy: "code: ").dropFirst().flatMap { rest -> [String] in
      let line = rest.prefix { $0 != "," && $0 != "\n" && $0 != ")" }
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      return parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
        .filter { $0.contains("-") }
    }
  }

  /// What stands between `start` and the next quotation mark, wherever `start` stands.
  static func strings(after start: String, in text: String) -> [String] {
    text.components(separatedBy: start).dropFirst().map { rest in
      String(rest.prefix { $0 != "\"" })
    }
  }
}
