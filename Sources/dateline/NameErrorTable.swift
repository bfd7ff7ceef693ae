import ArticleModel
import Evaluation
import TextAnalysis

/// What the name tagger gets wrong on a set, for `evaluate --details`: precision and recall by type,
/// kinds of error, the most frequent confusions.
enum NameErrorTable {
  private static let shown = 10

  static func render(_ score: NameEvaluation.SetScore) -> String {
    var lines = ["  type       P      R     F1  found  expected"]
    for type in [NameType.person, .organization, .place] {
      guard let part = score.types[type] else { continue }
      lines.append(row(type.rawValue, part))
    }
    lines.append(row("all", score.overall))
    let kinds = NameErrors.Kind.allCases.map { "\(score.errors.count($0)) \($0.rawValue)" }
    lines.append("  errors: " + kinds.joined(separator: ", "))
    for (confusion, count) in score.errors.ranked.prefix(shown) {
      lines.append("  " + right(String(count), 5) + "  " + confusion.label)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ name: String, _ score: NameScore) -> String {
    let figures = [score.precision, score.recall, score.f1].map(ReportTable.decimals)
    return "  " + name + String(repeating: " ", count: max(0, 5 - name.count))
      + figures.map { right($0, 7) }.joined() + right(String(score.found), 7)
      + right(String(score.expected), 10)
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
