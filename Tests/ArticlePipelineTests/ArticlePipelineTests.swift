import ArticleModel
import Foundation
import TestSupport
import Testing

@testable import ArticlePipeline

@Suite struct ArticlePipelineTests {
  let sample: [UInt8]

  init() throws {
    sample = [UInt8](
      try Data(
        contentsOf: ProjectFolder.root.appendingPathComponent("Scripts/examples/harbour.txt")))
  }

  @Test func theSameBytesGiveTheSameBytes() throws {
    let first = try SharedPipeline.pipeline.get().process(RawArticle(bytes: sample)).storedBytes
    let resources = try PipelineResources(configFolder: ProjectFolder.config)
    let again = try ArticlePipeline(resources: resources).process(RawArticle(bytes: sample))
    #expect(again.storedBytes == first)
  }

  @Test func theStoredRecordReadsBackEqual() throws {
    let record = try SharedPipeline.pipeline.get().process(RawArticle(bytes: sample))
    #expect(try ArticleRecord(storedBytes: record.storedBytes) == record)
    #expect(record.storedBytes.last == 0x0A)
  }

  @Test func theSampleIsReadAsAPersonWould() throws {
    let record = try SharedPipeline.pipeline.get().process(RawArticle(bytes: sample))
    #expect(record.id.description.count == 16)
    #expect(record.title?.text.hasPrefix("Harbour Chief Explains") == true)
    #expect(record.authors.map(\.name) == ["Teresa Molina"])
    #expect(record.published?.value == "2024-05-20")
    #expect(record.text.contains("asked the city council to step in before the weekend."))
    #expect(!record.text.contains("Subscribe"))
    let names = Set(record.persons.map(\.name))
    #expect(names.isSuperset(of: ["Rafael Aldana", "Ingrid Solberg", "Nadia Okafor"]))
    #expect(record.dates.contains { $0.value == "2024-05-16" })
    let wrong = Provenance(input: String(decoding: sample, as: UTF8.self)).mismatches(in: record)
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test func aSubmittedDateWinsAndIsMarked() throws {
    let raw = RawArticle(
      bytes: sample,
      submitted: SubmittedMetadata(published: CalendarDate(year: 2023, month: 1, day: 9)))
    let record = try SharedPipeline.pipeline.get().process(raw)
    #expect(record.published?.value == "2023-01-09")
    #expect(record.published?.rule.rawValue.contains("submitted") == true)
  }

  @Test func theSubmittedAddressIsKept() throws {
    let json = #"{"text": "Jane Doe spoke.", "url": "https://example.org/1"}"#
    let record = try SharedPipeline.pipeline.get().process(
      RawArticle(bytes: Array(json.utf8), contentType: .json))
    #expect(record.source.url == "https://example.org/1")
  }

  @Test func windows1252IsReadAndSaidSo() throws {
    let bytes = Array("The caf".utf8) + [0xE9] + Array(" opened on Monday, Jane Doe said.".utf8)
    let record = try SharedPipeline.pipeline.get().process(RawArticle(bytes: bytes))
    #expect(record.text.contains("café"))
    #expect(record.source.charset == "windows-1252")
    #expect(record.source.charsetRule.rawValue.hasPrefix("charset."))
  }

  @Test(arguments: ["", "   \n\n \t "])
  func whatHoldsNoArticleIsRefused(_ body: String) {
    #expect(throws: PipelineError.self) {
      try SharedPipeline.pipeline.get().process(RawArticle(bytes: Array(body.utf8)))
    }
  }

  @Test func jsonAndPlainTextOfOneArticleAgree() throws {
    let text = "Jane Doe visited Paris on Monday.\n\nShe said: \"It was a good day.\""
    let json = #"{"text": "Jane Doe visited Paris on Monday.\n\nShe said: \"It was a good day.\""}"#
    let pipeline = try SharedPipeline.pipeline.get()
    let plain = try pipeline.process(RawArticle(bytes: Array(text.utf8)))
    let inJSON = try pipeline.process(RawArticle(bytes: Array(json.utf8), contentType: .json))
    #expect(inJSON.text == plain.text)
    #expect(inJSON.persons == plain.persons)
    #expect(inJSON.id != plain.id)
  }

  @Test func hostileBytesNeverTrap() throws {
    let pipeline = try SharedPipeline.pipeline.get()
    var state: UInt64 = 42
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    for round in 0..<60 {
      let count = Int(next() % 3_000)
      var bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) }
      if round % 2 == 0, !sample.isEmpty {
        // The sample with bytes changed, so that the rules are reached.
        bytes = sample
        for _ in 0..<40 { bytes[Int(next()) % bytes.count] = UInt8(truncatingIfNeeded: next()) }
      }
      let type = ContentType.allCases[round % ContentType.allCases.count]
      let record = try? pipeline.process(RawArticle(bytes: bytes, contentType: type))
      if let record { #expect(try ArticleRecord(storedBytes: record.storedBytes) == record) }
    }
  }
}
