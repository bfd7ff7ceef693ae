import ArticleModel
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2),
    ("2024-02-12", 19_765, 1), ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
  ])
  func countsDays(iso: String, days: Int, weekday: Int) throws {
    let date = try #require(CalendarDate(iso: iso))
    #expect(date.daysSinceEpoch == days)
    #expect(date.weekday == weekday)
    #expect(CalendarDate(daysSinceEpoch: days) == date)
    #expect(date.description == iso)
  }

  @Test(arguments: [
    "2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "0000-01-01", "2024-1-01", "20240101",
    "2024-02-1２", "2024/02/10", "+024-02-10", "2024-02-10 ", "",
  ])
  func refusesWhatIsNoDay(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test(arguments: [
    ("2024-01-31", 1, "2024-02-29"), ("2024-03-31", -1, "2024-02-29"),
    ("2024-12-15", 1, "2025-01-15"), ("2024-01-15", -13, "2022-12-15"),
    ("2024-02-29", 12, "2025-02-28"),
  ])
  func addsMonths(iso: String, months: Int, result: String) {
    #expect(CalendarDate(iso: iso)?.adding(months: months)?.description == result)
  }

  @Test func staysInsideItsCalendar() throws {
    let first = try #require(CalendarDate(iso: "0001-01-01"))
    let last = try #require(CalendarDate(iso: "9999-12-31"))
    #expect(first.adding(days: -1) == nil)
    #expect(last.adding(days: 1) == nil)
    #expect(last.adding(days: .max) == nil)
    #expect(first.adding(days: .min) == nil)
    #expect(first.adding(months: -1) == nil)
    #expect(last.adding(months: 1) == nil)
    #expect(last.adding(months: .max) == nil)
    #expect(first.adding(months: .min) == nil)
    #expect(CalendarDate(daysSinceEpoch: .max) == nil)
    #expect(CalendarDate(daysSinceEpoch: .min) == nil)
  }

  @Test(arguments: [
    ("2021-01-03", 2020, 53), ("2024-12-30", 2025, 1), ("2024-02-12", 2024, 7),
    ("2016-01-01", 2015, 53), ("2018-01-01", 2018, 1),
  ])
  func knowsISOWeeks(iso: String, year: Int, week: Int) throws {
    let date = try #require(CalendarDate(iso: iso))
    #expect(date.isoWeek.year == year)
    #expect(date.isoWeek.week == week)
  }
}
