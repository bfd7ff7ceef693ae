import ArticleModel

/// Scores expressions of time: their words, their values, their days.
struct DateScorer {
  private struct Wanted {
    var paragraph: Int
    var words: Set<Int>
    var text: CodePoints
    var date: GoldArticle.Date
  }

  private struct Found {
    var words: Range<Int>
    var text: CodePoints
    var date: ArticleRecord.DateFinding
  }

  private let wanted: [Wanted]
  private let found: [Found]
  private var score = ArticleScore()

  /// Scores one record.
  static func score(
    _ record: ScoredRecord, _ gold: GoldArticle, _ alignment: GoldAlignment
  ) -> ArticleScore {
    var scorer = DateScorer(record, gold, alignment)
    scorer.scoreAll()
    return scorer.score
  }

  private init(_ record: ScoredRecord, _ gold: GoldArticle, _ alignment: GoldAlignment) {
    wanted = GoldDate.all(in: gold).map { place in
      Wanted(
        paragraph: place.paragraph,
        words: Set(alignment.recordWords(paragraph: place.paragraph, place.span)),
        text: Self.compared(place.date.text), date: place.date)
    }
    found = record.record.dates.filter { !record.isInDateline($0.excerpt.span) }.map { date in
      Found(
        words: alignment.words(in: date.excerpt.span), text: Self.compared(date.excerpt.text),
        date: date)
    }
  }

  private mutating func scoreAll() {
    score.measures[.dateStrict] = measure(wanted, found, mayMatch: { $0.text == $1.text })
    score.measures[.dateRelaxed] = measure(wanted, found)
    score.measures[.dateValueAll] = measure(wanted, found, isRight: Self.haveSameValue)
    let dates = wanted.filter { !Self.isSpan($0.date.type) }
    let foundDates = found.filter { !Self.isSpan($0.date.kind.rawValue) }
    score.measures[.dateValue] = measure(dates, foundDates, isRight: Self.haveSameValue)
    score.measures[.dateDay] = measure(
      dates, foundDates,
      isRight: { DateValue.areEqual($0.date, $1.date, dayOnly: true) })
    noteProblems()
  }

  private static func haveSameValue(_ want: Wanted, _ got: Found) -> Bool {
    DateValue.areEqual(want.date, got.date)
  }

  /// Words are compared without case and without a leading "the".
  private static func compared(_ text: String) -> CodePoints {
    let text = CodePoints(text).normalized.casefolded
    return text.hasPrefix("the ") ? CodePoints(text.values.dropFirst(4)) : text
  }

  private static func isSpan(_ type: String) -> Bool {
    let upper = type.uppercased()
    return upper == "DURATION" || upper == "SET"
  }

  private func pairs(
    _ wanted: [Wanted], _ found: [Found], _ mayMatch: (Wanted, Found) -> Bool
  ) -> [OneToOneMatching.Pair] {
    var candidates: [OneToOneMatching.Candidate] = []
    for (index, want) in wanted.enumerated() {
      for (other, got) in found.enumerated() {
        let shared = want.words.count { got.words.contains($0) }
        guard shared > 0, mayMatch(want, got) else { continue }
        let union = want.words.count + got.words.count - shared
        let score = Double(shared) / Double(union) + (want.text == got.text ? 1 : 0)
        candidates.append(.init(score: score, expected: index, found: other))
      }
    }
    return OneToOneMatching.choose(candidates)
  }

  /// Matches where `mayMatch` lets it, then counts those that are `isRight`; dates of the title are
  /// optional.
  private func measure(
    _ wanted: [Wanted], _ found: [Found],
    mayMatch: (Wanted, Found) -> Bool = { _, _ in true },
    isRight: (Wanted, Found) -> Bool = { _, _ in true }
  ) -> Measure {
    let pairs = pairs(wanted, found, mayMatch)
    let inTitle = pairs.count { wanted[$0.expected].paragraph < 0 }
    let right = pairs.count {
      wanted[$0.expected].paragraph >= 0 && isRight(wanted[$0.expected], found[$0.found])
    }
    return .f1(
      right: right, found: found.count - inTitle, expected: wanted.count { $0.paragraph >= 0 })
  }

  private mutating func noteProblems() {
    let pairs = pairs(wanted, found) { _, _ in true }
    let matched = Set(pairs.map(\.expected))
    let used = Set(pairs.map(\.found))
    for (index, want) in wanted.enumerated()
    where want.paragraph >= 0 && !matched.contains(index) {
      score.problems.append("date missing: \(want.date.text) (paragraph \(want.paragraph))")
    }
    for (index, got) in found.enumerated() where !used.contains(index) {
      score.problems.append("date extra: \(got.date.excerpt.text)")
    }
    for pair in pairs where !Self.haveSameValue(wanted[pair.expected], found[pair.found]) {
      let want = wanted[pair.expected].date
      let got = found[pair.found].date.value ?? "none"
      score.problems.append("date value: \(want.text): got \(got) want \(want.value ?? "none")")
    }
  }
}
