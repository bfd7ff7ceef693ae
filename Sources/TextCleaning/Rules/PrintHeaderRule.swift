import ArticleModel

/// Headers of a page printed from a browser: date and time of printing with the page's title.
enum PrintHeaderRule: CleaningRule {
  static let id: RuleID = "print-header"

  static func apply(to draft: inout Draft) {
    for index in draft.fates.indices where draft.isOpen(index) {
      let line = draft.table.lines[index]
      guard line.digits >= 5, line.columns <= 220, line.opening == .digit else { continue }
      let key = draft.table.key(index)
      if key.starts(with: "# / # / # # : # ".utf8)
        || key.starts(with: "# # : # ".utf8) && isEuropean(draft, line)
        || key.starts(with: "# / # / # at # : # ".utf8)
      {
        draft.fates[index] = .removed(id, evidence: "date and time of printing")
      }
    }
  }

  /// `12.02.2024, 10:48 Title`.
  private static func isEuropean(_ draft: Draft, _ line: Line) -> Bool {
    let text = draft.source.bytes[line.span.range].prefix(11)
    return text.filter { $0 == 0x2E }.count == 2
  }
}
