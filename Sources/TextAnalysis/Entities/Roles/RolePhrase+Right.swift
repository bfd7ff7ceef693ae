import ArticleModel

/// Rightwards: `the mayor of New York` behind a comma or a verb.
extension RolePhrase {
  /// The roles that begin at `start` (article included), with those joined by `and` or commas;
  /// empty when the phrase has no role noun as head, or names somebody else.
  func startingAt(_ start: Int, ceiling: Int) -> [Found] {
    guard let first = oneStartingAt(start, ceiling: ceiling, isStrict: true) else { return [] }
    var result = [first]
    while result.count < 5, let last = result.last {
      var next = last.edge
      if next < ceiling, context.isMark(next, ",") { next += 1 }
      if next < ceiling, context.classes[next].has(.and) { next += 1 }
      guard next > last.edge, let found = oneStartingAt(next, ceiling: ceiling, isStrict: true)
      else { break }
      result.append(found)
    }
    return result
  }

  /// The one role phrase that begins at `start`. Where the phrase has to match a known role anyway
  /// it need not be strict: then a small word of no known class behind the head is taken for a verb
  /// (`the president beamed`), not for the true head (`the doctor shortage`).
  func oneStartingAt(_ start: Int, ceiling: Int, isStrict: Bool) -> Found? {
    let highest = min(ceiling, start + Self.reach)
    var index = start
    if index < highest, let found = oneOf(index, highest) { return found }
    if index < highest, context.classes[index].has(.determiner) { index += 1 }
    index = afterPossessor(index, highest)
    let begin = index
    var head: Int?
    while index < highest {
      if isHead(index) {
        head = index
      } else if context.classes[index].has(.and), head == nil, index > begin,
        isModifier(index - 1), context.nameOfToken[index - 1] < 0, index + 1 < highest,
        isModifier(index + 1)
      {
        // `civil and environmental engineering professor`
      } else if !isModifier(index) {
        break
      } else if !isStrict, head == index - 1, context.classes[index].isEmpty, context.isSmall(index)
      {
        break
      }
      index += 1
    }
    guard let head, head == index - 1, !beginsPerson(index) else { return nil }
    let first = withoutOrnaments(begin, head)
    let end = complementEnd(index, ceiling)
    let role = (determinedPossessor(start, begin) ?? first)..<end
    return Found(tokens: role, head: head, edge: end)
  }

  /// `one of the stars on …`: the head is a plural.
  private func oneOf(_ start: Int, _ highest: Int) -> Found? {
    guard start + 3 < highest, isOne(start), context.classes[start + 1].has(.completingPreposition)
    else { return nil }
    var index = start + 2
    if context.classes[index].has(.determiner) { index += 1 }
    while index < highest, isModifier(index), !context.classes[index].has(.rolePlural) {
      index += 1
    }
    guard index < highest, context.classes[index].has(.rolePlural) else { return nil }
    let end = complementEnd(index + 1, highest)
    return Found(tokens: start..<end, head: index, edge: end)
  }

  private func isOne(_ index: Int) -> Bool { context.hasWord(index, "one") }

  /// One past `Puerto Rico's` in `Puerto Rico's governor`; `index` when there is no owner.
  private func afterPossessor(_ index: Int, _ highest: Int) -> Int {
    var position = index
    let limit = min(highest, index + 6)
    while position < limit {
      if context.text.tokens[position].kind == .possessive, position > index { return position + 1 }
      guard context.text.tokens[position].kind == .word,
        context.nameOfToken[position] >= 0 || isModifier(position)
      else { return index }
      position += 1
    }
    return index
  }

  /// Where the role begins when it has an owner that belongs to it.
  private func determinedPossessor(_ start: Int, _ begin: Int) -> Int? {
    guard begin > start, context.text.tokens[begin - 1].kind == .possessive else { return nil }
    return context.classes[start].has(.determiner) ? start + 1 : start
  }

  private func beginsPerson(_ index: Int) -> Bool {
    index < context.text.tokens.count && context.nameType(index) == .person
  }

  /// One past the complements of a head that ends before `index`: `of the Rajya Sabha`, `at
  /// London's Royal Veterinary College`.
  private func complementEnd(_ index: Int, _ ceiling: Int) -> Int {
    var end = index
    let highest = min(ceiling, index + Self.reach)
    while end + 1 < highest, context.classes[end].has(.preposition) {
      let isCompleting = context.classes[end].has(.completingPreposition)
      if isTo(end), !beginsObjectOfTo(end + 1) { break }
      guard let next = objectEnd(end + 1, highest, anyHead: isCompleting) else { break }
      end = next
    }
    return end
  }

  private func isTo(_ index: Int) -> Bool { context.hasWord(index, "to") }

  /// True when `to` is followed by a noun phrase and not by an infinitive.
  private func beginsObjectOfTo(_ index: Int) -> Bool {
    context.classes[index].has(.determiner) || context.nameOfToken[index] >= 0
      || context.isCapitalized(index)
  }

  /// One past the noun phrase that begins at `start`; nil when it does not complete a role.
  private func objectEnd(_ start: Int, _ highest: Int, anyHead: Bool) -> Int? {
    var index = start
    while index < highest,
      context.classes[index].has(.determiner) || context.hasWord(index, in: Self.quantifiers)
    {
      index += 1
    }
    guard index < highest, !isTimeOrNumber(index) else { return nil }
    let begin = index
    var hasName = false
    while index < highest {
      let name = context.nameOfToken[index]
      let token = context.text.tokens[index]
      if name >= 0 {
        hasName = true
        if context.names[Int(name)].tokens.lowerBound == index {
          index = min(highest, context.names[Int(name)].tokens.upperBound)
          continue
        }
      } else if token.kind == .possessive
        || context.classes[index].has(.and) && joinsObjects(index, highest)
      {
        // Goes on.
      } else if token.kind != .word || !isObjectWord(index) {
        break
      }
      index += 1
    }
    while index > begin, context.classes[index - 1].has(.and) { index -= 1 }
    guard index > begin else { return nil }
    let last = index - 1
    let endsInName = context.nameOfToken[last] >= 0 || context.isCapitalized(last)
    if anyHead { return index }
    return endsInName || hasName && context.classes[last].has(.organizationNoun)
      || context.classes[last].has(.organizationNoun) ? index : nil
  }

  private func isObjectWord(_ index: Int) -> Bool {
    let classes = context.classes[index]
    if classes.has([.preposition, .be, .become, .who, .pronoun, .determiner]) { return false }
    if context.isCapitalized(index) {
      return !classes.has(.boundary) || index > 0 && context.isCapitalized(index - 1)
    }
    if classes.has(.roleModifier) { return true }
    if classes.has(.boundary) { return false }
    return !context.hasSuffix(index, "ed") && !context.hasSuffix(index, "ly")
  }

  /// True for `and` between two capitalised words or two small nouns of one object: `Health and
  /// Human Services`.
  private func joinsObjects(_ index: Int, _ highest: Int) -> Bool {
    guard index + 1 < highest, index > 0 else { return false }
    return context.isCapitalized(index - 1) && context.isCapitalized(index + 1)
      && context.nameType(index + 1) != .person
  }

  private static let quantifiers = ByteWordSet(["both", "all", "each", "every", "several"])
}
