import ArticleModel

/// Lines that hold nothing but an embedded picture's description and address.
enum ImageMarkRule: CleaningRule {
  static let id: RuleID = "markdown.image"
  static let summary =
    "A Markdown picture: description and address."

  static func apply(to draft: inout Draft) {
    for index in draft.fates.indices where draft.isOpen(index) {
      let line = draft.table.lines[index]
      if line.hint.hasImage, line.words == 0 {
        draft.fates[index] = .removed(id, evidence: "a picture, not text")
      }
    }
  }
}
