import ArticleModel
import Foundation
import TestSupport
import Testing

@testable import ArticlePipeline

/// The real article this project began with, against its gold record.
@Suite(.enabled(if: ProjectFolder.shared != nil, "the shared data is not there"))
struct InterviewTests {
  let record: ArticleRecord
  let gold: JSONReader
  let input: [UInt8]

  init() throws {
    let folder = try #require(ProjectFolder.shared).appendingPathComponent("samples")
    input = [UInt8](try Data(contentsOf: folder.appendingPathComponent("interview.txt")))
    record = try SharedPipeline.pipeline.get().process(RawArticle(bytes: input))
    let bytes = try Data(contentsOf: folder.appendingPathComponent("interview.gold.json"))
    gold = try JSONReader(try JSONParser.parse([UInt8](bytes)))
  }

  /// The fullest names of the speakers, by id.
  private var nameOfID: [String: String] {
    let entities = record.persons + record.organizations + record.places
    return Dictionary(entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func headIsRight() throws {
    #expect(record.title?.text == (try gold.string("title")))
    #expect(record.authors.map(\.name) == ["Angeline Tan"])
    #expect(record.published?.value == "2024-02-12")
    #expect(record.language?.code == "en")
  }

  @Test func paragraphsEqualTheGold() throws {
    let text = Array(record.text.unicodeScalars)
    let paragraphs = record.paragraphs.map { paragraph in
      text[paragraph.span.start..<paragraph.span.end].map { String($0) }.joined()
    }
    #expect(paragraphs == (try gold.strings("paragraphs")))
    #expect(paragraphs.count == 29)
  }

  @Test func captionAndCreditStandApart() {
    #expect(record.captions.map(\.text) == ["Tucker Carlson and Vladimir Putin"])
    #expect(record.captions.map(\.credit) == ["AP Images"])
    #expect(record.captions.map(\.persons) == [["Tucker Carlson", "Vladimir Putin"]])
  }

  @Test func nothingOfHeadersOrPromotionIsInTheText() {
    for furniture in [
      "Written by", "Angeline", "Subscribe", "AP Images", "Cancel anytime", "[", "*",
    ] {
      let isInsertion = furniture == "["
      #expect(isInsertion || !record.text.contains(furniture), "\(furniture)")
    }
    let removed = record.removed.map(\.text).joined(separator: "\n")
    #expect(removed.contains("Subscribe to the New American"))
    #expect(removed.contains("Cancel anytime."))
  }

  @Test func everyFindingReadsTheSameInTheInput() {
    let wrong = Provenance(input: String(decoding: input, as: UTF8.self)).mismatches(in: record)
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test(arguments: [
    ("Vladimir Putin", "Putin"), ("Tucker Carlson", "Carlson"), ("Dmitry Peskov", "Peskov"),
    ("Maria Zakharova", "Zakharova"), ("Volodymyr Zelensky", "Zelensky"),
    ("Boris Johnson", "Johnson"),
  ])
  func aPersonIsOneHoweverNamedLater(_ name: String, _ surname: String) throws {
    let persons = record.persons.filter { person in
      person.mentions.contains { $0.kind == .name && $0.excerpt.text.hasSuffix(surname) }
    }
    let person = try #require(persons.first)
    #expect(persons.count == 1)
    #expect(person.name == name)
    let forms = Set(person.mentions.filter { $0.kind == .name }.map(\.excerpt.text))
    #expect(forms.contains(surname))
  }

  @Test(arguments: ["John Kirby", "Hillary Clinton", "Pavel Zarubin", "David Arakhamia"])
  func aPersonNamedOnceIsFound(_ name: String) {
    #expect(record.persons.filter { $0.name == name }.count == 1)
  }

  @Test func atLeastFourteenQuotationsHaveTheRightSpeaker() throws {
    let names = nameOfID
    let right = try gold.objects("quotations").filter { wanted in
      let text = try wanted.string("text")
      let speaker = try wanted.optionalString("speaker")
      return record.quotations.contains { found in
        found.kind != .indirect && found.excerpt.text == text
          && found.speaker.flatMap { names[$0] } == speaker
      }
    }
    #expect(right.count >= 14, "\(right.count) of 17")
  }

  @Test func atLeastThirteenDatesHaveTheRightValue() throws {
    var found = record.dates.map { "\($0.excerpt.text)=\($0.value ?? "")" }
    var right = 0
    for wanted in try gold.objects("dates") {
      let key = "\(try wanted.string("text"))=\(try wanted.string("value"))"
      if let index = found.firstIndex(of: key) {
        found.remove(at: index)
        right += 1
      }
    }
    #expect(right >= 13, "\(right) of 16")
  }
}

/// The pipeline with the project's own word lists and model, loaded once for all tests.
enum SharedPipeline {
  static let pipeline = Result { () throws -> ArticlePipeline in
    try ArticlePipeline(resources: PipelineResources(configFolder: ProjectFolder.config))
  }
}
