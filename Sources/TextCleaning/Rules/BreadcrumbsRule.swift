import ArticleModel

/// A path of sections, or a row of section names.
enum BreadcrumbsRule: CleaningRule {
  static let id: RuleID = "breadcrumbs"
  static let summary =
    "A path of sections, or a row of section names."

  static func apply(to draft: inout Draft) {
    for block in draft.blocks where PhraseMatcher.mayBeFurniture(block) && draft.isOpen(block) {
      if isCrumbs(draft.key(block), block, in: draft) {
        draft.remove(block, id, "“a path of sections”")
      }
    }
  }

  /// `Home > News > World`: sections parted by marks, or several menu words.
  private static func isCrumbs(_ key: ArraySlice<UInt8>, _ block: Block, in draft: Draft) -> Bool {
    guard block.words <= 16, !block.endsSentence, block.kinds.contains(.menu) else { return false }
    var marks = 0
    var menu = 0
    var others = 0
    for word in key.split(separator: 0x20) {
      if word.count == 1, let byte = word.first, byte == 0x3E || byte == 0x2F || byte == 0x7C {
        marks += 1
      } else if draft.lexicon.words.kinds(of: word).contains(.menu) {
        menu += 1
      } else {
        others += 1
      }
    }
    if marks >= 1, menu > others {
      return key.starts(with: "home".utf8) || others == 0 || marks >= 2
    }
    if marks >= 2, key.starts(with: "home ".utf8) { return true }
    return others == 0 && menu >= 4
  }
}
