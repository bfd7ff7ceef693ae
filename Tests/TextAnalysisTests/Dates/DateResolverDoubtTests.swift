import ArticleModel
import TestSupport
import Testing

@testable import TextAnalysis

/// What is no date, what is impossible, what cannot be known.
@Suite struct DateResolverDoubtTests {
  @Test(arguments: [
    "You may march through the park.",
    "Mr. March met Theresa May.",
    "May said nothing.",
    "The Sun printed it.",
    "They won 3-2 and then 52-48.",
    "The shop is open 24/7.",
    "See Section 1983 and Resolution 2020.",
    "Flight 1999 landed.",
    "Some 2000 people came, with 1500 troops.",
    "It is 2000 km long and cost $2015.",
    "A survey of 1709 pupils was made.",
    "She was 35 years old, the girl three months old, the boy a five-year-old.",
    "The fall of the wall was long ago expected.",
    "It ran in USA Today and on the Today programme.",
    "A second, second-hand quarter of the cake.",
    "She signed COVID-19 papers at Boeing 747 speed.",
    "He met Johnnie Christmas on Christmas Island.",
    "They played the third quarter badly.",
    "It runs five AM radio stations.",
    "On the last day he spoke of the last night.",
    "At the last minute he sang Minute by Minute.",
    "It has 100 ad agencies.",
    "Call 1-800-555-2019.",
    "The storm killed 1985 civilians, burned 1976 farms and 2019% of nothing.",
  ]) func noDates(_ text: String) throws {
    #expect(try DateTesting.dates(text).map(\.value) == [])
  }

  @Test(arguments: [
    "on February 30, 2020", "on 31 April 2019", "on February 29, 2019", "on 2019-13-45",
    "on 45/45/2019",
  ]) func impossibleDaysAreKept(_ text: String) throws {
    let found = try DateTesting.dates("It happened \(text).")
    #expect(found.count == 1)
    #expect(found.first?.value == nil)
    #expect(found.first?.flags == ["impossible"])
  }

  @Test func dayAndMonthMayBeExchanged() throws {
    let open = try DateTesting.dates("It happened on 10/02/2020.").first
    #expect(open?.value == "2020-10-02")
    #expect(open?.flags == ["ambiguous-day-month"])
    #expect(open?.alternatives == ["2020-02-10"])
    let ahead = try DateTesting.dates("It happened on 10/02/2020.", published: "2020-02-12").first
    #expect(ahead?.value == "2020-02-10")
    let sure = try DateTesting.dates("It happened on 25/02/2020.").first
    #expect(sure?.value == "2020-02-25")
    #expect(sure?.flags == [])
  }

  @Test(arguments: [
    "yesterday", "last week", "on Friday", "two years ago", "in March", "at Christmas", "tonight",
    "this year",
  ]) func withoutPublicationTheyStayOpen(_ text: String) throws {
    let found = try DateTesting.dates("He came \(text).", published: nil)
    #expect(found.count == 1)
    #expect(found.first?.value == nil)
    #expect(found.first?.from == nil)
    #expect(found.first?.flags == ["no-publication-date"])
  }

  @Test func withoutPublicationContextHelps() throws {
    try DateTesting.check(
      DateCase(
        "On <T>May 5, 2019</T> he came. <T>The next day</T> he left.",
        all: ["2019-05-05", "2019-05-06"]), published: nil)
  }

  @Test func aWrongWeekdayIsFlagged() throws {
    let found = try DateTesting.dates("He came on Monday, June 2, 2020.").first
    #expect(found?.value == "2020-06-02")
    #expect(found?.flags == ["weekday-mismatch"])
  }

  @Test func vagueDistancesSaySo() throws {
    let found = try DateTesting.dates("He came a few years ago.").first
    #expect(found?.value == "PAST_REF")
    #expect(found?.flags == ["vague"])
  }

  @Test func modifiersAnchorsAndDays() throws {
    let early = try DateTesting.dates("It fell in early March 2020.").first
    #expect(early?.modifier == "START")
    #expect(early?.from == CalendarDate(iso: "2020-03-01"))
    #expect(early?.to == CalendarDate(iso: "2020-03-31"))
    let week = try DateTesting.dates("It fell last week.").first
    #expect(week?.from == CalendarDate(iso: "2021-06-07"))
    #expect(week?.to == CalendarDate(iso: "2021-06-13"))
    #expect(week?.anchor == CalendarDate(iso: "2021-06-16"))
    let range = try DateTesting.dates("It ran from 2005 through 2015.").first
    #expect(range?.from == CalendarDate(iso: "2005-01-01"))
    #expect(range?.to == CalendarDate(iso: "2015-12-31"))
  }

  @Test(arguments: [
    ("more than three weeks", "MORE_THAN"), ("at least two years", "EQUAL_OR_MORE"),
    ("about ten days", "APPROX"), ("over 30 hours", "MORE_THAN"),
    ("less than a month", "LESS_THAN"),
  ]) func boundsAreModifiers(_ words: String, _ modifier: String) throws {
    #expect(try DateTesting.dates("It lasted for \(words).").map(\.modifier) == [modifier])
  }

  @Test func aRangeThatEndsBeforeItBegins() throws {
    let found = try DateTesting.dates("It ran from June 5, 2020 to June 1, 2020.").first
    #expect(found?.flags == ["reversed-range"])
    #expect(found?.from == CalendarDate(iso: "2020-06-01"))
    #expect(found?.to == CalendarDate(iso: "2020-06-05"))
  }

  @Test func theHourMayBeOfEitherHalf() throws {
    let found = try DateTesting.dates("He came at five o'clock on Monday.").first
    #expect(found?.value == "2021-06-14T05:00")
    #expect(found?.flags == ["am-or-pm"])
    #expect(found?.alternatives == ["2021-06-14T17:00"])
  }

  @Test func narrativesCarryTheYear() throws {
    let story =
      "In 1914 war came. In July 1914 shots fell. By August 1914 all marched. On 5 September 1914 "
      + "they met. In 1915 it went on. In April 1915 gas came. In May ships sank. In <T>June</T> "
      + "trenches filled."
    let marked = MarkedText(story)
    let found = try DateTesting.dates(marked.text)
    #expect(found.last?.value == "1915-06")
  }
}
