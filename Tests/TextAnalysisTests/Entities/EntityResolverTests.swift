import ArticleModel
import Foundation
import TestSupport
import Testing
import TextAnalysis

/// A text with `<PER>`, `<ORG>`, `<LOC>`, `<NORP>`, `<MISC>` marks, resolved.
struct ResolvedText {
  let text: SegmentedText
  let entities: Entities

  /// Read once: the word lists are large.
  private static let stages = Result {
    let lexicons = try ProjectFolder.lexicons()
    return (try Segmenter(lexicons: lexicons), try EntityResolver(lexicons: lexicons))
  }

  /// The segmenter with the project's word lists.
  static func segmenter() throws -> Segmenter { try stages.get().0 }

  /// The resolver with the project's word lists.
  static func resolver() throws -> EntityResolver { try stages.get().1 }

  init(_ marked: String, probability: Double = 0.95) throws {
    let (segmenter, resolver) = try Self.stages.get()
    let source = MarkedText(marked)
    let bytes = Array(source.text.utf8)
    var paragraphs: [TextSpan] = []
    var start = 0
    for part in source.text.components(separatedBy: "\n\n") {
      paragraphs.append(TextSpan(start: start, end: start + part.utf8.count))
      start += part.utf8.count + 2
    }
    text = segmenter.segment(bytes, paragraphs: paragraphs)
    let segmented = text
    let names = source.marks.compactMap { mark -> NameSpan? in
      guard let type = NameType(rawValue: mark.label) else { return nil }
      return NameSpan(
        span: mark.span, tokens: segmented.tokenRange(overlapping: mark.span), type: type,
        probability: probability, rule: "name.test")
    }
    entities = resolver.resolve(names, in: text)
  }

  /// `Name: form, form` for each person, forms of name mentions in order.
  var persons: [String] {
    entities.persons.map { person in
      let forms = person.mentions.filter { $0.kind == .name }.map { text.string(of: $0.span) }
      return "\(person.name): \(forms.joined(separator: ", "))"
    }
  }

  /// `Name: role; role` for each person with a role.
  var roles: [String] {
    entities.persons.filter { !$0.roles.isEmpty }.map { person in
      "\(person.name): " + person.roles.map { text.string(of: $0.span) }.joined(separator: "; ")
    }
  }

  /// `id: word, word` for each person with a pronoun or description.
  var references: [String] {
    entities.persons.compactMap { person in
      let found = person.mentions.filter { $0.kind == .pronoun || $0.kind == .nominal }
      guard !found.isEmpty else { return nil }
      return "\(person.id): " + found.map { text.string(of: $0.span) }.joined(separator: ", ")
    }
  }
}

@Suite struct EntityResolverTests {
  @Test func nothingGivesNothing() throws {
    let empty = try ResolvedText("")
    #expect(empty.entities == Entities())
    let plain = try ResolvedText("He said so, the president did.")
    #expect(plain.entities.persons.isEmpty)
  }

  @Test func aMissingWordListIsNamed() {
    let error = #expect(throws: LexiconSet.Missing.self) {
      _ = try EntityResolver(lexicons: LexiconSet())
    }
    #expect(error?.name == "person-given-names")
  }

  @Test func everyIdIsUniqueAndReadable() throws {
    let resolved = try ResolvedText(
      """
      <PER>Łukasz Świątek</PER> met <PER>Jane Paris</PER> in <LOC>Paris</LOC>.

      <ORG>Paris</ORG> won, and <PER>Mr. X</PER> lost.
      """)
    let entities = resolved.entities
    #expect(entities.persons.map(\.id) == ["lukasz-swiatek", "jane-paris", "x"])
    #expect(entities.organizations.map(\.id) == ["paris"])
    #expect(entities.places.map(\.id) == ["paris-2"])
  }

  @Test func sameInputSameOutput() throws {
    let marked =
      "<PER>Ann Lee</PER> and <PER>Bo Lee</PER> met <PER>Lee</PER>. She told "
      + "<PER>Lee</PER> that he knew."
    let first = try ResolvedText(marked).entities
    for _ in 0..<5 { #expect(try ResolvedText(marked).entities == first) }
  }

  @Test func spansOutsideTheTextAreLeftOut() throws {
    let lexicons = try ProjectFolder.lexicons()
    let text = try Segmenter(lexicons: lexicons).segment(
      Array("Ann Lee spoke.".utf8), paragraphs: [TextSpan(start: 0, end: 14)])
    let wrong = NameSpan(
      span: TextSpan(start: 50, end: 60), tokens: 9..<12, type: .person, probability: 1, rule: "x")
    let right = NameSpan(
      span: TextSpan(start: 0, end: 7), tokens: 0..<2, type: .person, probability: 1, rule: "x")
    let overlapping = NameSpan(
      span: TextSpan(start: 4, end: 7), tokens: 1..<2, type: .place, probability: 1, rule: "x")
    let entities = try EntityResolver(lexicons: lexicons).resolve(
      [overlapping, wrong, right], in: text)
    #expect(entities.persons.map(\.name) == ["Ann Lee"])
    #expect(entities.places.isEmpty)
  }
}
