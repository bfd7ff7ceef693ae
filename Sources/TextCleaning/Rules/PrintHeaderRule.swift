import ArticleModel

/// Headers of a page printed from a browser: date and time of printing with the page's title.
enum PrintHeaderRule: CleaningRule {
  static let id: RuleID = "print-header"
  static let summary =
    "Date, time and title that a browser prints at the head of a page."

  static func apply(to draft: inout Draft) {
    let lines = draft.fates.indices.filter { draft.isOpen($0) && isStamped($0, in: draft) }
    for (position, index) in lines.enumerated() {
      // Date and time alone are a date line, unless each page has them.
      let isRepeated =
        position > 0 && draft.table.key(lines[position - 1]) == draft.table.key(index)
        || position + 1 < lines.count
          && draft.table.key(lines[position + 1]) == draft.table.key(index)
      if isRepeated || draft.table.lines[index].letters >= leastTitleLetters {
        draft.fates[index] = .removed(id, evidence: "date and time of printing")
      }
    }
  }

  /// Letters of `PM`, a zone or `Uhr` aside, what stands beside the time must be a title.
  private static let leastTitleLetters = 10

  /// True for a line that starts with date and time.
  private static func isStamped(_ index: Int, in draft: Draft) -> Bool {
    let line = draft.table.lines[index]
    guard line.digits >= 5, line.columns <= 220,
      HeadToken.isDigit(draft.source.bytes[line.span.start])
    else { return false }
    let key = draft.table.key(index)
    return key.starts(with: "# / # / # # : # ".utf8)
      || key.starts(with: "# # : # ".utf8) && isEuropean(draft, line)
      || key.starts(with: "# / # / # at # : # ".utf8)
  }

  /// `12.02.2024, 10:48 Title`.
  private static func isEuropean(_ draft: Draft, _ line: Line) -> Bool {
    let text = draft.source.bytes[line.span.range].prefix(11)
    return text.filter { $0 == 0x2E }.count == 2
  }
}
