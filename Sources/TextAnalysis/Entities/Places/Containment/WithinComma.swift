import ArticleModel

/// `place.within-comma`: `Kharkiv, Ukraine`, `Springfield, Ill.`: a country or region behind a comma.
/// Not in lists (`Kharkiv, Ukraine and Minsk`), and not of a country or of a region in a region.
struct WithinComma: ContainmentRule {
  let reader: PlaceReader

  func statement(of name: Int) -> ContainmentStatement? {
    let context = reader.context
    let tokens = reader.tokens(name)
    let ceiling = context.sentence(of: tokens.lowerBound).upperBound
    guard tokens.upperBound + 1 < ceiling, context.isMark(tokens.upperBound, ","),
      let outer = reader.place(at: tokens.upperBound + 1, before: ceiling)
    else { return nil }
    let inner = reader.kind(name)
    let kind = reader.kind(outer)
    guard kind.isContainer, !inner.contains(.country),
      !inner.contains(.region) || kind.contains(.country),
      !isList(outer, ceiling)
    else { return nil }
    return ContainmentStatement(
      inner: name, container: .name(outer),
      tokens: tokens.lowerBound..<reader.end(outer), rule: "place.within-comma",
      probability: kind.contains(.country) ? 0.95 : 0.9)
  }

  /// True when the pair is followed by another place of a list that is no pair itself.
  private func isList(_ outer: Int, _ ceiling: Int) -> Bool {
    let context = reader.context
    var index = reader.tokens(outer).upperBound
    guard index < ceiling else { return false }
    let isComma = context.isMark(index, ",")
    if isComma { index += 1 }
    let isJoined =
      index < ceiling && (context.classes[index].has(.and) || context.hasWord(index, "or"))
    if isJoined { index += 1 }
    guard isComma || isJoined, let next = reader.place(at: index, before: ceiling) else {
      return false
    }
    // `Austin, Texas, United States`: the next one holds the second.
    if isComma, !isJoined, reader.kind(next).contains(.country),
      !reader.kind(outer).contains(.country)
    {
      return false
    }
    let after = reader.tokens(next).upperBound
    guard after + 1 < ceiling, context.isMark(after, ","),
      let last = reader.place(at: after + 1, before: ceiling)
    else { return true }
    return !reader.kind(last).isContainer
  }
}
