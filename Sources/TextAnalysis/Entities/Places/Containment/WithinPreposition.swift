import ArticleModel

/// `place.within-preposition`: `the Tula region of Russia`, `the town of Izium in Kharkiv province`,
/// `Derna in eastern Libya`. Without a noun of place before or behind the name only a country or a
/// region that says so can hold it: `France in Davos` is no such thing.
struct WithinPreposition: ContainmentRule {
  let reader: PlaceReader

  func statement(of name: Int) -> ContainmentStatement? {
    let context = reader.context
    let tokens = reader.tokens(name)
    let sentence = context.sentence(of: tokens.lowerBound)
    let end = reader.end(name)
    guard end + 1 < sentence.upperBound, reader.isInside(end),
      let outer = reader.object(at: end + 1, before: sentence.upperBound), outer != name
    else { return nil }
    let isDescribed = end > tokens.upperBound || isOfPlaceNoun(tokens, sentence.lowerBound)
    if context.hasWord(end, "of"), !isDescribed { return nil }
    let inner = reader.kind(name)
    let kind = reader.kind(outer)
    if !isDescribed {
      guard !inner.contains(.country), kind.contains(.country) || isSaid(outer) else { return nil }
    }
    return ContainmentStatement(
      inner: name, container: .name(outer), tokens: tokens.lowerBound..<reader.end(outer),
      rule: "place.within-preposition", probability: isDescribed ? 0.95 : 0.85)
  }

  /// `the town of` before the name.
  private func isOfPlaceNoun(_ tokens: Range<Int>, _ floor: Int) -> Bool {
    tokens.lowerBound - 2 >= floor && reader.context.hasWord(tokens.lowerBound - 1, "of")
      && reader.isPlaceNoun(tokens.lowerBound - 2)
  }

  /// True for a region that is called one: `Kharkiv province`.
  private func isSaid(_ outer: Int) -> Bool {
    reader.kind(outer).contains(.region) && reader.end(outer) > reader.tokens(outer).upperBound
  }
}
