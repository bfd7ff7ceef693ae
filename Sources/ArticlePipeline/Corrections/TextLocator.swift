import ArticleModel

/// Finds words that a person named in the text of a record, and where they stand in the input.
struct TextLocator {
  private let record: ArticleRecord
  private let scalars: [Unicode.Scalar]
  /// Longer words are not looked for: a name, a role, a date are short.
  private static let longest = 1_000

  init(_ record: ArticleRecord) {
    self.record = record
    scalars = Array(record.text.unicodeScalars)
  }

  /// The words at a place of the text; nil when the place is outside it.
  func words(at span: CodePointSpan) -> String? {
    guard span.start >= 0, span.start < span.end, span.end <= scalars.count else { return nil }
    var words = String.UnicodeScalarView()
    words.append(contentsOf: scalars[span.start..<span.end])
    return String(words)
  }

  /// The passage with the words at its place, unless it has words.
  func completed(
    _ passage: Correction.Passage, field: String
  ) throws(CorrectionProblem) -> Correction.Passage {
    guard passage.text.isEmpty else { return passage }
    guard let words = words(at: passage.span) else {
      throw CorrectionProblem(
        field: field,
        message: "\(passage.span.start) to \(passage.span.end) is no place in the text",
        remedy: "give start and end in code points of the record's \"text\"")
    }
    return Correction.Passage(span: passage.span, text: words)
  }

  /// The occurrence of `words` nearest to `start`; nil when the text does not hold them.
  func excerpt(of words: String, near start: Int) -> ArticleRecord.Excerpt? {
    let wanted = Array(words.unicodeScalars)
    guard let first = wanted.first, wanted.count <= min(scalars.count, Self.longest) else {
      return nil
    }
    var best: Int?
    for position in 0...(scalars.count - wanted.count)
    where scalars[position] == first && scalars[position...].starts(with: wanted) {
      if let best, abs(best - start) <= abs(position - start) { break }
      best = position
    }
    return best.map { start in
      let span = CodePointSpan(start: start, end: start + wanted.count)
      return ArticleRecord.Excerpt(span: span, text: words, raw: location(of: span))
    }
  }

  /// Counted through the pieces of the paragraph, where they are together as long as it; else unknown.
  private func location(of span: CodePointSpan) -> RawLocation {
    guard
      let paragraph = record.paragraphs.first(where: {
        $0.span.start <= span.start && span.end <= $0.span.end
      }),
      paragraph.raw.reduce(0, { $0 + $1.end - $1.start }) == paragraph.span.end
        - paragraph.span.start
    else { return RawLocation([]) }
    var parts: [CodePointSpan] = []
    var offset = paragraph.span.start
    for piece in paragraph.raw {
      let length = piece.end - piece.start
      let start = max(span.start, offset)
      let end = min(span.end, offset + length)
      if start < end {
        parts.append(
          CodePointSpan(start: piece.start + start - offset, end: piece.start + end - offset))
      }
      offset += length
    }
    return RawLocation(parts)
  }
}
