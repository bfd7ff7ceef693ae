import ArticleModel

/// Lines of nothing but dashes, stars or underscores, which part sections and say nothing.
enum SeparatorRule: CleaningRule {
  static let id: RuleID = "separator"
  static let summary =
    "Lines of nothing but dashes, stars or underscores."

  static func apply(to draft: inout Draft) {
    for index in draft.fates.indices where draft.isOpen(index) {
      let line = draft.table.lines[index]
      if line.hint.isRule || line.words == 0 && !line.hint.hasImage {
        draft.fates[index] = .removed(id, evidence: "no words")
      }
    }
  }
}
