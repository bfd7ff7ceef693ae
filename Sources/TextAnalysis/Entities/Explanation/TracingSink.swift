/// Keeps template number and hash of each feature, for explanations.
struct TracingSink: FeatureSink {
  private(set) var features: [(template: Int, hash: UInt32)] = []

  mutating func add(_ template: UInt64, _ value: UInt64) {
    features.append((Int(template), FeatureExtractor.hash(template, value)))
  }
}
