/// The scores of a set by style and level, in the tables of `mess/score.py`.
enum ScoreTable {
  /// Three tables: cleaning, people and names, dates and quotations; those without any figure are
  /// left out.
  static func render(_ scores: SetScores) -> String {
    var groups: [(name: String, rows: [SetScores.Row])] = []
    let names = Set(scores.rows.map(\.group)).sorted()
    if names.count > 1 {
      groups = names.map { name in (name, scores.rows.filter { $0.group == name }) }
    }
    groups.append(("ALL", scores.rows))
    return [ScoreName.cleaning, ScoreName.named, ScoreName.saidAndWhen].compactMap { columns in
      table(columns, groups)
    }.joined(separator: "\n")
  }

  private static func table(
    _ columns: [ScoreName], _ groups: [(name: String, rows: [SetScores.Row])]
  ) -> String? {
    let used = columns.filter { name in
      groups.contains { SetScores.figure(name, $0.rows) != nil }
    }
    guard !used.isEmpty else { return nil }
    let head = ["", "n"] + used.map(\.rawValue)
    let body = groups.map { group in
      [group.name, String(group.rows.count)]
        + used.map { ReportTable.decimals(SetScores.figure($0, group.rows)?.value) }
    }
    return ReportTable.align([head] + body, numbersFrom: 1).joined(separator: "\n") + "\n"
  }
}
