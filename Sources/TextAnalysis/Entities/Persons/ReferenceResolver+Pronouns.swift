import ArticleModel

/// `pronoun.nearest`: he and she, by gender, nearness and subjecthood.
extension ReferenceResolver {
  mutating func resolvePronoun(_ token: Int) {
    let isMale = context.classes[token].has(.malePronoun)
    let wanted: PersonDraft.Gender = isMale ? .male : .female
    let candidates = memory.candidates(isQuoted: context.isQuoted[token]) { person, gender in
      let gender = person >= 0 ? persons[person].gender : gender
      return gender == wanted ? 1 : gender == .unknown ? 0 : nil
    }
    guard let best = candidates.first else { return }
    let span = context.text.tokens[token].span
    let margin = candidates.count > 1 ? best.score - candidates[1].score : 4
    guard margin >= 0.5, best.score > 0, best.person >= 0 else {
      unresolved.append(
        PersonClusterer.PendingMention(
          span: span, kind: .pronoun, candidates: candidates.map(\.person).filter { $0 >= 0 },
          reason: best.person < 0
            ? "an unnamed person fits the pronoun" : "several persons fit the pronoun"))
      return
    }
    let isKnown = persons[best.person].gender == wanted
    var probability = candidates.count == 1 ? 0.9 : margin >= 1.5 ? 0.8 : 0.65
    if !isKnown { probability -= 0.1 }
    if context.isQuoted[token] { probability -= 0.2 }
    persons[best.person].others.append(
      Mention(span: span, kind: .pronoun, rule: "pronoun.nearest", probability: probability))
    if !isKnown, candidates.count == 1, !context.isQuoted[token] {
      persons[best.person].genderScore += isMale ? 1 : -1
    }
    memory.add(
      person: best.person, token: token, isQuoted: context.isQuoted[token],
      canBeSubject: isSubjectPronoun(token))
    let roles = finder.roles(afterMention: token..<(token + 1))
    if context.isQuoted[token], let first = roles.first, isOpinion(first) { return }
    for role in roles {
      persons[best.person].roles.append(role)
      roleStarts.insert(role.span.start)
      roleIndex.add(role, of: best.person)
    }
  }

  /// `he`, `she`, and an owner at the head of a sentence (`His death was …`, not `His father …`).
  private func isSubjectPronoun(_ token: Int) -> Bool {
    if context.hasWord(token, "he") || context.hasWord(token, "she") { return true }
    let sentence = context.sentence(of: token)
    return token == sentence.lowerBound && token + 1 < sentence.upperBound
      && !context.classes[token + 1].has(.kinship)
  }

  /// `an excellent politician`, `the helmsman` in a quotation are opinions; `a painter` is not.
  private func isOpinion(_ role: Role) -> Bool {
    let first = context.text.tokenRange(overlapping: role.span).lowerBound
    return first == 0 || !context.classes[first - 1].has(.indefiniteArticle)
      || context.hasWord(first, in: Self.praise)
  }

  private static let praise = ByteWordSet([
    "excellent", "great", "good", "true", "real", "brilliant", "fantastic", "remarkable", "nice",
    "bad", "terrible", "best", "worst", "wonderful", "extraordinary", "fine", "finest", "big",
    "strong", "weak", "total", "complete", "hero", "legend", "star", "fighter", "champion",
    "friend",
  ])
}
