/// A place where the gold marks an expression of time.
struct GoldDate {
  /// Number of the paragraph; -1 is the title.
  var paragraph: Int
  /// Code points of the paragraph.
  var span: Range<Int>
  /// The gold's entry.
  var date: GoldArticle.Date

  /// Finds the entries in the text; longer expressions take their place first.
  static func all(in gold: GoldArticle) -> [GoldDate] {
    let texts = Dictionary(uniqueKeysWithValues: gold.units.map { ($0.paragraph, $0.text) })
    var taken: [Int: [Range<Int>]] = [:]
    var result: [GoldDate] = []
    let entries = gold.dates.map { (date: $0, form: CodePoints($0.text).quotesFolded) }
    for (date, form) in stablySorted(entries, by: { $0.form.count > $1.form.count })
    where !form.isEmpty {
      let spots = spots(of: form, in: texts[date.paragraph] ?? CodePoints())
      let used = taken[date.paragraph] ?? []
      let free = spots.first { spot in !used.contains { $0.overlaps(spot) } }
      guard let spot = free ?? spots.first(where: { !used.contains($0) }) ?? spots.first else {
        continue
      }
      taken[date.paragraph, default: []].append(spot)
      result.append(GoldDate(paragraph: date.paragraph, span: spot, date: date))
    }
    return stablySorted(result) {
      ($0.paragraph, $0.span.lowerBound, $0.span.upperBound)
        < ($1.paragraph, $1.span.lowerBound, $1.span.upperBound)
    }
  }

  /// Where the form stands as whole words, or else anywhere.
  private static func spots(of form: CodePoints, in text: CodePoints) -> [Range<Int>] {
    func isWord(_ offset: Int) -> Bool {
      offset >= 0 && offset < text.count && CharacterClass.isWord(text.values[offset])
    }
    let whole = matches(of: form, in: text) { !isWord($0.lowerBound - 1) && !isWord($0.upperBound) }
    return whole.isEmpty ? matches(of: form, in: text) { _ in true } : whole
  }

  private static func matches(
    of form: CodePoints, in text: CodePoints, where isMatch: (Range<Int>) -> Bool
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    while let offset = text.firstOffset(of: form, from: start) {
      let spot = offset..<offset + form.count
      if isMatch(spot) { result.append(spot) }
      start = isMatch(spot) ? spot.upperBound : offset + 1
    }
    return result
  }

  /// Python's sort keeps the order of equal elements; Swift's promises nothing.
  private static func stablySorted<Element>(
    _ elements: [Element], by isBefore: (Element, Element) -> Bool
  ) -> [Element] {
    elements.enumerated().sorted { first, second in
      if isBefore(first.element, second.element) { return true }
      if isBefore(second.element, first.element) { return false }
      return first.offset < second.offset
    }.map(\.element)
  }
}
