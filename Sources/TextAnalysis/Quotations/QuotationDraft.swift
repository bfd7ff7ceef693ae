import ArticleModel

/// A quotation in terms of items and entity indices, before it becomes a `Quotation`.
struct QuotationDraft {
  /// Index of the quoted stretch; -1 for reported speech.
  var quote: Int
  var span: TextSpan
  var kind: Quotation.Kind
  var utterance = 0
  var sentence = -1
  var phrase: SpeakerPhrase?
  var cue: ClosedRange<Int>?
  var speaker: Int?
  /// Whoever speaks with them.
  var others: [Int] = []
  var addressee: SpeakerPhrase?
  var date: Int?
  var rule: RuleID = "speaker.none"
  var probability = 1.0
  var stance: Quotation.Stance?
  var reason: String?
  var candidates: [Int] = []

  init(quote: Int, span: TextSpan, kind: Quotation.Kind) {
    self.quote = quote
    self.span = span
    self.kind = kind
  }

  /// Takes over who spoke.
  mutating func inherit(_ other: QuotationDraft, rule: RuleID, probability: Double) {
    phrase = other.phrase
    cue = other.cue
    speaker = other.speaker
    others = other.others
    addressee = other.addressee
    date = other.date
    reason = other.reason
    stance = other.stance
    candidates = other.candidates
    self.rule = rule
    self.probability = other.probability * probability
  }

  /// The next paragraph of the same quotation.
  func continued(with quote: Int, _ span: TextSpan, kind: Quotation.Kind) -> QuotationDraft {
    var draft = self
    draft.quote = quote
    draft.span = span
    draft.kind = kind
    draft.rule = "speaker.continuing-paragraph"
    return draft
  }

  /// Numbers the utterances in text order and makes quotations of the drafts.
  static func finish(_ drafts: [QuotationDraft], _ context: SpeechContext) -> [Quotation] {
    let order = drafts.indices.sorted {
      (drafts[$0].span, drafts[$0].quote, $0) < (drafts[$1].span, drafts[$1].quote, $1)
    }
    var parts = [Int](repeating: 0, count: (drafts.map(\.utterance).max() ?? -1) + 1)
    for draft in drafts { parts[draft.utterance] += 1 }
    var numbers = [Int](repeating: -1, count: parts.count)
    var seen = [Int](repeating: 0, count: parts.count)
    var next = 0
    return order.map { index in
      let draft = drafts[index]
      if numbers[draft.utterance] < 0 {
        numbers[draft.utterance] = next
        next += 1
      }
      seen[draft.utterance] += 1
      return draft.quotation(
        context, utterance: numbers[draft.utterance], part: seen[draft.utterance],
        parts: parts[draft.utterance])
    }
  }

  private func quotation(
    _ context: SpeechContext, utterance: Int, part: Int, parts: Int
  ) -> Quotation {
    var listener: String?
    switch addressee?.reference {
    case .entity(let entity): listener = context.entities[entity].id
    case .nominal: listener = addressee.flatMap { Self.outlet($0, context) }
    case .pronoun, nil: break
    }
    return Quotation(
      span: span, kind: kind, utterance: utterance, part: part, parts: parts,
      speaker: speaker.map { context.entities[$0].id },
      speakerSpan: phrase.map { Self.span($0, context) },
      cueSpan: cue.map { range in
        TextSpan(
          start: context.text.tokens[context.items[range.lowerBound].token].span.start,
          end: context.text.tokens[context.items[range.upperBound].token].span.end)
      },
      saidDate: date, addressee: listener, addresseeSpan: addressee.map { Self.span($0, context) },
      rule: rule, probability: probability, reason: speaker == nil ? reason : nil,
      candidates: speaker == nil ? candidates.map { context.entities[$0].id } : [],
      stance: stance, speakers: together(context))
  }

  /// All who speak, where several do.
  private func together(_ context: SpeechContext) -> [String] {
    guard let speaker else { return [] }
    let all = [speaker] + others.filter { $0 != speaker }
    return all.count > 1 ? all.map { context.entities[$0].id } : []
  }

  /// The organization named in `the Reuters agency`, `a reporter for TASS`.
  private static func outlet(_ phrase: SpeakerPhrase, _ context: SpeechContext) -> String? {
    for token in phrase.tokens.reversed() {
      guard let mention = context.mention(at: token), mention.kind == .name,
        context.entities[mention.entity].kind == .organization
      else { continue }
      return context.entities[mention.entity].id
    }
    return nil
  }

  private static func span(_ phrase: SpeakerPhrase, _ context: SpeechContext) -> TextSpan {
    TextSpan(
      start: context.text.tokens[phrase.tokens.lowerBound].span.start,
      end: context.text.tokens[phrase.tokens.upperBound].span.end)
  }
}
