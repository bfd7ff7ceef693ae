import ArticleModel

/// Scores quotations, part by part, with their speakers, and reported speech.
struct QuotationScorer {
  private struct Part {
    var text: String
    var quotation: GoldArticle.Quotation
    var isInBody: Bool { quotation.paragraph >= 0 }
  }

  private let record: ArticleRecord
  private let gold: GoldArticle
  private let judge: SpeakerJudge
  private var score = ArticleScore()

  /// Scores one record.
  static func score(_ record: ScoredRecord, _ gold: GoldArticle) -> ArticleScore {
    var scorer = QuotationScorer(
      record: record.record, gold: gold, judge: SpeakerJudge(record.record, gold))
    scorer.scoreQuotations()
    scorer.scoreIndirect()
    return scorer.score
  }

  private init(record: ArticleRecord, gold: GoldArticle, judge: SpeakerJudge) {
    self.record = record
    self.gold = gold
    self.judge = judge
  }

  private mutating func scoreQuotations() {
    let wanted = gold.quotations.flatMap { quotation in
      ([quotation.text] + quotation.more).map { Part(text: $0, quotation: quotation) }
    }
    let found = record.quotations.filter { $0.kind != .indirect }
    let pairs = Self.match(wanted, found)
    let inBody = pairs.filter { wanted[$0.expected].isInBody }
    let foundCount = found.count - (pairs.count - inBody.count)
    let expected = wanted.count(where: \.isInBody)
    let right = inBody.filter {
      judge.isRight(wanted[$0.expected].quotation, found[$0.found])
    }
    let sameKind = inBody.count {
      wanted[$0.expected].quotation.kind == found[$0.found].kind.rawValue
    }
    score.measures[.quoteF1] = .f1(right: inBody.count, found: foundCount, expected: expected)
    score.measures[.quoteSpeaker] = .share(right.count, of: inBody.count)
    score.measures[.quoteEndToEnd] = .f1(right: right.count, found: foundCount, expected: expected)
    score.measures[.quoteKind] = .share(sameKind, of: inBody.count)
    noteUnmatched(wanted, found, pairs)
    noteSpeakers(wanted, found, Set(inBody).subtracting(right))
  }

  private static func match(
    _ wanted: [Part], _ found: [ArticleRecord.QuotationFinding]
  ) -> [OneToOneMatching.Pair] {
    let bags = found.map { WordBag($0.excerpt.text) }
    var candidates: [OneToOneMatching.Candidate] = []
    for (index, part) in wanted.enumerated() {
      let bag = WordBag(part.text)
      for (other, foundBag) in bags.enumerated() {
        let overlap = bag.overlap(with: foundBag)
        if overlap >= 0.8 {
          candidates.append(.init(score: overlap, expected: index, found: other))
        }
      }
    }
    return OneToOneMatching.choose(candidates)
  }

  private mutating func noteUnmatched(
    _ wanted: [Part], _ found: [ArticleRecord.QuotationFinding], _ pairs: [OneToOneMatching.Pair]
  ) {
    let matched = Set(pairs.map(\.expected))
    let used = Set(pairs.map(\.found))
    for (index, part) in wanted.enumerated() where part.isInBody && !matched.contains(index) {
      score.problems.append("quotation missing: \(part.text.prefix(90))")
    }
    for (index, quotation) in found.enumerated() where !used.contains(index) {
      score.problems.append("quotation extra: \(quotation.excerpt.text.prefix(90))")
    }
  }

  private mutating func noteSpeakers(
    _ wanted: [Part], _ found: [ArticleRecord.QuotationFinding],
    _ wrong: Set<OneToOneMatching.Pair>
  ) {
    for pair in wrong.sorted(by: { $0.expected < $1.expected }) {
      let part = wanted[pair.expected]
      let quotation = found[pair.found]
      let got = "\(quotation.speaker ?? "nobody") (\(quotation.speakerText ?? "no words"))"
      let want = part.quotation.speakers.joined(separator: " and ")
      score.problems.append("speaker of \(part.text.prefix(50)): got \(got) want \(want)")
    }
  }

  /// Reported speech is found when it begins within four words as the gold says, with the right
  /// speaker.
  private mutating func scoreIndirect() {
    let wanted = gold.indirect.filter { $0.paragraph >= 0 }
    let found = record.quotations.filter { $0.kind == .indirect }
    let beginnings = found.map { Array(CodePoints($0.excerpt.text).tokens.prefix(10)) }
    var candidates: [OneToOneMatching.Candidate] = []
    for (index, quotation) in wanted.enumerated() {
      let words = Array(CodePoints(quotation.text).tokens.prefix(6))
      for (other, beginning) in beginnings.enumerated() where !words.isEmpty {
        let shared =
          (0..<5).map { offset in
            zip(words, beginning.dropFirst(offset)).count { $0 == $1 }
          }.max() ?? 0
        if shared >= min(words.count, 4), judge.isRight(quotation, found[other]) {
          candidates.append(.init(score: Double(shared), expected: index, found: other))
        }
      }
    }
    let right = OneToOneMatching.choose(candidates).count
    score.measures[.indirect] = .f1(right: right, found: found.count, expected: wanted.count)
  }
}
