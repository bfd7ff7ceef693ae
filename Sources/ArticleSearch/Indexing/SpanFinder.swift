import ArticleModel

/// Says whose spans overlap a stretch of text.
struct SpanFinder {
  private let spans: [(span: CodePointSpan, owner: Int)]
  /// The largest end of this span and all before it.
  private let reach: [Int]

  /// Takes the spans of each owner.
  init(_ spansOfOwner: [[CodePointSpan]]) {
    var spans: [(span: CodePointSpan, owner: Int)] = []
    for (owner, list) in spansOfOwner.enumerated() { spans += list.map { ($0, owner) } }
    spans.sort { ($0.span.start, $0.span.end, $0.owner) < ($1.span.start, $1.span.end, $1.owner) }
    self.spans = spans
    var furthest = Int.min
    reach = spans.map {
      furthest = max(furthest, $0.span.end)
      return furthest
    }
  }

  /// The owners, each once, in ascending order.
  func owners(overlapping span: CodePointSpan) -> [Int] {
    var low = 0
    var high = reach.count
    while low < high {
      let middle = (low + high) / 2
      if reach[middle] <= span.start { low = middle + 1 } else { high = middle }
    }
    var owners: Set<Int> = []
    while low < spans.count, spans[low].span.start < span.end {
      if spans[low].span.end > span.start { owners.insert(spans[low].owner) }
      low += 1
    }
    return owners.sorted()
  }
}
