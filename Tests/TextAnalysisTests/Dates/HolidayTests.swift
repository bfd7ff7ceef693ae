import ArticleModel
import Testing

@testable import TextAnalysis

@Suite struct HolidayTests {
  @Test(arguments: [
    ("easter 0", 2020, "2020-04-12"), ("easter 0", 2021, "2021-04-04"),
    ("easter 0", 2038, "2038-04-25"), ("easter -2", 2019, "2019-04-19"),
    ("orthodox-easter 0", 2021, "2021-05-02"), ("orthodox-easter 0", 2019, "2019-04-28"),
    ("nth 11 4 4", 2019, "2019-11-28"), ("nth 11 4 4 1", 2019, "2019-11-29"),
    ("nth 5 1 -1", 2020, "2020-05-25"), ("nth 9 1 1", 2020, "2020-09-07"),
    ("fixed 12 25", 1999, "1999-12-25"),
  ]) func rules(_ rule: String, _ year: Int, _ day: String) {
    #expect(Holiday(name: "a day", rule: rule)?.day(in: year)?.description == day)
  }

  @Test(arguments: ["", "fixed", "fixed 12", "nth 1 2", "easter x", "moon 3"])
  func otherRulesAreRefused(_ rule: String) {
    #expect(Holiday(name: "a day", rule: rule) == nil)
  }

  static let cases: [DateCase] = [
    DateCase("They met on <T>Christmas Day</T>.", "2020-12-25"),
    DateCase("They will meet on <T>Christmas Eve</T>.", "2021-12-24"),
    DateCase("They met on <T>Good Friday</T>.", "2021-04-02"),
    DateCase("They met at <T>Easter 2018</T>.", "2018-04-01"),
    DateCase("They met on <T>Thanksgiving</T>.", "2020-11-26"),
    DateCase("They met on <T>St. Patrick’s Day</T>.", "2021-03-17"),
    DateCase("They met <T>last Halloween</T>.", "2020-10-31"),
  ]

  @Test(arguments: cases) func inText(_ item: DateCase) throws {
    try DateTesting.check(item)
  }
}
