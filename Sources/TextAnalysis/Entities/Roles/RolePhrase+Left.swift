import ArticleModel

/// Leftwards: `then-U.K. Prime Minister` before `Boris Johnson`.
extension RolePhrase {
  /// The role whose last token is `end - 1`, and what is joined to it by `and` or commas before it,
  /// nearest first; empty when there is none.
  func endingAt(_ end: Int, floor: Int) -> [Found] {
    guard let first = oneEndingAt(end, floor: floor) else { return [] }
    var result = [first]
    while result.count < 4, let last = result.last {
      guard let join = joinBefore(last.edge, floor: floor, isList: result.count > 1),
        let next = oneEndingAt(join, floor: floor)
      else { break }
      result.append(next)
    }
    return result
  }

  /// One past the role before `edge` when `and`, or a comma in a list, stands between.
  private func joinBefore(_ edge: Int, floor: Int, isList: Bool) -> Int? {
    var index = edge - 1
    guard index > floor else { return nil }
    if isTitleAfterRole(edge) { return edge }
    if context.classes[index].has(.and) {
      index -= 1
      if index > floor, context.isMark(index, ",") { index -= 1 }
      return isHead(index) ? index + 1 : nil
    }
    guard isList, context.isMark(index, ","), isHead(index - 1) else { return nil }
    return index
  }

  private func oneEndingAt(_ end: Int, floor: Int) -> Found? {
    let lowest = max(floor, end - Self.reach)
    guard end > lowest, let head = headEndingAt(end, lowest) else { return nil }
    var start = head
    var index = head - 1
    // `study co-author Professor`: two roles side by side.
    if index >= lowest, isTitleAfterRole(head) { return plain(head, end, edge: head) }
    while index >= lowest {
      if isModifier(index) || isPossessor(index, lowest) {
        start = index
      } else if context.classes[index].has(.and), joinsModifiers(index, lowest) {
        start = index
      } else {
        break
      }
      index -= 1
    }
    let edge = start
    start = withoutOrnaments(start, head)
    return plain(head, end, edge: edge, start: start)
  }

  private func plain(_ head: Int, _ end: Int, edge: Int, start: Int? = nil) -> Found {
    Found(tokens: (start ?? head)..<end, head: head, edge: edge)
  }

  /// True for a title with a capital right behind a small role noun.
  private func isTitleAfterRole(_ head: Int) -> Bool {
    context.classes[head].has(.title) && context.isCapitalized(head) && context.isSmall(head - 1)
      && context.classes[head - 1].has(.roleNoun) && isHead(head - 1)
      && !context.classes[head - 1].has(.roleModifier)
  }

  /// The head of the phrase that ends at `end`: its last word, or the noun before `of the United
  /// Nations` and the like.
  private func headEndingAt(_ end: Int, _ lowest: Int) -> Int? {
    if isHead(end - 1) { return end - 1 }
    guard
      context.nameOfToken[end - 1] >= 0 || context.isCapitalized(end - 1)
        || context.classes[end - 1].has(.organizationNoun)
    else { return nil }
    var index = end - 1
    var hasName = false
    while index > lowest {
      let classes = context.classes[index]
      if context.nameType(index) == .person, context.text.tokens[index + 1].kind != .possessive,
        context.nameType(index + 1) != .person
      {
        return nil
      }
      if classes.has(.preposition) {
        if isHead(index - 1) { return hasName ? index - 1 : nil }
      } else if context.nameOfToken[index] >= 0 || context.isCapitalized(index) {
        hasName = true
      } else if context.text.tokens[index].kind == .possessive || classes.has(.definiteArticle)
        || classes.has([.organizationNoun, .roleModifier, .and])
      {
        // Part of the complement.
      } else {
        return nil
      }
      index -= 1
    }
    return nil
  }

  /// `'s` and the owner before it: `Iran's`, `Trump's`, `study's`.
  private func isPossessor(_ index: Int, _ lowest: Int) -> Bool {
    if context.text.tokens[index].kind == .possessive { return index > lowest }
    let next = index + 1
    guard next < context.text.tokens.count, context.text.tokens[index].kind == .word else {
      return false
    }
    if context.text.tokens[next].kind == .possessive {
      return !context.classes[index].has(.pronoun)
    }
    // The other words of an owner's name.
    let name = context.nameOfToken[index]
    return name >= 0 && name == context.nameOfToken[next]
  }

  /// True for `and` inside one role: `civil and environmental engineering professor`.
  private func joinsModifiers(_ index: Int, _ lowest: Int) -> Bool {
    guard index - 1 >= lowest, !isHead(index - 1), isModifier(index - 1) else { return false }
    var position = index - 1
    while position >= lowest, isModifier(position) { position -= 1 }
    guard position >= lowest else {
      return context.classes[index - 1].has([.roleModifier, .placeAdjective])
    }
    return context.classes[position].has(.determiner)
      || context.text.tokens[position].kind != .word
      || context.classes[index - 1].has(.roleModifier)
  }

  /// Leaves out what says nothing of the role: `current`, `newly elected`, `58-year-old`.
  func withoutOrnaments(_ start: Int, _ head: Int) -> Int {
    var start = start
    while start < head {
      let classes = context.classes[start]
      let isNumber = context.text.tokens[start].kind == .number
      // `last year's winner`: the owner is a time.
      let isLoose =
        context.text.tokens[start].kind == .possessive || isTimeOrNumber(start)
        || start + 1 < head && context.text.tokens[start + 1].kind == .possessive
          && context.classes[start].has(.boundary)
      let isOrnament = classes.has(.roleOrnament) && context.nameOfToken[start] < 0
      guard isOrnament || isNumber || isLoose || classes.has(.and)
      else { break }
      start += 1
    }
    return start
  }
}
