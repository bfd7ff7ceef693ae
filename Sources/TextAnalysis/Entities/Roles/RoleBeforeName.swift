import ArticleModel

/// `role.before-name`: titles and descriptions before a name (`Kremlin spokesman Dmitry Peskov`),
/// also with a comma (`The mayor of Arden, Rosa Lind, …`) or in brackets (`the
/// President of Ukraine [Zelensky]`).
struct RoleBeforeName {
  let context: EntityContext
  let phrase: RolePhrase

  func roles(before name: Range<Int>) -> [Role] {
    let floor = context.sentence(of: name.lowerBound).lowerBound
    var end = name.lowerBound
    while end > floor, isEmptyTitle(end - 1) { end -= 1 }
    if end > floor, context.isMark(end - 1, "[") { end -= 1 }
    guard end > floor else { return [] }
    let direct = phrase.endingAt(end, floor: floor)
    var roles = direct.map { $0.role("role.before-name", in: context) }
    let edge = direct.last?.edge ?? end
    if isClosed(name.upperBound, floor), edge - 1 > floor, context.isMark(edge - 1, ",") {
      let apposed = phrase.endingAt(edge - 1, floor: floor)
      if let last = apposed.last, isIntroduced(last, floor) {
        roles += apposed.map { $0.role("role.before-comma-name", in: context) }
      }
    }
    return roles
  }

  /// `Mr`, `Dr`: stands between a role and a name and is none.
  private func isEmptyTitle(_ index: Int) -> Bool {
    let classes = context.classes[index]
    return classes.has(.honorific) && !classes.has([.title, .roleNoun])
  }

  /// True when the name that ends at `index` is set off by a comma or ends its sentence.
  private func isClosed(_ index: Int, _ floor: Int) -> Bool {
    let end = context.sentence(of: floor).upperBound
    guard index < end else { return true }
    return context.text.tokens[index].kind == .punctuation
  }

  /// True when the phrase begins as one does: with an article, an owner, or the sentence.
  private func isIntroduced(_ found: RolePhrase.Found, _ floor: Int) -> Bool {
    guard found.edge > floor else { return true }
    let before = context.classes[found.edge - 1]
    if before.has(.determiner) || before.has(.and) { return true }
    return found.tokens.contains { context.text.tokens[$0].kind == .possessive }
  }
}
