import ArticleModel

/// Scores title, body and everything taken away against what cleaning should give.
struct CleaningScorer {
  private let record: ScoredRecord
  private let expected: ExpectedCleaning
  private let wanted: [CodePoints]
  private var score = ArticleScore()

  /// Scores one record.
  static func score(_ record: ScoredRecord, _ expected: ExpectedCleaning) -> ArticleScore {
    var scorer = CleaningScorer(record, expected)
    scorer.scoreParagraphs()
    scorer.scoreBigrams()
    scorer.scoreMetadata()
    scorer.scoreDateline()
    scorer.scoreCaptions()
    scorer.scoreRemoved()
    scorer.scoreLeak()
    return scorer.score
  }

  private init(_ record: ScoredRecord, _ expected: ExpectedCleaning) {
    self.record = record
    self.expected = expected
    wanted = expected.paragraphs.map { CodePoints($0).normalized }
  }

  private mutating func scoreParagraphs() {
    let want = Multiset(wanted)
    let got = Multiset(record.paragraphs)
    let right = want.sharedCount(with: got)
    score.measures[.paragraphsF1] = .mean(
      f1(right: right, found: got.total, expected: want.total))
    let common = Self.longestCommonSubsequence(
      record.paragraphs.filter { want[$0] > 0 }, wanted.filter { got[$0] > 0 })
    score.measures[.paragraphOrder] = .mean(right > 0 ? Double(common) / Double(right) : 0)
    note("paragraph missing", want.excess(over: got).map(\.element))
    note("paragraph wrong", got.excess(over: want).map(\.element))
    let lookalikes = expected.lookalikes.map { CodePoints($0).normalized }
    if !lookalikes.isEmpty {
      score.measures[.lookalike] = .share(
        lookalikes.count { got[$0] > 0 }, of: lookalikes.count)
    }
  }

  private mutating func note(_ problem: String, _ texts: [CodePoints]) {
    for text in texts.sorted() { note(problem, text.string) }
  }

  private mutating func note(_ problem: String, _ text: String) {
    score.problems.append("\(problem): \(text.prefix(110))")
  }

  private func f1(right: Int, found: Int, expected: Int) -> Double {
    Measure.f1(right: right, found: found, expected: expected).value ?? 0
  }

  private mutating func scoreBigrams() {
    let want = Self.bigrams(wanted)
    let got = Self.bigrams(record.paragraphs)
    score.measures[.bigramF1] = .mean(
      f1(right: want.sharedCount(with: got), found: got.total, expected: want.total))
  }

  private mutating func scoreMetadata() {
    let title = CodePoints(record.record.title?.text ?? "").normalized.casefolded
    let isRight = title == CodePoints(expected.title).normalized.casefolded
    score.measures[.title] = .mean(isRight ? 1 : 0)
    if !isRight { note("title", "got \(record.record.title?.text ?? "none")") }
    let want = Set(expected.authors.map { CodePoints($0).normalized.casefolded })
    let got = Set(record.record.authors.map { CodePoints($0.name).normalized.casefolded })
      .filter { !$0.isEmpty }
    score.measures[.authors] = .mean(
      f1(right: want.intersection(got).count, found: got.count, expected: want.count))
    if want != got {
      let names = record.record.authors.map(\.name)
      note("authors", "got \(names) want \(expected.authors)")
    }
    let day = CodePoints(record.record.published?.value ?? "").slice(0, 10).string
    score.measures[.published] = .mean(day == expected.published ?? "" ? 1 : 0)
    if day != expected.published ?? "" {
      note("published", "got \(day) want \(expected.published ?? "none")")
    }
  }

  private mutating func scoreDateline() {
    guard let want = expected.dateline, let got = record.record.dateline else {
      let areBothMissing = expected.dateline == nil && record.record.dateline == nil
      score.measures[.dateline] = .mean(areBothMissing ? 1 : 0)
      return
    }
    let place = CodePoints(got.place).normalized.casefolded
    let wantedPlace = CodePoints(want.place).normalized.casefolded
    let city = wantedPlace.values.split(separator: 0x2C, omittingEmptySubsequences: false)[0]
    var value = 0.0
    if !place.isEmpty, place == wantedPlace || place.values[...] == city { value += 0.5 }
    if Self.agency(got.agency) == Self.agency(want.agency) { value += 0.5 }
    score.measures[.dateline] = .mean(value)
  }

  private static func agency(_ name: String?) -> CodePoints {
    let name = CodePoints(name ?? "").normalized.casefolded
    switch name {
    case "associated press", "the associated press": return "ap"
    case "agence france-presse": return "afp"
    default: return name
    }
  }

  private mutating func scoreCaptions() {
    let found = record.record.captions.map(\.text).filter { !CodePoints($0).normalized.isEmpty }
    let bags = found.map { WordBag($0) }
    var candidates: [OneToOneMatching.Candidate] = []
    for (index, (caption, variants)) in zip(expected.captions, expected.captionVariants)
      .enumerated()
    {
      let forms = ([caption] + variants).map { WordBag($0) }
      for (other, bag) in bags.enumerated() {
        let best = forms.map { $0.overlap(with: bag) }.max() ?? 0
        if best >= 0.8 { candidates.append(.init(score: best, expected: index, found: other)) }
      }
    }
    let pairs = OneToOneMatching.choose(candidates)
    score.measures[.captions] = .mean(
      f1(right: pairs.count, found: found.count, expected: expected.captions.count))
    let matched = Set(pairs.map(\.expected))
    for (index, caption) in expected.captions.enumerated() where !matched.contains(index) {
      note("caption missing", caption)
    }
  }

  private mutating func scoreRemoved() {
    let ledger = RemovedLedger(
      (record.record.removed.map(\.text) + record.record.captions.map(\.text)).map {
        CodePoints($0)
      })
    var found = 0
    var count = 0
    for text in expected.removed {
      let forms = Set([CodePoints(text).squashed, CodePoints(text).unmarked.squashed])
        .filter { !$0.isEmpty }
      guard !forms.isEmpty else { continue }
      count += 1
      if forms.contains(where: ledger.accounts) { found += 1 } else { note("not in removed", text) }
    }
    score.measures[.removed] = .share(found, of: count)
  }

  private mutating func scoreLeak() {
    let body = CodePoints.joined(record.paragraphs).squashed
    let clean = CodePoints.joined(wanted).squashed
    var count = 0
    var leaked = 0
    for text in expected.removed + expected.metaLines + expected.captions {
      let form = CodePoints(text).unmarked.squashed
      if form.count < 8 || clean.contains(form) { continue }
      count += 1
      if body.contains(form) || body.contains(CodePoints(text).squashed) {
        leaked += 1
        note("leaks into body", text)
      }
    }
    score.measures[.leak] = .share(leaked, of: count)
  }

  private static func bigrams(_ paragraphs: [CodePoints]) -> Multiset<[CodePoints]> {
    let tokens = CodePoints.joined(paragraphs).tokens
    return Multiset(zip(tokens, tokens.dropFirst()).map { [$0, $1] })
  }

  private static func longestCommonSubsequence(_ first: [CodePoints], _ second: [CodePoints]) -> Int
  {
    var row = [Int](repeating: 0, count: second.count + 1)
    for element in first {
      var next = [0]
      next.reserveCapacity(row.count)
      for (index, other) in second.enumerated() {
        next.append(element == other ? row[index] + 1 : max(next[index], row[index + 1]))
      }
      row = next
    }
    return row[second.count]
  }
}

/// Everything a record says it took away, ready to be searched.
private struct RemovedLedger {
  private let pieces: [CodePoints]
  private let lines: Set<CodePoints>
  private let whole: CodePoints

  init(_ texts: [CodePoints]) {
    pieces = texts.map(\.squashed) + texts.map(\.unmarked.squashed)
    whole = CodePoints(texts.flatMap { $0.squashed.values })
    var lines = Set(pieces)
    for text in texts {
      for line in text.values.split(separator: 0x0A, omittingEmptySubsequences: false) {
        lines.insert(CodePoints(line).squashed)
        lines.insert(CodePoints(line).unmarked.squashed)
      }
    }
    self.lines = lines
  }

  /// Short texts must be a whole entry or line; others may stand in an entry or across entries.
  func accounts(for form: CodePoints) -> Bool {
    if form.count < 8 { return lines.contains(form) }
    return whole.contains(form) || pieces.contains { $0.contains(form) }
  }
}
