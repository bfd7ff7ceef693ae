import ArgumentParser
import ArticlePipeline
import Evaluation
import Foundation
import TextAnalysis

extension NameModelTrainer.Method: ExpressibleByArgument {}
extension NameModelTrainer.Silver: ExpressibleByArgument {}

/// `dateline train`: the name tagger's weights.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train the name tagger.",
    discussion: """
      Reads the train files below DATA/data/ner and writes the weights; the same data, options and seed give the same \
      bytes. Figures on the development sets are printed as it goes. It takes some minutes and about 4 GB of memory.
      """)

  @Option(name: .long, help: ArgumentHelp("Folder with the corpora.", valueName: "folder"))
  var data: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "File to write.", discussion: "Without it: models/names-en.bin in the Config folder.",
      valueName: "file"))
  var out: String?

  @Option(name: .long, help: ArgumentHelp("Seed of the random order.", valueName: "number"))
  var seed: UInt64 = NameModelTrainer.Options().seed

  @Option(name: .long, help: ArgumentHelp("Epochs of the final model.", valueName: "count"))
  var epochs = NameModelTrainer.Options().epochs

  @Option(name: .long, help: "How weights are learnt; the shipped model is a CRF.")
  var method = NameModelTrainer.Method.conditionalRandomField

  @Option(
    name: .long,
    help: "What of the silver corpus is learnt: where a model of the others agrees, all, or none.")
  var silver = NameModelTrainer.Silver.agreed

  @OptionGroup var configOption: ConfigOption

  func validate() throws {
    guard (1...100).contains(epochs) else {
      throw ValidationError("--epochs must be from 1 to 100")
    }
  }

  func run() throws {
    let folder = URL(fileURLWithPath: data)
    guard FileManager.default.fileExists(atPath: folder.appendingPathComponent("data/ner").path)
    else {
      throw CommandFailure("\(data): there is no data/ner in it; name the folder that has it")
    }
    let config = try configOption.folder()
    var options = NameModelTrainer.Options()
    options.seed = seed
    options.epochs = epochs
    options.method = method
    options.silver = silver
    options.reportedSets = ["wikinews-dev", "newswire-dev"]
    let trainer = NameModelTrainer(
      lexicons: try PipelineResources.lexicons(configFolder: config), options: options)
    let bytes = try trainer.train(dataFolder: folder) { Terminal.say(Self.line($0)) }
    let file =
      out.map { URL(fileURLWithPath: $0) }
      ?? config.appendingPathComponent("models").appendingPathComponent(
        PipelineResources.nameModelFile)
    try Data(bytes).write(to: file, options: .atomic)
    Terminal.say("\(bytes.count) bytes written to \(file.path)")
  }

  private static func line(_ progress: NameModelTrainer.Progress) -> String {
    let figures = progress.scores.map { score in
      "\(score.name) F1 \(ReportTable.decimals(score.overall.f1))"
    }
    guard progress.epoch > 0 else {
      return "\(progress.stage): "
        + ([progress.note] + figures)
        .filter { !$0.isEmpty }.joined(separator: ", ")
    }
    let loss = (progress.loss * 1_000).rounded() / 1_000
    return
      (["\(progress.stage), epoch \(progress.epoch) of \(progress.epochs): loss \(loss)"] + figures)
      .joined(separator: ", ")
  }
}
