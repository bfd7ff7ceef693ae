import ArticleModel
import Testing

@testable import TextAnalysis

/// Many names in one article: what is looked at for each stays bounded.
@Suite struct ManyNamesTests {
  private static func syllables(_ number: Int) -> String {
    let parts = ["ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu"]
    return String(number).compactMap { parts[$0.wholeNumberValue ?? 0] }.joined().capitalized
  }

  /// Text and names of `count` pairs, `Ann Bacedi met Bacedi. …`, without a tagger.
  private static func article(
    _ count: Int, _ name: (Int) -> (full: String, short: String)
  ) throws -> (text: SegmentedText, names: [NameSpan]) {
    var bytes: [UInt8] = []
    var spans: [TextSpan] = []
    for number in 0..<count {
      let (full, short) = name(number)
      for (form, tail) in [(full, " met "), (short, ". ")] {
        spans.append(TextSpan(start: bytes.count, end: bytes.count + form.utf8.count))
        bytes.append(contentsOf: (form + tail).utf8)
      }
    }
    let text = try ResolvedText.segmenter().segment(
      bytes, paragraphs: [TextSpan(start: 0, end: bytes.count)])
    let names = spans.map { span in
      NameSpan(
        span: span, tokens: text.tokenRange(overlapping: span), type: .person, probability: 0.95,
        rule: "name.test")
    }
    return (text, names)
  }

  private static func clusterer(
    _ count: Int, _ name: (Int) -> (full: String, short: String)
  ) throws -> PersonClusterer {
    let (text, names) = try article(count, name)
    var context = EntityContext(text, try EntityLexicon(TaggerFixture.lexicons.get()))
    context.setNames(names)
    var clusterer = PersonClusterer(context: context)
    clusterer.cluster()
    return clusterer
  }

  @Test func manyDistinctPersons() throws {
    let clusterer = try Self.clusterer(2_000) {
      ("Ann \(Self.syllables($0))on", "\(Self.syllables($0))on")
    }
    #expect(clusterer.persons.count == 2_000)
    // Everybody shares the given name; no list of candidates grows with them.
    let longest =
      [clusterer.byFirst, clusterer.byLast, clusterer.byInner].flatMap(\.values)
      .map(\.count).max() ?? 0
    #expect(longest <= PersonClusterer.candidateLimit)
  }

  @Test func manyPersonsOfOneSurname() throws {
    let clusterer = try Self.clusterer(2_000) { ("\(Self.syllables($0))el Smith", "Smith") }
    #expect(clusterer.persons.count > 1_500)
    #expect(clusterer.byLast.values.allSatisfy { $0.count <= PersonClusterer.candidateLimit })
    #expect(clusterer.bySkeleton.values.allSatisfy { $0.count <= PersonClusterer.candidateLimit })
    #expect(
      clusterer.unresolved.allSatisfy { $0.candidates.count <= PersonClusterer.candidateLimit })
  }
}
