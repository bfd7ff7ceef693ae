import ArticleModel

/// `nominal.role`: a description with the head of a known role (`the spokesman`, `the Russian
/// president`).
extension ReferenceResolver {
  /// Reads the phrase that begins with the article at `token`; returns where to go on.
  mutating func resolveNominal(_ token: Int) -> Int {
    let sentence = context.sentence(of: token)
    if resolveAge(token, sentence) { return token + 2 }
    guard token + 1 < sentence.upperBound,
      let found = finder.phrase.oneStartingAt(
        token, ceiling: sentence.upperBound, isStrict: false),
      isReference(found, article: token, floor: sentence.lowerBound)
    else { return token + 1 }
    let span = TextSpan(
      start: context.text.tokens[token].span.start,
      end: context.text.tokens[found.head].span.end)
    let candidates = nominalCandidates(found)
    guard let person = chooseBearer(candidates) else {
      if !candidates.isEmpty {
        unresolved.append(
          PersonClusterer.PendingMention(
            span: span, kind: .nominal, candidates: candidates,
            reason: "several persons bear this role"))
      }
      return token + 1
    }
    let probability = (candidates.count == 1 ? 0.9 : 0.7) - (context.isQuoted[token] ? 0.2 : 0)
    persons[person].others.append(
      Mention(span: span, kind: .nominal, rule: "nominal.role", probability: probability))
    addGender(of: found.head, to: person)
    remember(person, token..<(found.head + 1))
    let role = Role(
      span: context.text.span(ofTokens: found.tokens.lowerBound..<(found.head + 1)),
      rule: "role.nominal")
    persons[person].roles.append(role)
    return found.head + 1
  }

  /// `nominal.age`: `the 54-year-old` without a noun is whoever the text is about just now.
  private mutating func resolveAge(_ article: Int, _ sentence: Range<Int>) -> Bool {
    let age = article + 1
    let next = article + 2
    guard next < sentence.upperBound, context.hasSuffix(age, "-year-old"),
      context.text.tokens[next].kind != .word || context.classes[next].has([.be, .boundary])
    else { return false }
    let candidates = memory.candidates(isQuoted: context.isQuoted[article]) { person, _ in
      person >= 0 ? 0 : nil
    }
    guard let best = candidates.first, best.score > 0 else { return true }
    let span = context.text.span(ofTokens: article..<next)
    guard candidates.count == 1 || best.score - candidates[1].score >= 1 else {
      unresolved.append(
        PersonClusterer.PendingMention(
          span: span, kind: .nominal, candidates: candidates.map(\.person),
          reason: "several persons may be of this age"))
      return true
    }
    persons[best.person].others.append(
      Mention(
        span: span, kind: .nominal, rule: "nominal.age",
        probability: candidates.count == 1 ? 0.8 : 0.65))
    remember(best.person, article..<next)
    return true
  }

  /// False for predicates (`is the president`), for roles found around a name, and for phrases that
  /// only begin like a reference (`the former president` may be anybody).
  private func isReference(_ found: RolePhrase.Found, article: Int, floor: Int) -> Bool {
    guard found.head >= found.tokens.lowerBound, !context.hasWord(article, "that"),
      !context.classes[found.head].has(.rolePlural) || context.classes[found.head].has(.roleNoun)
    else { return false }
    let start = context.text.tokens[found.tokens.lowerBound].span.start
    if roleStarts.contains(start) { return false }
    guard article > floor else { return true }
    let before = context.classes[article - 1]
    return !before.has(.be) && !before.has(.become) && !context.hasWord(article - 1, "as")
  }

  /// Bearers of the role whose stated words do not contradict the description, latest first.
  private func nominalCandidates(_ found: RolePhrase.Found) -> [Int] {
    let start = context.text.tokens[found.tokens.lowerBound].span.start
    let wanted = context.classes[found.head]
    let words = found.tokens.filter { token in
      token != found.head && context.text.tokens[token].kind == .word
        && !context.classes[token].has([.preposition, .determiner, .and, .roleOrnament])
    }
    let bearers = roleIndex.bearers(head: found.head, words: words, before: start)
      .filter { person in
        let gender = persons[person].gender
        return !(wanted.has(.male) && gender == .female || wanted.has(.female) && gender == .male)
      }
    return bearers.filter { roleIndex.covers(words, person: $0) }
  }

  /// The only candidate, or the one who was mentioned lately when no other was.
  private func chooseBearer(_ candidates: [Int]) -> Int? {
    guard let first = candidates.first else { return nil }
    if candidates.count == 1 { return first }
    let remembered = candidates.compactMap { memory.latest(of: $0) }.sorted { $0.token > $1.token }
    guard let latest = remembered.first else { return nil }
    if remembered.count == 1 { return latest.person }
    return latest.sentence > remembered[1].sentence ? latest.person : nil
  }

  private mutating func addGender(of head: Int, to person: Int) {
    let classes = context.classes[head]
    if classes.has(.male) { persons[person].genderScore += 2 }
    if classes.has(.female) { persons[person].genderScore -= 2 }
  }
}
