import Foundation
import TestSupport

/// Runs the built command as a user would.
struct CommandRunner {
  /// What a run gave.
  struct Outcome {
    var exitCode: Int32
    var output: String
    var errors: String
  }

  /// The command beside the test bundle.
  static let binary: URL = {
    let products = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
      .deletingLastPathComponent()
    let beside =
      (products
      ?? URL(fileURLWithPath: CommandLine.arguments[0])
      .deletingLastPathComponent()).appendingPathComponent("dateline")
    if FileManager.default.fileExists(atPath: beside.path) { return beside }
    return ProjectFolder.root.appendingPathComponent(".build/debug/dateline")
  }()

  /// Runs `dateline` with these arguments to its end, with `input` on standard input. `launcher` are the
  /// words of a command that starts it.
  static func run(
    _ arguments: [String], input: String? = nil, in folder: URL? = nil,
    environment: [String: String] = [:], launcher: [String] = []
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = launcher.isEmpty ? binary : URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = launcher.isEmpty ? arguments : launcher + [binary.path] + arguments
    process.currentDirectoryURL = folder ?? ProjectFolder.root
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    let files = try TemporaryFolder()
    let output = files.url.appendingPathComponent("output")
    let errors = files.url.appendingPathComponent("errors")
    for file in [output, errors] {
      _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    if let input {
      let file = files.url.appendingPathComponent("input")
      try Data(input.utf8).write(to: file)
      process.standardInput = try FileHandle(forReadingFrom: file)
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    try process.run()
    process.waitUntilExit()
    return Outcome(
      exitCode: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }
}

/// A running `dateline serve` on a port of its own.
final class RunningService {
  private let process = Process()
  /// `http://127.0.0.1:…`
  let base: String
  /// Its number.
  var processIdentifier: Int32 { process.processIdentifier }

  /// Starts it and waits for the line that says where it is.
  /// `launcher` are the words of a command that starts it.
  init(data: URL, _ arguments: [String] = [], launcher: [String] = []) throws {
    struct NotReady: Error { var said: String }
    let isBare = launcher.isEmpty
    process.executableURL = isBare ? CommandRunner.binary : URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      launcher + (isBare ? [] : [CommandRunner.binary.path])
      + [
        "serve", "--port", "0", "--data", data.path, "--config", ProjectFolder.config.path,
        "--log-level", "error",
      ] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard let start = line.range(of: "http://") else { throw NotReady(said: line) }
    base = String(line[start.lowerBound...].prefix { $0 != " " && $0 != "\n" })
  }

  /// Ends it with a signal and waits; gives its exit code or signal.
  @discardableResult
  func end(_ signal: Int32) -> Int32 {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationStatus
  }

  deinit { if process.isRunning { end(SIGKILL) } }

  /// What curl gets.
  func curl(_ arguments: String..., path: String) throws -> String {
    let curl = Process()
    curl.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    curl.arguments = ["curl", "--silent", "--max-time", "20"] + arguments + [base + path]
    let output = Pipe()
    curl.standardOutput = output
    try curl.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    curl.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
