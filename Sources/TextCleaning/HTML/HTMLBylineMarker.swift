import ArticleModel

/// Marks the lines of a page's text that its authors were read from: a byline is no text.
enum HTMLBylineMarker {
  /// Longest byline, in words.
  private static let mostWords = 20

  /// Marks open lines of their own that hold an author's place and are no sentence.
  static func mark(_ draft: inout Draft) {
    guard !draft.markup.isEmpty else { return }
    let places = draft.authors.compactMap(\.raw)
    guard !places.isEmpty else { return }
    for block in draft.blocks where block.lines.count == 1 && block.words <= mostWords {
      let raw = draft.table.lines[block.lines.lowerBound].raw
      guard !block.endsSentence, block.hint.headingLevel == 0, draft.isOpen(block),
        places.contains(where: { $0.overlaps(raw) })
      else { continue }
      draft.fates[block.lines.lowerBound] = .metadata("byline")
    }
  }
}
