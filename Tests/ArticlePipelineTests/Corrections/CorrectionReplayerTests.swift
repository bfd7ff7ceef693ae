import ArticleModel
import ArticlePipeline
import TestSupport
import Testing

@Suite struct CorrectionReplayerTests {
  static let pipeline = Result { () throws -> ArticlePipeline in
    try ArticlePipeline(resources: PipelineResources(configFolder: ProjectFolder.config))
  }

  static let text = """
    Ferry Line Cut Back After Storm

    By Nora Field

    Harbour master Rafael Aldana closed the northern pier on Friday. "The planks will not hold another winter," Aldana said on Friday.

    Ingrid Solberg, chairwoman of the pilots' union, met Rafael Aldana again two days later. "We were not asked," Solberg told reporters.
    """

  private func record(_ corrections: [Correction] = []) throws -> ArticleRecord {
    try Self.pipeline.get().process(
      RawArticle(
        bytes: Array(Self.text.utf8),
        submitted: SubmittedMetadata(published: CalendarDate(year: 2024, month: 5, day: 20))),
      corrections: corrections)
  }

  private func correction(
    _ number: Int, _ change: Correction.Change, everywhere: Bool = false
  ) throws -> Correction {
    Correction(
      id: Correction.ID(number: number), article: everywhere ? nil : try record().id,
      change: change, by: "Ann", at: "2026-11-22T10:48:00Z")
  }

  private func corrected(_ changes: Correction.Change...) throws -> ArticleRecord {
    try record(changes.enumerated().map { try correction($0 + 1, $1) })
  }

  private func passage(_ text: String, in record: ArticleRecord) throws -> Correction.Passage {
    let all =
      (record.quotations.map(\.excerpt) + record.dates.map(\.excerpt)
        + record.persons.flatMap { $0.mentions.map(\.excerpt) })
    let excerpt = try #require(all.first { $0.text == text })
    return Correction.Passage(span: excerpt.span, text: text)
  }

  @Test func thePipelineFindsWhatTheseTestsCorrect() throws {
    let record = try record()
    #expect(record.persons.map(\.id) == ["rafael-aldana", "ingrid-solberg"])
    #expect(record.dates.first?.value == "2024-05-17")
    #expect(record.quotations.map(\.speaker).contains("rafael-aldana"))
    #expect(record.corrections.isEmpty)
    #expect(!String(decoding: record.storedBytes, as: UTF8.self).contains("correct"))
  }

  @Test func correctedDateOfPublicationResolvesRelativeDatesAgain() throws {
    var change = MetadataChange()
    change.published = .set(try #require(CalendarDate(iso: "2023-11-07")))
    let record = try corrected(.metadata(change))
    #expect(record.published?.value == "2023-11-07")
    #expect(record.published?.rule == "correction")
    #expect(record.published?.corrected == "c1")
    #expect(record.dates.first?.value == "2023-11-03")
    change.published = .remove
    let undated = try corrected(.metadata(change))
    #expect(undated.published == nil)
    #expect(undated.dates.first?.value == nil)
    #expect(undated.source.submitted.published?.description == "2024-05-20")
  }

  @Test func correctedMetadataWinsAndTheLedgerStillAccountsForTheInput() throws {
    var change = MetadataChange()
    change.title = .set("Pier Closed")
    change.authors = .set(["Nora Feld", "Cid Oak"])
    change.publication = .set("The Quay Post")
    change.url = .set("https://example.org/pier")
    let record = try corrected(.metadata(change))
    #expect(record.title?.text == "Pier Closed")
    #expect(record.title?.rule == "correction")
    #expect(record.authors.map(\.name) == ["Nora Feld", "Cid Oak"])
    #expect(record.authors.allSatisfy { $0.corrected == "c1" && $0.rule == "correction" })
    #expect(record.source.publication == "The Quay Post")
    #expect(record.source.publicationRule == "correction")
    #expect(record.source.url == "https://example.org/pier")
    let removed = record.removed.map(\.text).joined(separator: "\n")
    #expect(removed.contains("Ferry Line Cut Back"))
    #expect(removed.contains("Nora Field"))
    change.title = .remove
    change.authors = .remove
    let bare = try corrected(.metadata(change))
    #expect(bare.title == nil)
    #expect(bare.authors.isEmpty)
    #expect(bare.removed.map(\.text).joined().contains("Ferry Line Cut Back"))
  }

  @Test func correctedMetadataWinsOverTheBodysOwn() throws {
    var change = MetadataChange()
    change.title = .set("Pier Closed")
    let body =
      "{\"text\":\"The pier was closed by the harbour master on Friday.\",\"title\":\"Old\"}"
    let raw = RawArticle(bytes: Array(body.utf8), contentType: .json)
    let pipeline = try Self.pipeline.get()
    let id = try pipeline.process(raw).id
    let record = try pipeline.process(
      raw,
      corrections: [
        Correction(
          id: Correction.ID(number: 1), article: id, change: .metadata(change), by: "A", at: "")
      ])
    #expect(record.title?.text == "Pier Closed")
  }

  @Test func theLaterCorrectionOfAFieldWinsAndOthersStay() throws {
    var first = MetadataChange()
    first.title = .set("One")
    first.publication = .set("The Quay Post")
    var second = MetadataChange()
    second.title = .set("Two")
    let record = try corrected(.metadata(first), .metadata(second))
    #expect(record.title?.text == "Two")
    #expect(record.title?.corrected == "c2")
    #expect(record.source.publication == "The Quay Post")
    let made = [try correction(1, .metadata(first)), try correction(2, .metadata(second))]
    #expect(made[1].overrides(made[0]))
    #expect(!made[0].overrides(made[1]))
  }

  @Test func mergesSplitsRenamesAndRemovesPersons() throws {
    let merged = try corrected(.merge(person: "Rafael Aldana", others: ["ingrid-solberg"]))
    #expect(merged.persons.map(\.id) == ["rafael-aldana"])
    #expect(merged.quotations.compactMap(\.speaker).allSatisfy { $0 == "rafael-aldana" })
    #expect(merged.persons[0].corrected == "c1")
    let starts = merged.persons[0].mentions.map(\.excerpt.span.start)
    #expect(starts == starts.sorted())

    let before = try record()
    let renamed = try corrected(.rename(person: "rafael-aldana", name: "Raphael Aldana"))
    #expect(renamed.persons.map(\.id) == ["raphael-aldana", "ingrid-solberg"])
    #expect(renamed.quotations.map(\.speaker).contains("raphael-aldana"))
    #expect(!renamed.quotations.map(\.speaker).contains("rafael-aldana"))

    let split = try corrected(
      .split(
        person: "rafael-aldana", mentions: [try passage("Aldana", in: before)], name: "Luz Aldana"))
    #expect(split.persons.map(\.id) == ["rafael-aldana", "luz-aldana", "ingrid-solberg"])
    #expect(split.persons[1].mentions.map(\.excerpt.text) == ["Aldana"])
    #expect(split.quotations.map(\.speaker).contains("luz-aldana"))

    let removed = try corrected(.notAPerson(person: "rafael-aldana"))
    #expect(removed.persons.map(\.id) == ["ingrid-solberg"])
    let orphan = try #require(removed.quotations.first { $0.corrected == "c1" })
    #expect(orphan.speaker == nil)
    #expect(orphan.reason?.isEmpty == false)
  }

  @Test func speakersRolesAndDatesAreCorrected() throws {
    let before = try record()
    let quotation = try #require(before.quotations.first { $0.speaker == "rafael-aldana" })
    let passage = Correction.Passage(span: quotation.excerpt.span, text: quotation.excerpt.text)
    let spoken = try corrected(.speaker(quotation: passage, speaker: "Ingrid Solberg"))
    let found = try #require(spoken.quotations.first { $0.excerpt == quotation.excerpt })
    #expect(found.speaker == "ingrid-solberg")
    #expect(found.rule == "correction")
    #expect(found.corrected == "c1")
    let nobody = try corrected(.speaker(quotation: passage, speaker: nil))
    #expect(nobody.quotations.first { $0.excerpt == quotation.excerpt }?.speaker == nil)

    let role = try corrected(
      .role(person: "ingrid-solberg", was: nil, role: "Harbour master"))
    let roles = try #require(role.persons.first { $0.id == "ingrid-solberg" }?.roles)
    let new = try #require(roles.first { $0.corrected == "c1" })
    #expect(new.excerpt.text == "Harbour master")
    let slice = Provenance(input: Self.text).slice(new.excerpt.raw.parts)
    #expect(slice == "Harbour master")

    let date = try corrected(
      .date(expression: try self.passage("Friday", in: before), value: "2024-05-10"))
    #expect(date.dates.first?.value == "2024-05-10")
    #expect(date.dates.first?.corrected == "c1")
    let none = try corrected(.date(expression: try self.passage("Friday", in: before), value: nil))
    #expect(none.dates.count == before.dates.count - 1)
  }

  static let misfits: [(Correction.Change, String)] = [
    (.rename(person: "nobody", name: "X"), "person"),
    (.merge(person: "rafael-aldana", others: ["nobody"]), "others[0]"),
    (.notAPerson(person: "friday"), "person"),
    (
      .split(
        person: "rafael-aldana",
        mentions: [Correction.Passage(span: CodePointSpan(start: 0, end: 5), text: "Ferry")],
        name: "X"), "mentions[0]"
    ),
    (
      .speaker(
        quotation: Correction.Passage(span: CodePointSpan(start: 0, end: 5), text: "Ferry"),
        speaker: nil), "quotation"
    ),
    (.role(person: "rafael-aldana", was: "pope", role: nil), "was"),
    (.role(person: "rafael-aldana", was: nil, role: "astronaut"), "role"),
    (
      .date(
        expression: Correction.Passage(span: CodePointSpan(start: 0, end: 5), text: "never there"),
        value: "2024"), "expression"
    ),
    (
      .date(
        expression: Correction.Passage(span: CodePointSpan(start: 0, end: 5), text: "Friday"),
        value: "2024-02-30"), "value"
    ),
  ]

  @Test(arguments: misfits)
  func whatDoesNotFitChangesNothingAndSaysSo(change: Correction.Change, field: String) throws {
    let plain = try record()
    let error = #expect(throws: CorrectionProblem.self) {
      try CorrectionReplayer.check(try correction(1, change), on: plain)
    }
    #expect(error?.field == field)
    #expect(error?.remedy.isEmpty == false)
    var record = try corrected(change)
    #expect(record.corrections.map(\.id.number) == [1])
    #expect(record.corrections.first?.problem?.hasPrefix(field) == true)
    record.corrections = []
    #expect(record == plain)
    // What holds everywhere says nothing where its person is not.
    #expect(try self.record([try correction(1, change, everywhere: true)]) == plain)
  }

  @Test func aCorrectedRecordIsReadAsItWasWritten() throws {
    var change = MetadataChange()
    change.title = .set("Pier Closed")
    change.published = .set(try #require(CalendarDate(iso: "2023-11-07")))
    let record = try corrected(
      .metadata(change), .rename(person: "rafael-aldana", name: "Raphael Aldana"),
      .date(expression: try passage("Friday", in: try self.record()), value: "2024-05"),
      .role(person: "nobody", was: "x", role: nil))
    #expect(try ArticleRecord(storedBytes: record.storedBytes) == record)
    #expect(record.corrections.map { $0.problem == nil } == [true, true, true, false])
  }
}
