import ArticleModel

/// The dates and times of a text beside those that were marked; durations and sets are left out on
/// both sides, as `date_value` of `mess/score.py` leaves them out.
struct DateComparison {
  /// F1 of expressions that share a byte, one-to-one.
  private(set) var spans: Measure
  /// F1 of those with the same value too.
  private(set) var values: Measure
  /// What is wrong, a line each.
  private(set) var problems: [String] = []

  init(_ document: DateDocument, _ found: [TimeExpression]) {
    let wanted = document.expressions
    let found = found.filter { $0.kind != .duration && $0.kind != .set }
      .flatMap { Self.ends($0, wanted) }
    let pairs = Self.match(wanted, found)
    let counted = pairs.filter { Self.counts(wanted[$0.expected]) }
    let expected = wanted.count(where: Self.counts)
    let optional = pairs.count { wanted[$0.expected].isOptional }
    let foundCount = found.count - optional
    let right = counted.filter {
      Self.areEqual(wanted[$0.expected].value, found[$0.found].value)
    }
    spans = .f1(right: counted.count, found: foundCount, expected: expected)
    values = .f1(right: right.count, found: foundCount, expected: expected)
    note(document, found, pairs, Set(counted).subtracting(right))
  }

  private static func counts(_ expression: DateDocument.Expression) -> Bool {
    !expression.isOptional && expression.type != "DURATION" && expression.type != "SET"
  }

  /// A range written as one expression ("from May to July 1941") is one interval for us, as in
  /// TIMEX3; corpora in TIMEX2 mark its two ends. Where two marks stand in it, its ends are
  /// compared with them.
  private static func ends(
    _ found: TimeExpression, _ wanted: [DateDocument.Expression]
  ) -> [TimeExpression] {
    let values = (found.value ?? "").split(separator: "/", omittingEmptySubsequences: false)
    let inside = wanted.filter { $0.span.overlaps(found.span) }
    guard values.count == 2, let first = inside.first, let last = inside.last,
      first.span.end <= last.span.start
    else { return [found] }
    var start = found
    start.span = TextSpan(start: found.span.start, end: first.span.end)
    start.value = String(values[0])
    var end = found
    end.span = TextSpan(start: last.span.start, end: max(found.span.end, last.span.start))
    end.value = String(values[1])
    return [start, end]
  }

  private static func match(
    _ wanted: [DateDocument.Expression], _ found: [TimeExpression]
  ) -> [OneToOneMatching.Pair] {
    var candidates: [OneToOneMatching.Candidate] = []
    var first = 0
    for (index, expression) in wanted.enumerated() {
      // Both lists are in the order of the text: what ends before this begins is done with.
      while first < found.count, found[first].span.end <= expression.span.start { first += 1 }
      var other = first
      while other < found.count, found[other].span.start < expression.span.end {
        let shared =
          min(found[other].span.end, expression.span.end)
          - max(found[other].span.start, expression.span.start)
        if shared > 0 {
          let longer = max(found[other].span.length, expression.span.length)
          candidates.append(
            .init(
              score: Double(shared) / Double(longer) + (counts(expression) ? 1 : 0),
              expected: index, found: other))
        }
        other += 1
      }
    }
    return OneToOneMatching.choose(candidates)
  }

  /// TIMEX2 and TIMEX3 write what is unknown (`1918-08-XX`) and years before Christ (`BC0490`,
  /// `-0490`) differently.
  static func areEqual(_ wanted: String?, _ found: String?) -> Bool {
    guard let wanted, let found else { return false }
    return comparable(wanted) == comparable(found)
  }

  private static func comparable(_ value: String) -> String {
    var text = DateValue.normalized(value).string
    while text.hasSuffix("-XX") { text.removeLast(3) }
    if text.hasPrefix("-") { text = "BC" + text.dropFirst() }
    return text
  }

  private mutating func note(
    _ document: DateDocument, _ found: [TimeExpression], _ pairs: [OneToOneMatching.Pair],
    _ wrong: Set<OneToOneMatching.Pair>
  ) {
    func words(_ span: TextSpan) -> String {
      String(decoding: document.text[span.range], as: UTF8.self)
    }
    let matched = Set(pairs.map(\.expected))
    let used = Set(pairs.map(\.found))
    for (index, expression) in document.expressions.enumerated()
    where Self.counts(expression) && !matched.contains(index) {
      problems.append("date missing: \(words(expression.span)) (\(expression.value ?? "none"))")
    }
    for (index, expression) in found.enumerated() where !used.contains(index) {
      problems.append("date extra: \(words(expression.span)) (\(expression.value ?? "none"))")
    }
    for pair in wrong.sorted(by: { $0.expected < $1.expected }) {
      let want = document.expressions[pair.expected]
      let got = found[pair.found]
      problems.append(
        "date value: \(words(got.span)): got \(got.value ?? "none") want \(want.value ?? "none")")
    }
  }
}
