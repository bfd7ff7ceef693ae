/// A way to learn the weights of a chain, one sentence after another.
protocol ChainLearner {
  /// Learns from one sentence; returns how wrong the weights were before.
  mutating func learn(
    _ set: borrowing TrainingSet, _ sentence: TrainingSet.Sentence, useEvidence: Bool
  ) -> Float
}
