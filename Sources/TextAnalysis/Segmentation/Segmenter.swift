import ArticleModel

/// Cuts a clean text into tokens and sentences.
public struct Segmenter: Sendable {
  private let tokenizer: Tokenizer
  private let splitter: SentenceSplitter

  /// Takes the word lists; needs `abbreviations` (term, class, source), where the class is `title`
  /// (a name follows), `unit` (a number follows or precedes), `number` (keeps its dot only before a number)
  /// or `end` (may end a sentence).
  public init(lexicons: LexiconSet) throws(LexiconSet.Missing) {
    let list = try lexicons.list("abbreviations")
    let table = WordTable(
      list.entries.map { entry in
        (word: entry.term.lowercased(), value: Abbreviation.number(entry.fields.first))
      })
    tokenizer = Tokenizer(abbreviations: table)
    splitter = SentenceSplitter(abbreviations: table)
  }

  /// Segments the clean text of an article.
  public func segment(_ article: Article) -> SegmentedText {
    segment(article.text, paragraphs: article.paragraphs)
  }

  /// Segments `text`, whose paragraphs are given as spans in order.
  public func segment(_ text: [UInt8], paragraphs: [TextSpan]) -> SegmentedText {
    var tokens: [Token] = []
    tokens.reserveCapacity(text.count / 5)
    var sentences: [Sentence] = []
    text.withUnsafeBufferPointer { buffer in
      for (index, paragraph) in paragraphs.enumerated() {
        let first = tokens.count
        tokenizer.tokenize(buffer, paragraph.range, into: &tokens)
        splitter.split(buffer, tokens, first..<tokens.count, paragraph: index, into: &sentences)
      }
    }
    return SegmentedText(text: text, paragraphs: paragraphs, tokens: tokens, sentences: sentences)
  }
}
