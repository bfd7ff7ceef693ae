import ArticleService
import Foundation

/// Finds the folder with lexicons, models and `dateline.json`.
enum ConfigFolder {
  /// The folder that `given` names, or `DATELINE_CONFIG`, or `Config` beside the binary or up to
  /// three folders
  /// above it, or `Config` in the working folder; throws when none of the places has one.
  static func find(_ given: String?) throws -> URL {
    if let given { return try checked(given, saidBy: "--config") }
    if let path = ProcessInfo.processInfo.environment["DATELINE_CONFIG"], !path.isEmpty {
      return try checked(path, saidBy: "DATELINE_CONFIG")
    }
    for place in places where isConfig(place) { return place }
    throw CommandFailure(
      "no Config folder was found beside the binary or in the working folder; "
        + "name it with --config or DATELINE_CONFIG")
  }

  /// `dateline.json` in this folder; nil when there is none.
  static func settingsFile(in folder: URL) throws -> (path: String, bytes: [UInt8])? {
    let path = folder.appendingPathComponent("dateline.json").path
    do {
      return try DurableFile.read(path, limitBytes: 1 << 20).map { (path, $0) }
    } catch {
      throw CommandFailure("\(error); give the user who runs Dateline the right to read it")
    }
  }

  private static var places: [URL] {
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

  private static func checked(_ path: String, saidBy origin: String) throws -> URL {
    let folder = URL(fileURLWithPath: path)
    guard isConfig(folder) else {
      throw CommandFailure(
        "\(origin) names \(path), which has no lexicons/en folder; name the Config folder of the "
          + "release"
      )
    }
    return folder
  }

  private static func isConfig(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("lexicons/en").path)
  }
}
