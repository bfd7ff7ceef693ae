/// The report for a terminal.
public enum ReportTable {
  /// The figures as an aligned table, then what was left out and why, then speed.
  public static func render(_ report: EvaluationReport) -> String {
    var rows = [["figure", "set", "value", "floor", "goal", "aim", "count"]]
    for figure in report.figures {
      rows.append([
        figure.name, figure.set, decimals(figure.value), decimals(figure.floor),
        decimals(figure.goal), decimals(figure.aim), String(figure.count),
      ])
    }
    var lines = align(rows, numbersFrom: 2)
    if report.figures.isEmpty { lines = ["nothing was measured"] }
    if !report.omissions.isEmpty {
      lines.append("")
      lines += report.omissions.map { "left out: \($0.name): \($0.reason)" }
    }
    if !report.speeds.isEmpty {
      lines.append("")
      lines += align(
        [["pipeline", "articles", "words", "CPU seconds", "words/s"]]
          + report.speeds.map { speed in
            [
              speed.set, String(speed.articles), String(speed.words), decimals(speed.seconds),
              speed.wordsPerSecond.map { String(Int($0)) } ?? "–",
            ]
          }, numbersFrom: 1)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Three decimals, or a dash.
  public static func decimals(_ value: Double?) -> String {
    guard let value, value.isFinite, abs(value) < 1e12 else { return "–" }
    let thousandths = Int((abs(value) * 1000).rounded())
    let fraction = String(thousandths % 1000)
    let sign = value < 0 && thousandths > 0 ? "-" : ""
    return sign + String(thousandths / 1000) + "."
      + String(repeating: "0", count: 3 - fraction.count) + fraction
  }

  /// Pads every column to its widest cell; words to the left, numbers to the right.
  static func align(_ rows: [[String]], numbersFrom firstNumber: Int) -> [String] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        return column < firstNumber ? cell + padding : padding + cell
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
