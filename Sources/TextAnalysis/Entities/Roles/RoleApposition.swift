import ArticleModel

/// `role.apposition`: a description set off behind a name (`Ann Hay, deputy head of the
/// harbour office, …`), also after an age and in brackets.
struct RoleApposition {
  let context: EntityContext
  let phrase: RolePhrase

  func roles(after name: Range<Int>) -> [Role] {
    let ceiling = context.sentence(of: name.lowerBound).upperBound
    var index = afterHome(name.upperBound, ceiling)
    guard index + 1 < ceiling, opens(index) else { return [] }
    index = afterAge(index + 1, ceiling)
    if index + 1 < ceiling, context.hasWord(index, "as") { index += 1 }
    guard index < ceiling else { return [] }
    let found = phrase.startingAt(index, ceiling: ceiling)
    guard let first = found.first, let last = found.last else { return [] }
    let isArticled = context.classes[index].has(.determiner)
    // `co-author of a study published in …`: a completed role needs no comma behind it; neither
    // does one with an article, unless it is a bare title: `…, Johnson, the Queen agreed`.
    let isCompleted = first.tokens.upperBound > first.head + 1
    let isDescribed =
      isArticled
      && (first.tokens.count > 1 || context.isSmall(first.head) && !isSubject(first, ceiling))
    guard isDescribed || isCompleted || closes(last.edge, ceiling) || closes(first.edge, ceiling)
    else { return [] }
    let served = RoleCopula(context: context, phrase: phrase).roles(from: last.edge, ceiling)
    return found.map { $0.role("role.apposition", in: context) } + served
  }

  /// `Ida Holm, the mayor said, was late`: a bare noun before a verb is somebody else.
  private func isSubject(_ found: RolePhrase.Found, _ ceiling: Int) -> Bool {
    guard found.edge < ceiling, context.isSmall(found.edge) else { return false }
    let classes = context.classes[found.edge]
    if classes.has([.preposition, .who, .and, .adverb]) { return false }
    return classes.has([.boundary, .be, .become]) || context.hasSuffix(found.edge, "ed")
  }

  /// Behind `of Boston University` in `Michael Siegel of Boston University, co-author of …`.
  private func afterHome(_ index: Int, _ ceiling: Int) -> Int {
    guard index + 1 < ceiling, context.classes[index].has(.preposition) else { return index }
    var position = index + 1
    if position < ceiling, context.classes[position].has(.definiteArticle) { position += 1 }
    guard position < ceiling, context.nameOfToken[position] >= 0,
      context.nameType(position) != .person
    else { return index }
    return min(ceiling, context.names[Int(context.nameOfToken[position])].tokens.upperBound)
  }

  private func opens(_ index: Int) -> Bool {
    guard context.text.tokens[index].kind == .punctuation else { return false }
    if context.isMark(index, ",") || context.isMark(index, "(") { return true }
    // An em or en dash.
    let span = context.text.tokens[index].span
    return span.length == 3 && context.text.text[span.start] == 0xE2
      && (0x93...0x94).contains(context.text.text[span.start + 2])
      && context.text.text[span.start + 1] == 0x80
  }

  private func closes(_ index: Int, _ ceiling: Int) -> Bool {
    index >= ceiling
      || context.text.tokens[index].kind == .punctuation && !context.isMark(index, "(")
      || context.classes[index].has(.who) || context.classes[index].has(.and)
  }

  /// Behind `54,`, `aged 54,`, `age 22,`.
  private func afterAge(_ index: Int, _ ceiling: Int) -> Int {
    var position = index
    if context.hasWord(position, "aged") || context.hasWord(position, "age") { position += 1 }
    guard position + 1 < ceiling, context.text.tokens[position].kind == .number,
      context.isMark(position + 1, ",")
    else { return index }
    return position + 2
  }
}
