import ArticleModel
import Testing

@testable import ArticleSearch

/// The common queries must be answered in the order of an index, without reading a table through and without
/// sorting: that is what keeps them fast at 100,000 articles.
@Suite struct QueryPlanTests {
  let temporary: TemporaryIndex
  var index: ArticleIndex { temporary.index }

  init() throws {
    temporary = try TemporaryIndex()
    try temporary.index.index(RebuildTests.records)
  }

  private func expectNoSort(_ steps: [String], _ name: String) {
    #expect(!steps.isEmpty, "\(name)")
    for step in steps {
      #expect(!step.contains("TEMP B-TREE"), "\(name): \(steps)")
      let readsThrough = step.hasPrefix("SCAN") && !step.contains("USING") && !step.contains("k")
      #expect(!readsThrough, "\(name): \(steps)")
    }
  }

  @Test(arguments: ArticleQuery.Sort.allCases)
  func listsArticlesInTheOrderOfAnIndex(sort: ArticleQuery.Sort) throws {
    var query = ArticleQuery()
    query.sort = sort
    expectNoSort(try index.steps(of: query), "all")
    guard sort == .newestFirst || sort == .oldestFirst else { return }
    query.published = try DayInterval(parsing: "2024-02")
    expectNoSort(try index.steps(of: query), "month")
    query.person = "Tom Reed"
    expectNoSort(try index.steps(of: query), "person and month")
    query.published = nil
    expectNoSort(try index.steps(of: query), "person")
    query.place = "Porto"
    expectNoSort(try index.steps(of: query), "person and place")
    query.mentionsDate = try DayInterval(parsing: "2024-01-03")
    expectNoSort(try index.steps(of: query), "person, place and date")
  }

  @Test func listsOtherThingsInTheOrderOfAnIndex() throws {
    var persons = EntityQuery(.person)
    expectNoSort(try index.steps(of: persons), "persons")
    persons.sort = .slug
    expectNoSort(try index.steps(of: persons), "persons by slug")
    var quotations = QuotationQuery()
    expectNoSort(try index.steps(of: quotations), "quotations")
    quotations.speaker = "Tom Reed"
    expectNoSort(try index.steps(of: quotations), "speaker")
    quotations.published = try DayInterval(parsing: "2024-02")
    expectNoSort(try index.steps(of: quotations), "speaker and month")
  }

  @Test func readsTheTimelineClassByClass() throws {
    var query = TimelineQuery()
    query.days = try DayInterval(parsing: "2024-01")
    for person in [nil, "Tom Reed"] {
      query.person = person
      let steps = try index.steps(of: query)
      #expect(steps.contains { $0.hasPrefix("MERGE") }, "\(steps)")
      #expect(steps.allSatisfy { !$0.contains("SCAN r") }, "\(steps)")
    }
  }
}
