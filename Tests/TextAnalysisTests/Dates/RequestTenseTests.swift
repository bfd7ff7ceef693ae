import ArticleModel
import TestSupport
import Testing

@testable import TextAnalysis

/// What somebody asks for, plans or promises lies ahead; what is told of lies behind. Everything is
/// published on Wednesday, 2025-03-12.
@Suite struct RequestTenseTests {
  @Test(arguments: [
    ("The union leader called for an election in September.", "2025-09"),
    ("The museum plans to open in June.", "2025-06"),
    ("The report is due in May.", "2025-05"),
    ("The premier promised a vote by October.", "2025-10"),
    ("The hearing was set for December.", "2025-12"),
    ("The next summit is scheduled for November.", "2025-11"),
    ("The bridge is closed until November.", "2025-11"),
    ("The bridge has been closed until November.", "2025-11"),
    ("Sitting was adjourned until November.", "2025-11"),
    ("He asked the court to rule in September.", "2025-09"),
    ("She urged growers to plant early in August.", "2025-08"),
    ("Two mayors proposed a referendum in the autumn of the same kind for October.", "2025-10"),
    ("Amid calls for a strike in August, shares fell.", "2025-08"),
    ("The party wants a ballot before October.", "2025-10"),
    ("The board plans a meeting on Monday.", "2025-03-17"),
    ("The board promised an answer by Monday.", "2025-03-17"),
  ]) func whatIsAskedForLiesAhead(text: String, value: String) throws {
    let found = try DateTesting.dates(text, published: "2025-03-12")
    #expect(found.last?.value == value)
  }

  @Test(arguments: [
    ("In September the union leader called for an election.", "2024-09"),
    ("The election took place in September.", "2024-09"),
    ("She called for an end to the dispute that began in September.", "2024-09"),
    ("He promised in September that nothing would change.", "2024-09"),
    ("The museum opened in October.", "2024-10"),
    ("The report was published in November.", "2024-11"),
    ("The firm, which was founded by two students, lost its licence in October.", "2024-10"),
    ("He called for calm on Monday.", "2025-03-10"),
    ("She asked the clerk to leave and resigned in September.", "2024-09"),
    ("They demanded the release of a man held in October.", "2024-10"),
  ]) func whatIsToldLiesBehind(text: String, value: String) throws {
    let found = try DateTesting.dates(text, published: "2025-03-12")
    #expect(found.first?.value == value)
  }
}
