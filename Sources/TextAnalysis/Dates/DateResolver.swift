import ArticleModel

/// Finds the expressions of time of an article and their places on the calendar (TIMEX3).
///
/// One pass reads the sentences with a grammar of small rules, a second one resolves what was read
/// in text order: against the day of publication, the tense of the clause and the dates named
/// before. Both are linear in the text.
public struct DateResolver: Sendable {
  private let lexicon: TimeLexicon
  /// Counts steps, for tests; debug builds alone.
  var meter: WorkMeter?

  /// Takes the word lists; needs `date-months`, `date-weekdays`, `date-seasons`, `date-units`,
  /// `date-numbers`, `date-words`, `date-zones`, `date-tense` and `date-holidays`.
  public init(lexicons: LexiconSet) throws(LexiconSet.Missing) {
    lexicon = try TimeLexicon(lexicons: lexicons)
  }

  /// The expressions of `text`, in text order, none inside another. Without `published` what is
  /// counted from it has no value and the flag `no-publication-date`.
  public func resolve(_ text: SegmentedText, published: CalendarDate?) -> [TimeExpression] {
    let found = text.text.withUnsafeBufferPointer { read(text, $0) }
    return ExpressionResolver(
      lexicon: lexicon, segmented: text, published: published, meter: meter
    )
    .resolve(found)
  }

  private func read(
    _ segmented: SegmentedText, _ text: UnsafeBufferPointer<UInt8>
  ) -> [FoundExpression] {
    let scanner = TimeLexemeScanner(lexicon: lexicon)
    let grammar = TimeGrammar(lexicon: lexicon, text: text)
    var line = TimeLexemeLine()
    #if DEBUG
      line.meter = meter
    #endif
    var found: [FoundExpression] = []
    for (number, sentence) in segmented.sentences.enumerated() {
      guard scanner.scan(text, segmented.tokens[sentence.tokens], into: &line) else { continue }
      var index = 0
      while index < line.count {
        guard TimeGrammar.mayStart(line, index), var reading = grammar.read(line, index) else {
          index += 1
          continue
        }
        reading.modifier = reading.modifier ?? ModifierReader.read(line, index)
        let span = TextSpan(start: line[index].start, end: line[reading.end - 1].end)
        found.append(
          FoundExpression(
            span: span, sentence: number, opensSentence: index <= 1, reading: reading,
            event: reading.fields?.hasDay == true
              ? EventName.beside(index..<reading.end, line, text) : nil))
        index = max(reading.end, index + 1)
      }
    }
    return found
  }
}
