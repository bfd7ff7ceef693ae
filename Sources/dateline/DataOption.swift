import ArgumentParser
import Foundation

/// Where the archive is: `--data`, then `DATELINE_DATA`, then `./data`.
struct DataOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Folder of the archive.", discussion: "Without it: $DATELINE_DATA, then ./data.",
      valueName: "folder"))
  var data: String?

  /// The folder, which need not exist yet.
  var folder: URL {
    let path = data ?? ProcessInfo.processInfo.environment["DATELINE_DATA"] ?? "data"
    return URL(fileURLWithPath: path)
  }
}
