extension BylineParser {
  /// Words that close the name of a desk or a group of writers.
  private static let deskWords: Set<String> = [
    "staff", "desk", "newsroom", "bureau", "board", "team", "reporters", "correspondents",
    "editors",
    "agencies", "agency", "service", "network", "wires",
  ]

  /// A desk, an editorial board or an agency in the place of a name: `By the Editorial Board`,
  /// `By Associated Press`, and without a cue `Harbour Gazette Staff`; nil for anything else. Positions
  /// such as `Staff Writer` name nobody.
  func desk() -> Range<Int>? {
    let cue = cueEnd()
    var start = cue ?? 0
    if start < tokens.count, tokens[start].folded == "the",
      !tokens[start].isCapitalized || cue != nil
    {
      start += 1
    }
    var end = start
    while end < tokens.count, end - start < 7, tokens[end].kind == .word,
      tokens[end].isCapitalized || end > start && ["of", "and"].contains(tokens[end].folded)
    {
      end += 1
    }
    let name = start..<end
    guard let last = name.last, restIsShort(from: end, hasCue: cue != nil) else { return nil }
    let kinds = tokens[name].map { words.kinds(of: $0.folded) }
    if Self.deskWords.contains(tokens[last].folded) { return name.count >= 2 ? name : nil }
    guard cue != nil, !kinds.contains(where: { $0.contains(.position) }) else { return nil }
    let isMedium = name.count >= 2 && kinds.last?.contains(.medium) ?? false
    return name.count <= 4 && (isMedium || kinds.contains { $0.contains(.agency) }) ? name : nil
  }
}
