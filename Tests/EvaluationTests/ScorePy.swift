import ArticleModel
import Foundation
import TestSupport

@testable import Evaluation

/// Runs `mess/score.py`.
enum ScorePy {
  /// A record to be scored by both.
  struct Sample {
    var name: String
    var record: ArticleRecord
    var expected: ExpectedCleaning
    var gold: GoldArticle
    var expectedFile: URL
  }

  private static let python: URL? = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":")
      .map { URL(fileURLWithPath: String($0)).appendingPathComponent("python3") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()

  private static var script: URL? {
    ProjectFolder.shared?.appendingPathComponent("mess/score.py")
  }

  /// True where there is a Python and the shared data.
  static var isAvailable: Bool {
    guard python != nil, let script else { return false }
    return FileManager.default.fileExists(atPath: script.path)
  }

  /// The scores by sample and name; nil where one does not apply.
  static func scores(of samples: [Sample]) throws -> [String: [String: Double?]] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dateline-scores-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for sample in samples {
      let name = folder.appendingPathComponent(sample.name).path
      try FileManager.default.copyItem(
        atPath: sample.expectedFile.path, toPath: name + ".expected.json")
      try Data(sample.record.storedBytes).write(to: URL(fileURLWithPath: name + ".record.json"))
    }
    let output = folder.appendingPathComponent("scores.out")
    guard let gold = ProjectFolder.shared?.appendingPathComponent("gold/A") else { return [:] }
    try run([
      "--records", folder.path, "--expected-dir", folder.path, "--gold-dir", gold.path, "--json",
      output.path,
    ])
    return try read(output)
  }

  private static func run(_ arguments: [String]) throws {
    guard let script else { return }
    _ = try output([script.path] + arguments)
  }

  /// What a Python program prints.
  static func output(of program: String) throws -> String { try output(["-c", program]) }

  private static func output(_ arguments: [String]) throws -> String {
    guard let python else { return "" }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = python
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func read(_ file: URL) throws -> [String: [String: Double?]] {
    let json = try JSONReader(try JSONParser.parse([UInt8](try Data(contentsOf: file))))
    let articles = try json.object("articles")
    var result: [String: [String: Double?]] = [:]
    for name in articles.names {
      let article = try articles.object(name)
      var scores: [String: Double?] = [:]
      for score in ScoreName.allCases {
        scores[score.rawValue] =
          article.value(score.rawValue) == nil ? nil : try article.number(score.rawValue)
      }
      result[name] = scores
    }
    return result
  }
}
