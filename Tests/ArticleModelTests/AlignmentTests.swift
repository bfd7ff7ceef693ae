import ArticleModel
import Testing

@Suite struct AlignmentTests {
  /// `keep` is copied, `x` between two kept pieces is removed, a line break becomes a space.
  private func sample() -> (raw: String, text: String, alignment: Alignment) {
    let raw = "One two\n[ad] three ﬁve."
    var alignment = Alignment()
    alignment.append(copyOf: TextSpan(start: 0, end: 7))
    alignment.append(replacementOfLength: 1, for: TextSpan(start: 7, end: 8))
    alignment.append(copyOf: TextSpan(start: 13, end: 19))
    alignment.append(replacementOfLength: 2, for: TextSpan(start: 19, end: 22))
    alignment.append(copyOf: TextSpan(start: 22, end: 25))
    return (raw, "One two three five.", alignment)
  }

  private func slice(_ text: String, _ spans: [TextSpan]) -> [String] {
    let bytes = Array(text.utf8)
    return spans.map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test func findsWhereWordsCameFrom() {
    let (raw, text, alignment) = sample()
    #expect(alignment.isWellFormed)
    #expect(alignment.textLength == text.utf8.count)
    let words: [(TextSpan, [String])] = [
      (TextSpan(start: 0, end: 3), ["One"]), (TextSpan(start: 4, end: 13), ["two\n", "three"]),
      (TextSpan(start: 14, end: 18), ["ﬁve"]), (TextSpan(start: 15, end: 18), ["ﬁve"]),
      (TextSpan(start: 5, end: 5), []),
    ]
    for (span, pieces) in words {
      #expect(slice(raw, alignment.rawSpans(of: span)) == pieces)
    }
    #expect(alignment.rawSpan(of: TextSpan(start: 4, end: 13)) == TextSpan(start: 4, end: 18))
  }

  @Test func findsWhatBecameOfTheSource() {
    let (_, _, alignment) = sample()
    #expect(alignment.textSpan(ofRaw: TextSpan(start: 0, end: 3)) == TextSpan(start: 0, end: 3))
    #expect(alignment.textSpan(ofRaw: TextSpan(start: 8, end: 13)) == nil)
    #expect(alignment.textSpan(ofRaw: TextSpan(start: 20, end: 21)) == TextSpan(start: 14, end: 16))
    #expect(alignment.textSpan(ofRaw: TextSpan(start: 4, end: 16)) == TextSpan(start: 4, end: 11))
  }

  @Test func joinsCopiesThatTouch() {
    var alignment = Alignment()
    alignment.append(copyOf: TextSpan(start: 2, end: 4))
    alignment.append(copyOf: TextSpan(start: 4, end: 9))
    alignment.append(copyOf: TextSpan(start: 9, end: 9))
    #expect(alignment.runs.count == 1)
    #expect(alignment.textLength == 7)
    #expect(alignment.rawSpans(of: TextSpan(start: 5, end: 99)) == [TextSpan(start: 7, end: 9)])
    #expect(alignment.rawSpans(of: TextSpan(start: 7, end: 8)) == [])
  }

  @Test func composes() {
    let (_, middle, inner) = sample()
    // The second step drops "two " and puts a word in.
    var outer = Alignment()
    outer.append(copyOf: TextSpan(start: 0, end: 4))
    outer.append(replacementOfLength: 5, for: TextSpan(start: 8, end: 8))
    outer.append(copyOf: TextSpan(start: 8, end: middle.utf8.count))
    let whole = outer.composed(with: inner)
    #expect(whole.isWellFormed)
    #expect(whole.textLength == outer.textLength)
    #expect(whole.rawSpans(of: TextSpan(start: 4, end: 9)) == [])
    #expect(whole.rawSpans(of: TextSpan(start: 9, end: 14)) == [TextSpan(start: 13, end: 18)])
    for offset in 0..<outer.textLength {
      let span = TextSpan(start: offset, end: offset + 1)
      let steps = outer.rawSpans(of: span).flatMap { inner.rawSpans(of: $0) }
      #expect(whole.rawSpans(of: span) == steps)
    }
  }

  @Test func composesWithItself() {
    let (_, middle, inner) = sample()
    let identity = Alignment(identityOfLength: middle.utf8.count)
    #expect(identity.composed(with: inner) == inner)
    #expect(inner.composed(with: Alignment(identityOfLength: 25)) == inner)
    #expect(Alignment().composed(with: inner) == Alignment())
  }
}
