import ArticleModel
import TestSupport
import Testing

@testable import ArticlePipeline

/// Dates that are counted from the day of publication follow it when it is corrected: the pipeline
/// is asked again with the same bytes and the day.
@Suite struct CorrectedDateTests {
  private static let text = """
    High water in the lower town

    The river rose by two metres yesterday and flooded the lower town, where most people had left \
    their homes in time and spent the night in the school.

    "We saw it coming," the mayor, Ana Ruiz, told reporters on Monday. On 3 March 2019 it had been \
    worse, and last year nothing happened at all.
    """

  private func record(_ published: String?) throws -> ArticleRecord {
    try SharedPipeline.pipeline.get().process(
      RawArticle(
        bytes: Array(Self.text.utf8),
        submitted: SubmittedMetadata(
          published: published.flatMap { CalendarDate(iso: $0) })))
  }

  private func values(_ record: ArticleRecord) -> [String] {
    record.dates.filter { $0.kind == .date }.map { $0.value ?? $0.flags.joined() }
  }

  @Test func withoutADayOfPublicationTheyStayOpenAndSayWhy() throws {
    let open = "no-publication-date"
    #expect(try values(record(nil)) == [open, open, "2019-03-03", open])
  }

  @Test func aCorrectedDayResolvesThemAgain() throws {
    let first = try record("2021-06-16")
    #expect(values(first) == ["2021-06-15", "2021-06-14", "2019-03-03", "2020"])
    #expect(first.quotations.first?.said == "2021-06-14")
    let second = try record("2022-01-04")
    #expect(values(second) == ["2022-01-03", "2022-01-03", "2019-03-03", "2021"])
    #expect(second.quotations.first?.said == "2022-01-03")
    #expect(first.text == second.text)
    #expect(first.id == second.id)
    #expect(try record("2021-06-16") == first)
  }
}
