import ArticleModel

/// Several who speak together: the first is the speaker, the others are kept.
extension NounPhraseReader {
  /// Takes in who stands in front of `phrase`, the last of those who speak: `the ministry and` the
  /// agency; `Keller, Vogel and` Brandt.
  func addCompanions(
    to phrase: inout SpeakerPhrase, _ entity: Int, _ lower: Int, _ depth: Int
  ) {
    let and = phrase.firstItem - 1
    guard and - 1 >= lower, !context.items[and].isQuote,
      context.wordIDs[token(and)] == context.vocabulary.known.and
    else { return }
    // "Keller, Vogel, and Brandt": only a longer list has the comma before the last.
    let hasComma = !context.items[and - 1].isQuote && context.isComma(token(and - 1))
    guard
      let second = self.phrase(
        endingAt: hasComma ? and - 2 : and - 1, from: lower, depth: depth + 1),
      case .entity(let other) = second.reference
    else { return }
    let earlier = depth == 0 ? listed(before: second, other, lower) : []
    if hasComma, earlier.isEmpty { return }
    let leader = earlier.last ?? second
    let all = (earlier.reversed() + [second]).compactMap { phrase -> Int? in
      guard case .entity(let entity) = phrase.reference else { return nil }
      return entity
    }
    phrase.reference = leader.reference
    phrase.tokens = leader.tokens.lowerBound...phrase.tokens.upperBound
    phrase.firstItem = leader.firstItem
    phrase.others = []
    for index in all.dropFirst() + second.others + [entity]
    where index != all[0] && !phrase.others.contains(index) {
      phrase.others.append(index)
    }
  }

  /// The phrases of a list that stand before `second`, each with a comma behind it, nearest first;
  /// empty unless the list opens the clause: in `In Bonn, Keller and Vogel` and `After meeting
  /// Keller, Vogel and Brandt` the first name is none of them.
  private func listed(
    before second: SpeakerPhrase, _ entity: Int, _ lower: Int
  ) -> [SpeakerPhrase] {
    var found: [SpeakerPhrase] = []
    var first = second.firstItem
    let kind = context.entities[entity].kind
    while found.count < 6, first - 2 >= lower, !context.items[first - 1].isQuote,
      context.isComma(token(first - 1)),
      let next = phrase(endingAt: first - 2, from: lower, depth: 1),
      next.others.isEmpty, case .entity(let other) = next.reference,
      context.entities[other].kind == kind
    {
      found.append(next)
      first = next.firstItem
    }
    guard opensClause(first, lower) else { return [] }
    return found
  }

  private func opensClause(_ item: Int, _ lower: Int) -> Bool {
    guard item > lower, !context.items[item - 1].isQuote else { return true }
    let position = token(item - 1)
    if context.isComma(position) || !context.isWord(position)
      || context.wordIDs[position] == context.vocabulary.known.that
    {
      return true
    }
    // "After meeting Keller, Vogel and Brandt": the first is the object of the participle.
    return context.word(position).classes.contains(.subordinator) && !isGerund(token(item))
  }

  private func isGerund(_ token: Int) -> Bool {
    context.isLowercase(token)
      && context.text.text[context.text.tokens[token].span.range].suffix(3)
        .elementsEqual("ing".utf8)
  }

  /// Who goes on speaking behind `phrase`: `and Vogel`, `, Vogel and Brandt`. A list counts only
  /// with its `and`: `said Keller, Vogel left` names one speaker.
  func companions(behind phrase: SpeakerPhrase, upTo upper: Int) -> [Int] {
    var found: [Int] = []
    var item = phrase.lastItem + 1
    while found.count < 8, item + 1 < upper, !context.items[item].isQuote {
      let hasComma = context.isComma(token(item))
      let and = hasComma ? item + 1 : item
      let isLast =
        !context.items[and].isQuote && context.wordIDs[token(and)] == context.vocabulary.known.and
      // ", and Vogel left": behind one name alone the comma begins a clause.
      guard isLast ? !hasComma || !found.isEmpty : hasComma else { return [] }
      let start = isLast ? and + 1 : item + 1
      guard let next = self.phrase(startingAt: start, upTo: upper), next.firstItem == start,
        case .entity(let entity) = next.reference, context.entities[entity].kind != .place
      else { return [] }
      found += [entity] + next.others
      if isLast || !next.others.isEmpty { return found }
      item = next.lastItem + 1
    }
    return []
  }
}
