import ArticleModel

/// `role.copula`: what somebody is, was, became, was named, or serves as.
struct RoleCopula {
  let context: EntityContext
  let phrase: RolePhrase

  func roles(after mention: Range<Int>) -> [Role] {
    let ceiling = context.sentence(of: mention.lowerBound).upperBound
    if let start = afterFirstPerson(mention, ceiling) {
      return phrase.startingAt(start, ceiling: ceiling).map { $0.role("role.self", in: context) }
    }
    guard let start = complementStart(mention.upperBound, ceiling) else { return [] }
    return phrase.startingAt(start, ceiling: ceiling).map { $0.role("role.copula", in: context) }
  }

  /// The roles behind `who` at `index`: `a politician who served as president`.
  func roles(from index: Int, _ ceiling: Int) -> [Role] {
    guard index < ceiling, context.classes[index].has(.who),
      let start = complementStart(index, ceiling)
    else { return [] }
    return phrase.startingAt(start, ceiling: ceiling).map { $0.role("role.copula", in: context) }
  }

  /// Behind `I am` after a speaker's label at the head of a sentence.
  private func afterFirstPerson(_ mention: Range<Int>, _ ceiling: Int) -> Int? {
    let index = mention.upperBound
    guard index + 2 < ceiling, context.hasWord(index, "i"), context.isCapitalized(index),
      context.hasWord(index + 1, "am"), context.classes[index + 2].has(.determiner)
    else { return nil }
    return index + 2
  }

  /// Where the phrase after the verb begins; nil without such a verb.
  private func complementStart(_ start: Int, _ ceiling: Int) -> Int? {
    var index = start
    if index < ceiling, context.isMark(index, ",") {
      guard index + 1 < ceiling, context.classes[index + 1].has(.who) else { return nil }
      index += 1
    }
    if index < ceiling, context.classes[index].has(.who) { index += 1 }
    index = afterAdverbs(index, ceiling)
    if index < ceiling, context.hasWord(index, in: Self.perfect) {
      index = afterAdverbs(index + 1, ceiling)
    }
    guard index < ceiling else { return nil }
    if context.hasWord(index, "will") { return afterWill(index + 1, ceiling) }
    let classes = context.classes[index]
    if classes.has(.be) {
      index = afterAdverbs(index + 1, ceiling)
      guard index < ceiling else { return nil }
      if classes.has(.be), context.classes[index].has(.be) {
        index = afterAdverbs(index + 1, ceiling)
      }
      guard index < ceiling else { return nil }
      return afterAppointment(index, ceiling)
    }
    if classes.has(.become) { return index + 1 < ceiling ? index + 1 : nil }
    guard context.hasWord(index, in: Self.servingVerbs) else { return nil }
    return afterAs(index + 1, ceiling)
  }

  /// Behind `become`, `be named`: what is sure to come.
  private func afterWill(_ start: Int, _ ceiling: Int) -> Int? {
    var index = afterAdverbs(start, ceiling)
    guard index + 1 < ceiling else { return nil }
    if context.hasWord(index, "become") || context.hasWord(index, "remain") { return index + 1 }
    guard context.hasWord(index, "be") else { return nil }
    index = afterAdverbs(index + 1, ceiling)
    return index < ceiling ? afterAppointment(index, ceiling) : nil
  }

  /// Behind `named`, `appointed as`, `sworn in as`, `promoted to`.
  private func afterAppointment(_ start: Int, _ ceiling: Int) -> Int? {
    var index = start
    if context.classes[index].has(.appointment) {
      index += 1
      if index + 1 < ceiling, context.hasWord(index, "in"), context.hasWord(index + 1, "as") {
        index += 1
      } else if index < ceiling, context.hasWord(index, "to") {
        index += 1
      }
    }
    if index < ceiling, context.hasWord(index, "as") { index += 1 }
    return index < ceiling ? index : nil
  }

  private func afterAdverbs(_ index: Int, _ ceiling: Int) -> Int {
    var index = index
    while index < ceiling, context.classes[index].has(.adverb) { index += 1 }
    return index
  }

  /// Behind `as`, which may stand a few words on: `served, for some years, as the chair`.
  private func afterAs(_ start: Int, _ ceiling: Int) -> Int? {
    for index in start..<max(start, min(ceiling, start + 7)) where context.hasWord(index, "as") {
      return index + 1 < ceiling ? index + 1 : nil
    }
    return nil
  }

  private static let perfect = ByteWordSet(["has", "had", "have"])
  private static let servingVerbs = ByteWordSet([
    "serves", "served", "serving", "serve", "works", "worked", "working", "acts", "acted", "acting",
    "retired", "continues", "continued", "resigned", "trained", "started", "began", "took", "takes",
    "taking", "stepped", "steps", "stepping", "quit", "returned", "returns",
  ])
}
