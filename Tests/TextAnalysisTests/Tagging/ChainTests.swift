import ArticleModel
import ArticleModel
import Testing

@testable import TextAnalysis

@Suite struct ChainTests {
  @Test func labelsRoundTrip() {
    var labels = [UInt8](repeating: 0, count: 10)
    NameLabel.write(.person, 0..<3, into: &labels)
    NameLabel.write(.place, 3..<4, into: &labels)
    NameLabel.write(.nationality, 5..<7, into: &labels)
    NameLabel.write(.organization, 8..<10, into: &labels)
    var found: [String] = []
    labels.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      NameLabel.forEachName(in: base, 0..<10) { code, tokens in
        found.append("\(NameLabel.type(ofCode: code)?.rawValue ?? "") \(tokens)")
      }
    }
    #expect(found == ["PER 0..<3", "LOC 3..<4", "NORP 5..<7", "ORG 8..<10"])
  }

  /// The decoder's best chain and the chances of names against all chains, counted one by one.
  @Test(arguments: [1, 2, 3, 4]) func decoderFindsTheBestOfAllChains(_ length: Int) {
    var generator = SeededGenerator(seed: UInt64(length))
    let transitions = (0..<(17 * 16)).map { _ in Int16(generator.below(60)) - 30 }
    let decoder = ChainDecoder(transitions: transitions, scale: 0.05)
    let emissions = (0..<length).map { _ in
      var scores = ChainDecoder.Scores()
      for lane in 0..<16 { scores[lane] = Int16(generator.below(100)) - 50 }
      return ChainDecoder.limited(scores)
    }
    var best = (score: Int.min, chain: [Int]())
    func extend(_ chain: [Int], _ score: Int) {
      if chain.count == length {
        if let last = chain.last, !NameLabel.isOpen(last), score > best.score {
          best = (score, chain)
        }
        return
      }
      for next in 0..<NameLabel.count {
        let isLegal =
          chain.last.map { NameLabel.mayFollow($0, next) } ?? !NameLabel.continues(next)
        guard isLegal else { continue }
        let row = chain.last.map { $0 + 1 } ?? 0
        let step = Int(transitions[row * 16 + next]) + Int(emissions[chain.count][next])
        extend(chain + [next], score + step)
      }
    }
    extend([], 0)
    var pointers = [ChainDecoder.Scores](repeating: .init(), count: length)
    var labels = [UInt8](repeating: 0, count: length)
    decoder.decode(emissions, length, pointers: &pointers, into: &labels)
    #expect(labels.map(Int.init) == best.chain)
  }

  @Test(arguments: [(0.1, -2.302585), (1, 0), (2, 0.693147), (1000, 6.907755), (1e-20, -46.0517)])
  func logarithmIsClose(_ value: Float, _ expected: Float) {
    #expect(abs(ChainTrainer.logarithm(value) - expected) < 1e-3)
  }

  @Test(arguments: [(0, 1), (-0.5, 0.606531), (-1, 0.367879), (-10, 4.53999e-5), (-60, 8.7565e-27)])
  func exponentialIsClose(_ value: Float, _ expected: Float) {
    let result = ChainTrainer.exponential(SIMD16(repeating: value))[3]
    #expect(abs(result / expected - 1) < 1e-4)
  }
}
