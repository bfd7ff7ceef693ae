import ArticleModel
import ArticleSearch
import Testing

@Suite struct DayIntervalTests {
  @Test(arguments: [
    ("2024-02-10", "2024-02-10/2024-02-10"), ("2024-02", "2024-02-01/2024-02-29"),
    ("2023-02", "2023-02-01/2023-02-28"), ("2024", "2024-01-01/2024-12-31"),
    ("2024-02-10/2024-03-01", "2024-02-10/2024-03-01"),
    ("2024-02/2024-03", "2024-02-01/2024-03-31"),
    ("2022/2024-02-10", "2022-01-01/2024-02-10"), ("2024-02-10/..", "2024-02-10/.."),
    ("2024-02-10/", "2024-02-10/.."), ("../2024-02", "../2024-02-29"), ("/2024", "../2024-12-31"),
    ("2024-02-10/2024-02-10", "2024-02-10/2024-02-10"), ("0001", "0001-01-01/0001-12-31"),
    ("9999-12-31/..", "9999-12-31/.."),
  ])
  func reads(text: String, interval: String) throws {
    #expect(try DayInterval(parsing: text).description == interval)
  }

  @Test(arguments: [
    "", "/", "../..", "..", "..2024", "2024-02-30", "2024-13", "0000", "24", "2024-2", "2024-02-1",
    "2024-02-10/2024-02-09", "2024-03/2024-02", "2024/2025/2026", "2024-02-10T10:00", "2024-W07",
    "today", "2024-02-10 /2024-03-01", " 2024", "2024-02-10--2024-03-01", "２０２４", "2024-02-10/15",
    "-2024", "+2024", "99999", "2024-02-10/P1M", "1e10", "2024-02-10/" + "0",
  ])
  func refuses(text: String) {
    let error = #expect(throws: SearchError.self) {
      try DayInterval(parsing: text, parameter: "published")
    }
    #expect(error?.code == .invalidInterval)
    #expect(error?.parameter == "published")
  }

  @Test func refusesWhatIsLongWithoutReadingIt() {
    #expect(throws: SearchError.self) {
      try DayInterval(parsing: String(repeating: "2", count: 1_000_000))
    }
  }
}
