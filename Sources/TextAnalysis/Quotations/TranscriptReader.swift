import ArticleModel

/// Reads interviews and transcripts, whose paragraphs begin with a label: `Q: … A: …`,
/// `Interviewer: …`, `SMITH: …`, `Anna Berg: …`. What stands behind a label was said by whom it
/// names, without quotation marks.
///
/// A text is one when at least four paragraphs are labelled with at least two labels that come
/// twice, and somebody is surely meant by one of them; a list of `When: … Where: …` is none.
struct TranscriptReader {
  let context: SpeechContext
  /// Labelled paragraphs that make a transcript, at least.
  private static let fewestTurns = 4
  /// Paragraphs without a label that go on with a turn, at most.
  private static let longestTurn = 6

  /// The turns, in text order; empty when the text is no transcript.
  func turns() -> [TranscriptTurn] {
    let labels = context.text.paragraphs.indices.compactMap { label(of: $0) }
    var counts: [String: Int] = [:]
    for label in labels { counts[label.key, default: 0] += 1 }
    let kept = labels.filter { (counts[$0.key] ?? 0) >= 2 }
    guard kept.count >= Self.fewestTurns, Set(kept.map(\.key)).count >= 2 else { return [] }
    let people = LabelledPeople(context: context, labels: kept)
    let speakers = Dictionary(
      kept.map { ($0.key, people.speaker(of: $0)) }, uniquingKeysWith: { first, _ in first })
    let isSure = speakers.values.contains { $0 != nil } || kept.contains { $0.side != nil }
    guard isSure else { return [] }
    // Labels that come once still are turns between the others.
    let first = kept[0].paragraph
    let last = kept[kept.count - 1].paragraph
    let all = labels.filter { (first...last).contains($0.paragraph) }
    return all.indices.map { index in
      let next = index + 1 < all.count ? all[index + 1].paragraph : all[index].paragraph + 1
      let label = all[index]
      let speaker = speakers[label.key].flatMap { $0 } ?? people.speaker(of: label)
      return turn(label, speaker, upTo: min(next, label.paragraph + 1 + Self.longestTurn))
    }
  }

  private func turn(
    _ label: TranscriptLabel, _ speaker: Int?, upTo next: Int
  ) -> TranscriptTurn {
    var spans = [label.body]
    for paragraph in (label.paragraph + 1)..<max(next, label.paragraph + 1) {
      spans.append(context.text.paragraphs[paragraph])
    }
    return TranscriptTurn(label: label, speaker: speaker, spans: spans)
  }

  /// The label at the head of a paragraph; nil when there is none.
  private func label(of paragraph: Int) -> TranscriptLabel? {
    let tokens = context.text.tokenRange(overlapping: context.text.paragraphs[paragraph])
    let limit = min(tokens.upperBound, tokens.lowerBound + 7)
    for token in tokens.lowerBound..<max(limit, tokens.lowerBound) {
      if context.isMark(token, 0x3A) {
        return made(paragraph, tokens.lowerBound..<token, token + 1..<tokens.upperBound)
      }
      guard isLabelPart(token, tokens.lowerBound) else { return nil }
      // `Q. How …`, `A. It …`
      if token == tokens.lowerBound + 1, context.isMark(token, 0x2E) || isAbbreviated(token - 1),
        let side = side(tokens.lowerBound..<(tokens.lowerBound + 1)), token < tokens.upperBound
      {
        let body = context.isMark(token, 0x2E) ? token + 1 : token
        return made(
          paragraph, tokens.lowerBound..<(tokens.lowerBound + 1), body..<tokens.upperBound,
          side: side)
      }
    }
    return nil
  }

  /// `Q.` as one token.
  private func isAbbreviated(_ token: Int) -> Bool {
    context.text.tokens[token].span.length == 2 && context.lastByte(token) == 0x2E
  }

  private func isLabelPart(_ token: Int, _ first: Int) -> Bool {
    if context.isWord(token) {
      return context.isCapitalized(token)
        || token > first
          && !context.word(token).classes.isDisjoint(with: [.determiner, .preposition])
    }
    return token > first && (context.isMark(token, 0x2E) || context.isMark(token, 0x2D))
  }

  private func made(
    _ paragraph: Int, _ label: Range<Int>, _ body: Range<Int>,
    side: TranscriptLabel.Side? = nil
  ) -> TranscriptLabel? {
    guard !label.isEmpty, body.contains(where: { context.isWord($0) }) else { return nil }
    let words = context.text.tokens
    let span = TextSpan(
      start: words[label.lowerBound].span.start, end: words[label.upperBound - 1].span.end)
    var key = String(decoding: context.text.text[span.range], as: UTF8.self).lowercased()
    while key.hasSuffix(".") { key.removeLast() }
    return TranscriptLabel(
      paragraph: paragraph, tokens: label, span: span, key: key,
      side: side ?? self.side(label),
      body: TextSpan(
        start: words[body.lowerBound].span.start, end: words[body.upperBound - 1].span.end))
  }

  private func side(_ label: Range<Int>) -> TranscriptLabel.Side? {
    guard label.count == 1 else { return nil }
    var bytes = context.text.text[context.text.tokens[label.lowerBound].span.range]
      .map(WordTable.lowercased)
    if bytes.last == 0x2E { bytes.removeLast() }
    return context.vocabulary.labels.find(bytes).flatMap { TranscriptLabel.Side(rawValue: $0) }
  }
}
