import ArgumentParser
import ArticlePipeline
import Foundation

/// Where the word lists and models are: `--config`, then `DATELINE_CONFIG`, then `Config` beside the binary or up to
/// three folders above it, then `Config` in the working folder.
struct ConfigOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Folder with lexicons and models.",
      discussion:
        "Without it: $DATELINE_CONFIG, then Config beside the binary, then Config in the working folder.",
      valueName: "folder"))
  var config: String?

  /// The folder; throws when none of the places has one.
  func folder() throws -> URL {
    if let config { return try checked(config, saidBy: "--config") }
    if let path = ProcessInfo.processInfo.environment["DATELINE_CONFIG"], !path.isEmpty {
      return try checked(path, saidBy: "DATELINE_CONFIG")
    }
    for place in places where isConfig(place) { return place }
    throw CommandFailure(
      "no Config folder was found beside the binary or in the working folder; "
        + "name it with --config or DATELINE_CONFIG")
  }

  /// The pipeline with the resources of the folder.
  func pipeline() throws -> ArticlePipeline {
    let folder = try folder()
    do {
      return try ArticlePipeline(resources: PipelineResources(configFolder: folder))
    } catch {
      throw CommandFailure("cannot start: \(error)")
    }
  }

  private var places: [URL] {
    let binary = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    var places: [URL] = []
    var folder = binary.resolvingSymlinksInPath().deletingLastPathComponent()
    for _ in 0..<4 {
      places.append(folder.appendingPathComponent("Config"))
      folder = folder.deletingLastPathComponent()
    }
    places.append(URL(fileURLWithPath: "Config"))
    return places
  }

  private func checked(_ path: String, saidBy origin: String) throws -> URL {
    let folder = URL(fileURLWithPath: path)
    guard isConfig(folder) else {
      throw CommandFailure(
        "\(origin) names \(path), which has no lexicons/en folder; name the Config folder of the release"
      )
    }
    return folder
  }

  private func isConfig(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("lexicons/en").path)
  }
}
