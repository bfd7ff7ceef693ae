import ArticleModel

/// Words of a site's frame: menus, cookie notes, embeds, accessibility links.
enum BareFurnitureRule: CleaningRule {
  static let id: RuleID = "bare-furniture"
  static let summary =
    "Words of a site's frame: menus, cookie notes, embeds, accessibility links."

  static func apply(to draft: inout Draft) { PhraseMatcher.removeMatches(of: id, from: &draft) }
}
