import Testing

@testable import Evaluation

@Suite struct MatchingBlocksTests {
  /// Words of the first row with the number of the word of the second each belongs to, or a dash.
  private func partners(_ first: String, _ second: String) -> String {
    MatchingBlocks.partners(first.split(separator: " "), second.split(separator: " "))
      .map { $0.map(String.init) ?? "-" }.joined(separator: " ")
  }

  @Test(
    arguments: [
      ("a b c", "a b c", "0 1 2"), ("a b c", "x a c", "1 - 2"), ("", "a", ""), ("a", "", "-"),
      // The longest run wins although it crosses a shorter one.
      ("q r a b c", "a b c q r", "- - 0 1 2"),
      // Of equal runs the first of both rows.
      ("a b x a b", "a b y a b", "0 1 - 3 4"), ("a a a", "a", "0 - -"), ("a", "a a a", "0"),
    ])
  func pairing(first: String, second: String, expected: String) {
    #expect(partners(first, second) == expected)
  }

  @Test func partnersAreEqualAndInOrder() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let first = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Int.random(in: 0...6, using: &random)
      }
      let second = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Int.random(in: 0...6, using: &random)
      }
      var last = -1
      for (index, partner) in MatchingBlocks.partners(first, second).enumerated() {
        guard let partner else { continue }
        #expect(first[index] == second[partner])
        #expect(partner > last)
        last = partner
      }
    }
  }

  @Test(
    .enabled(if: ScorePy.isAvailable, "needs python3"),
    arguments: [1, 4, 5, 18, 19, 40])
  func theOrderOfASetIsThatOfPython(count: Int) throws {
    var random = SeededGenerator(seed: UInt64(count))
    let numbers = (0..<count).map { $0 * 9 + Int.random(in: 0...8, using: &random) }
    let order = try ScorePy.output(of: "print(*{i for i in \(numbers)})")
      .split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    #expect(HashOrder.iterationOrder(of: numbers) == order)
  }
}
