/// Compares bodies by their four-word shingles, as article-extraction-benchmark does (its README,
/// "Evaluation metric"): precision and recall of each page are averaged over the pages, and F1 is
/// made of the averages.
struct ShingleMatching {
  private var precisions: [Double] = []
  private var recalls: [Double] = []

  /// Adds a page.
  mutating func add(expected: String, found: String) {
    let want = Self.shingles(expected)
    let got = Self.shingles(found)
    let shared = Double(want.sharedCount(with: got))
    if got.total > 0 { precisions.append(shared / Double(got.total)) }
    if want.total > 0 { recalls.append(shared / Double(want.total)) }
  }

  /// F1, precision and recall over all pages; 0 where nothing was found.
  var values: (f1: Double, precision: Double, recall: Double) {
    func mean(_ values: [Double]) -> Double {
      values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    }
    let precision = mean(precisions)
    let recall = mean(recalls)
    let sum = precision + recall
    return (sum > 0 ? 2 * precision * recall / sum : 0, precision, recall)
  }

  /// Words as they stand, case and all; a text of fewer than four words is one shingle.
  private static func shingles(_ text: String) -> Multiset<[CodePoints]> {
    let codes = CodePoints(text)
    let words = codes.wordRanges.map { CodePoints(codes.values[$0]) }
    guard !words.isEmpty else { return Multiset() }
    guard words.count >= 4 else { return Multiset([words]) }
    return Multiset((0...words.count - 4).map { Array(words[$0..<$0 + 4]) })
  }
}
