/// The tokens of all training sentences in a row: features by number, labels, what labels are possible.
struct TrainingSet {
  /// One sentence.
  struct Sentence {
    /// Tokens, counted over the whole set.
    var tokens: Range<Int>
    /// How much it counts.
    var weight: Float
  }

  /// Features that every pass sees: those of token `i` are `features[featureStarts[i]..<featureStarts[i+1]]`.
  var features: [Int32] = []
  var featureStarts: [Int] = [0]
  /// Features of the second pass.
  var evidence: [Int32] = []
  var evidenceStarts: [Int] = [0]
  var labels: [UInt8] = []
  /// One bit for each label that is right.
  var allowed: [UInt16] = []
  var sentences: [Sentence] = []
}
