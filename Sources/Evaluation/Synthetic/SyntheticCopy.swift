import ArticleModel

/// The same story as another outlet prints it.
enum SyntheticCopy {
  /// What an outlet does to a story.
  enum Change: Int, CaseIterable, Sendable {
    /// Another headline, nothing else.
    case headline
    /// Another headline and the last third cut.
    case cut
    /// Another headline, two paragraphs of its own added.
    case extended
    /// Another headline, some words of each fourth paragraph replaced.
    case edited
    /// Another headline, a paragraph moved, the agency's mark before the lead.
    case moved
  }

  static func story(
    of original: SyntheticStory, _ change: Change, writer: inout SyntheticWriter,
    random: inout SeededGenerator
  ) -> SyntheticStory {
    var copy = original
    copy.title = writer.headline()
    copy.publication = random.pick(SyntheticWords.outlets)
    copy.published = original.published.adding(days: random.below(3)) ?? original.published
    switch change {
    case .headline: break
    case .cut: copy.paragraphs.removeLast(copy.paragraphs.count / 3)
    case .extended:
      for _ in 0..<2 {
        copy.paragraphs.insert(writer.sentence(), at: 1 + random.below(copy.paragraphs.count))
      }
    case .edited:
      for index in stride(from: 1, to: copy.paragraphs.count, by: 4) {
        copy.paragraphs[index] = edited(copy.paragraphs[index], &random)
      }
    case .moved:
      if copy.paragraphs.count > 3 { copy.paragraphs.swapAt(1, copy.paragraphs.count - 1) }
      copy.paragraphs[0] = "(UPA) - " + copy.paragraphs[0]
    }
    return copy
  }

  /// One word in eight is another.
  private static func edited(_ text: String, _ random: inout SeededGenerator) -> String {
    text.split(separator: " ").map { word in
      random.chance(12) && word.allSatisfy({ $0.isLowercase })
        ? random.pick(SyntheticWords.adjectives) : String(word)
    }.joined(separator: " ")
  }
}
