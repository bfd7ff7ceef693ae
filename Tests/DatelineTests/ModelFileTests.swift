import Foundation
import TestSupport
import Testing

/// A model file that is not what it should be stops the start: with the file, what is wrong, what to do.
@Suite struct ModelFileTests {
  enum Damage: String, CaseIterable {
    case missing = "cannot be read"
    case empty = "only 0 bytes"
    case truncated = "truncated"
    case foreign = "begins otherwise"
    case flipped = "checksum"
  }

  @Test(arguments: Damage.allCases, ["analyze", "serve"])
  func startSaysWhatIsWrong(_ damage: Damage, command: String) throws {
    let folder = try TemporaryFolder()
    let config = folder.url.appendingPathComponent("Config")
    let models = config.appendingPathComponent("models")
    try FileManager.default.createDirectory(at: models, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: config.appendingPathComponent("lexicons"),
      withDestinationURL: ProjectFolder.config.appendingPathComponent("lexicons"))
    let file = models.appendingPathComponent("names-en.bin")
    var bytes = try Data(
      contentsOf: ProjectFolder.config.appendingPathComponent("models/names-en.bin"))
    switch damage {
    case .missing: break
    case .empty: bytes = Data()
    case .truncated: bytes = bytes.prefix(bytes.count / 2)
    case .foreign: bytes = Data(repeating: 0x41, count: 5000)
    case .flipped: bytes[bytes.count - 1000] ^= 4
    }
    if damage != .missing { try bytes.write(to: file) }
    let text = folder.url.appendingPathComponent("a.txt")
    try Data("Ann Gray left Leeds.".utf8).write(to: text)
    let data = folder.url.appendingPathComponent("data").path
    let arguments =
      command == "serve"
      ? ["serve", "--port", "0", "--data", data, "--config", config.path]
      : ["analyze", text.path, "--config", config.path]
    let outcome = try CommandRunner.run(arguments)
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.isEmpty)
    for part in ["models/names-en.bin", damage.rawValue, "restore it from the release"] {
      #expect(outcome.errors.contains(part), "\(outcome.errors)")
    }
  }
}
