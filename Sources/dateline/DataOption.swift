import ArgumentParser
import Foundation

/// Where the archive is: `--data`, then `DATELINE_DATA`, then what `Config/dateline.json` says,
/// then `./data`.
struct DataOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Folder of the archive.",
      discussion: "Without it: $DATELINE_DATA, then data in Config/dateline.json, then ./data.",
      valueName: "folder"))
  var data: String?

  /// The folder, which need not exist yet.
  var folder: URL {
    let environment = ProcessInfo.processInfo.environment
    if let path = data ?? environment["DATELINE_DATA"] { return URL(fileURLWithPath: path) }
    let file = (try? ConfigFolder.find(nil)).flatMap { try? ConfigFolder.settingsFile(in: $0) }
    let settings = Settings(flags: [:], environment: [:], file: file)
    return URL(fileURLWithPath: settings.text("data") ?? "data")
  }
}
