import ArticleModel
import Foundation

/// Trains the name tagger from the corpora of the data folder. The same data, options and seed give the
/// same bytes.
public struct NameModelTrainer {
  /// How weights are learnt.
  public enum Method: String, Sendable, CaseIterable {
    /// A conditional random field by gradient steps; the shipped model.
    case conditionalRandomField = "crf"
    /// The averaged structured perceptron.
    case perceptron
  }

  /// What is learnt from the silver corpus, whose labels are noisy.
  public enum Silver: String, Sendable, CaseIterable {
    /// Its labels where a model of the other corpora agrees with them; the shipped model.
    case agreed
    /// All its labels.
    case all
    /// Nothing.
    case none
  }

  /// What can be chosen.
  public struct Options: Sendable {
    /// How weights are learnt.
    public var method = Method.conditionalRandomField
    /// What is learnt from the silver corpus.
    public var silver = Silver.agreed
    /// Where the random order of sentences starts.
    public var seed: UInt64 = 2
    /// Times that the final model is trained, each time in another order; the average is kept.
    public var runs = 1
    /// Times that each run of the final model sees each sentence.
    public var epochs = 7
    /// Times that each model that only serves to make evidence sees each sentence.
    public var foldEpochs = 3
    /// Parts of the data, each of which is tagged by a model trained on the others.
    public var folds = 3
    /// Step length.
    public var rate: Float = 0.1
    /// How strongly weights are drawn to zero at each step.
    public var decay: Float = 1e-4
    /// Share of a token's features that a step leaves out.
    public var dropout: Float = 0.45
    /// Share of sentences that are learnt without the evidence of their document.
    public var evidenceDropout: Float = 0.35
    /// Times that a feature must be seen.
    public var minimumCount: Int32 = 2
    /// Features that the model file holds.
    public var rowLimit = 480_000
    /// Development sets to print after each epoch; empty for none but the last, nil for all.
    public var reportedSets: Set<String>?
    /// Weights of corpora by name, where they differ from those of the shipped model.
    public var sourceWeights: [String: Float] = [:]

    /// The options of the shipped model.
    public init() {}
  }

  /// What the training is doing.
  public struct Progress: Sendable {
    /// `reading`, `clusters`, `fold 1 of 3`, `final`.
    public var stage: String
    /// Epoch of the stage, counted from 1; 0 when it has none.
    public var epoch: Int
    /// Epochs of the stage.
    public var epochs: Int
    /// Mean loss of a sentence in the epoch.
    public var loss: Double
    /// Figures on the development sets; empty except after an epoch of the final model.
    public var scores: [NameEvaluation.SetScore]
    /// Further words: names that did not fit tokens, sizes.
    public var note: String
  }

  private let lexicons: LexiconSet
  private let options: Options

  /// Takes the word lists that the tagger will use.
  public init(lexicons: LexiconSet, options: Options = Options()) {
    self.lexicons = lexicons
    self.options = options
  }

  /// Reads the train files under `dataFolder` (the folder that holds `data`), trains, and returns the
  /// bytes of the model file. Development files are only read to report figures.
  public func train(
    dataFolder: URL, evaluation: NameEvaluation? = nil, progress: (Progress) -> Void
  ) throws -> [UInt8] {
    let evaluation = try evaluation ?? NameEvaluation(dataFolder: dataFolder, lexicons: lexicons)
    let run = try NameTraining(lexicons: lexicons, options: options, evaluation: evaluation)
    try run.read(dataFolder, progress)
    run.makeFeatures(progress)
    try run.makeEvidence(progress)
    return try run.trainFinal(progress)
  }
}
