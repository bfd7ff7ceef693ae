import ArgumentParser
import ArticlePipeline
import Foundation

/// Where the word lists and models are: `--config`, then `DATELINE_CONFIG`, then `Config` beside
/// the binary or up to
/// three folders above it, then `Config` in the working folder.
struct ConfigOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Folder with lexicons, models and dateline.json.",
      discussion:
        "Without it: $DATELINE_CONFIG, then Config beside the binary, then Config in the working "
        + "folder.",
      valueName: "folder"))
  var config: String?

  /// The folder; throws when none of the places has one.
  func folder() throws -> URL { try ConfigFolder.find(config) }

  /// The pipeline with the resources of the folder.
  func pipeline() throws -> ArticlePipeline {
    let folder = try folder()
    do {
      return try ArticlePipeline(resources: PipelineResources(configFolder: folder))
    } catch {
      throw CommandFailure("cannot start: \(error)")
    }
  }
}
