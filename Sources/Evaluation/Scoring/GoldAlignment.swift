import ArticleModel

/// The words of the gold title and paragraphs beside the words of the record's text.
struct GoldAlignment {
  private struct Word {
    var paragraph: Int
    var range: Range<Int>
  }

  private var goldWords: [Word] = []
  private let recordWords: [Range<Int>]
  private let partners: [Int?]
  private var firstWord: [Int: Int] = [:]

  /// Aligns word by word.
  init(_ gold: GoldArticle, _ text: CodePoints) {
    var goldTokens: [CodePoints] = []
    for (paragraph, unit) in gold.units {
      firstWord[paragraph] = goldWords.count
      for range in unit.wordRanges {
        goldWords.append(Word(paragraph: paragraph, range: range))
        goldTokens.append(CodePoints(unit.values[range]).lowered)
      }
    }
    recordWords = text.wordRanges
    let recordTokens = recordWords.map { CodePoints(text.values[$0]).lowered }
    partners = MatchingBlocks.partners(goldTokens, recordTokens)
  }

  /// The record's words for a stretch of a gold paragraph, in ascending order.
  func recordWords(paragraph: Int, _ span: Range<Int>) -> [Int] {
    guard var index = firstWord[paragraph] else { return [] }
    var result: [Int] = []
    while index < goldWords.count, goldWords[index].paragraph == paragraph,
      goldWords[index].range.lowerBound < span.upperBound
    {
      if goldWords[index].range.upperBound > span.lowerBound, let partner = partners[index] {
        result.append(partner)
      }
      index += 1
    }
    return result
  }

  /// The record's words that a span of its text touches.
  func words(in span: CodePointSpan) -> Range<Int> {
    var low = 0
    var high = recordWords.count
    while low < high {
      let middle = (low + high) / 2
      if recordWords[middle].upperBound <= span.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < recordWords.count, recordWords[end].lowerBound < span.end { end += 1 }
    return low..<end
  }
}
