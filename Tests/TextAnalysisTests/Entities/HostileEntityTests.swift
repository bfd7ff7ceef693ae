import ArticleModel
import Testing
import TextAnalysis

/// Nothing that comes from outside may stop the stage.
@Suite struct HostileEntityTests {
  /// A small generator with a fixed seed (SplitMix64).
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  private static let words = [
    "President", "Ann", "Hay", "of", "the", "and", ",", "'s", "he", "who", "was", "(", "\"", "“",
    "Mr.", "minister", "U.S.", "è", "Ж", "Jr.", "-", ".", "[", "]", "de", "al-Ali", "one", "as",
    "née", "Łódź", "\u{301}", "I", "am", "her", "mother", "administration", "former",
  ]

  @Test(arguments: 0..<40)
  func anyWordsWithAnySpans(seed: Int) throws {
    var generator = Generator(state: UInt64(seed))
    let text = (0..<200).map { _ in Self.words.randomElement(using: &generator) ?? "" }
      .joined(separator: Bool.random(using: &generator) ? " " : "")
    let bytes = Array(text.utf8)
    let segmented = try ResolvedText.segmenter().segment(
      bytes, paragraphs: [TextSpan(start: 0, end: bytes.count)])
    let count = segmented.tokens.count
    let names = (0..<60).map { _ -> NameSpan in
      let start = Int.random(in: 0..<(count + 3), using: &generator)
      let end = start + Int.random(in: 0..<6, using: &generator)
      let inside = max(0, min(start, count - 1))..<max(min(start, count - 1), min(end, count))
      let span =
        inside.isEmpty ? TextSpan(start: 0, end: 0) : segmented.span(ofTokens: inside)
      return NameSpan(
        span: span, tokens: start..<end,
        type: NameType.allCases.randomElement(using: &generator) ?? .other,
        probability: Double.random(in: 0...1, using: &generator), rule: "name.test")
    }
    let entities = try ResolvedText.resolver().resolve(names, in: segmented)
    let ids =
      entities.persons.map(\.id) + entities.organizations.map(\.id) + entities.places.map(\.id)
    #expect(Set(ids).count == ids.count)
    for person in entities.persons {
      #expect(!person.mentions.isEmpty)
      for span in person.mentions.map(\.span) + person.roles.map(\.span) {
        #expect(span.start >= 0 && span.end <= bytes.count && !span.isEmpty)
      }
    }
    for item in entities.unresolved { #expect(item.candidates.allSatisfy(ids.contains)) }
  }

  /// Many bearers of one surname: candidates are bounded, so this ends soon.
  @Test func manyBearersOfOneSurname() throws {
    let marked = (0..<3000).map { "<PER>\(Self.syllables($0)) Smith</PER> met <PER>Smith</PER>" }
      .joined(separator: ". ")
    let entities = try ResolvedText(marked).entities
    #expect(entities.persons.count > 2900)
  }

  private static func syllables(_ number: Int) -> String {
    let parts = ["Ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu"]
    // Spelt digit by digit, so that every number has a name of its own.
    return String(number).compactMap { parts[$0.wholeNumberValue ?? 0] }.joined()
  }
}
