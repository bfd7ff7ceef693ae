import ArticleModel

/// Accounts for every visible byte of the input that is not in the text, a caption or a finding.
struct Ledger {
  private struct Reason {
    var raw: TextSpan
    var rule: RuleID
    var evidence: String
  }

  private let raw: [UInt8]
  private var claims: [TextSpan]
  private var reasons: [Reason] = []
  /// Counts work, for tests.
  var meter: WorkMeter?
  /// What is said of bytes that no reason covers. In a page these are references such as `&nbsp;`
  /// on lines that hold nothing else; in a text there are none, which a test proves.
  var fallback: (rule: RuleID, evidence: String) = ("unassigned", "no rule spoke for it")

  /// Starts the ledger of `raw` with the spans that the article keeps.
  init(raw: [UInt8], kept: [TextSpan]) {
    self.raw = raw
    claims = kept.filter { !$0.isEmpty }.sorted()
  }

  /// Says why `span` is not in the article; of reasons that overlap the first given counts.
  mutating func add(_ span: TextSpan, rule: RuleID, evidence: String) {
    guard !span.isEmpty else { return }
    reasons.append(Reason(raw: span, rule: rule, evidence: evidence))
  }

  /// The removed pieces, in order: what no claim covers, by reason.
  func pieces() -> [Article.RemovedPiece] {
    var result: [Article.RemovedPiece] = []
    let sorted = reasons.enumerated().sorted {
      ($0.element.raw.start, $0.offset) < ($1.element.raw.start, $1.offset)
    }.map(\.element)
    var next = 0
    for gap in gaps() {
      var position = gap.start
      while next < sorted.count, sorted[next].raw.end <= position { next += 1 }
      var index = next
      while position < gap.end {
        meter?.add(1)
        while index < sorted.count, sorted[index].raw.end <= position { index += 1 }
        if index < sorted.count, sorted[index].raw.start < gap.end {
          let reason = sorted[index]
          if reason.raw.start > position {
            append(TextSpan(start: position, end: reason.raw.start), nil, to: &result)
          }
          let start = max(position, reason.raw.start)
          let end = min(gap.end, reason.raw.end)
          append(TextSpan(start: start, end: end), reason, to: &result)
          position = end
        } else {
          append(TextSpan(start: position, end: gap.end), nil, to: &result)
          position = gap.end
        }
      }
    }
    return result
  }

  /// What no claim covers.
  private func gaps() -> [TextSpan] {
    var gaps: [TextSpan] = []
    var position = 0
    for claim in claims {
      if claim.start > position { gaps.append(TextSpan(start: position, end: claim.start)) }
      position = max(position, claim.end)
    }
    if position < raw.count { gaps.append(TextSpan(start: position, end: raw.count)) }
    return gaps
  }

  private func append(
    _ span: TextSpan, _ reason: Reason?, to result: inout [Article.RemovedPiece]
  ) {
    let trimmed = BlankBytes.trim(span, in: raw)
    guard !trimmed.isEmpty else { return }
    result.append(
      Article.RemovedPiece(
        text: String(decoding: raw[trimmed.range], as: UTF8.self),
        rule: reason?.rule ?? fallback.rule, evidence: reason?.evidence ?? fallback.evidence,
        raw: trimmed))
  }
}
