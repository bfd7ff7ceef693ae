import ArticleModel

/// Finds what was said and by whom: words in quotation marks, reported speech without them, and the
/// turns of interviews.
public struct QuotationFinder: Sendable {
  private let vocabulary: QuoteVocabulary
  /// Counts steps, for tests; debug builds alone.
  var meter: WorkMeter?

  /// Takes the word lists; needs `quote-cue-verbs`, `quote-cue-phrases`, `quote-nouns`,
  /// `quote-function-words`, `quote-labels` and `person-given-names`.
  public init(lexicons: LexiconSet) throws(LexiconSet.Missing) {
    vocabulary = try QuoteVocabulary(lexicons: lexicons)
  }

  /// The quotations of `text` in text order.
  ///
  /// Mentions in `entities` say where persons, organizations and places are named; those of kind
  /// nominal and pronoun are taken as they are, others are resolved here. `saidDate` of a quotation
  /// counts in `dates`.
  public func find(
    in text: SegmentedText, entities: Entities, dates: [TimeExpression]
  ) -> [Quotation] {
    guard !text.tokens.isEmpty else { return [] }
    let context = SpeechContextBuilder(vocabulary: vocabulary, text: text, meter: meter)
      .build(entities: entities, dates: dates)
    NarrativeBuilder().build(context)
    SpeakerProfiler().profile(context, persons: entities.persons)
    var reader = QuotationReader(context: context)
    let found = reader.read()
    let turns = TranscriptReader(context: context).turns()
    return turns.isEmpty ? found : Self.joined(found, turns, context)
  }

  /// The turns, and what was found outside of them.
  private static func joined(
    _ found: [Quotation], _ turns: [TranscriptTurn], _ context: SpeechContext
  ) -> [Quotation] {
    let spoken = turns.flatMap { turn in
      [TextSpan(start: turn.label.span.start, end: turn.label.body.end)] + turn.spans.dropFirst()
    }
    var next = 0
    var all: [Quotation] = []
    for quotation in found {
      while next < spoken.count, spoken[next].end <= quotation.span.start { next += 1 }
      let isInside = next < spoken.count && spoken[next].overlaps(quotation.span)
      if !isInside { all.append(quotation) }
    }
    // Numbers of their own until all are counted anew.
    let base = (found.map(\.utterance).max() ?? -1) + 1
    for (number, turn) in turns.enumerated() {
      for (part, span) in turn.spans.enumerated() {
        all.append(
          quotation(turn, span, base + number, part + 1, context))
      }
    }
    all.sort { $0.span < $1.span }
    var numbers: [Int: Int] = [:]
    for index in all.indices {
      let number = numbers[all[index].utterance] ?? numbers.count
      numbers[all[index].utterance] = number
      all[index].utterance = number
    }
    return all
  }

  private static func quotation(
    _ turn: TranscriptTurn, _ span: TextSpan, _ utterance: Int, _ part: Int,
    _ context: SpeechContext
  ) -> Quotation {
    Quotation(
      span: span, kind: .direct, utterance: utterance, part: part, parts: turn.spans.count,
      speaker: turn.speaker.map { context.entities[$0].id }, speakerSpan: turn.label.span,
      rule: "speaker.label", probability: turn.label.side == nil ? 0.95 : 0.8,
      reason: turn.speaker == nil ? "the label names nobody" : nil)
  }
}
