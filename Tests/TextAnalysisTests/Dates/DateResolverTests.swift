import ArticleModel
import TestSupport
import Testing

@testable import TextAnalysis

/// Everything here is published on Wednesday, 2021-06-16.
@Suite struct DateResolverTests {
  static let absolute: [DateCase] = [
    DateCase("It opened on <T>February 10, 2019</T>.", "2019-02-10"),
    DateCase("It opened on <T>Feb. 10, 2019</T>, in rain.", "2019-02-10"),
    DateCase("It opened on <T>12 May 1987</T>.", "1987-05-12"),
    DateCase("It opened on <T>the 10th of March 1950</T>.", "1950-03-10"),
    DateCase("It opened on <T>2019-02-28</T>.", "2019-02-28"),
    DateCase("It opened on <T>28.02.2019</T>.", "2019-02-28"),
    DateCase("It opened on <T>Friday, June 4</T>.", "2021-06-04"),
    DateCase("It opened on <T>5 May in 2019</T>.", "2019-05-05"),
    DateCase("It opened in <T>March 2018</T>.", "2018-03"),
    DateCase("The hall dates to <T>1873</T>, they say.", "1873"),
    DateCase("It was built around <T>1880</T>.", "1880"),
    DateCase("The <T>2020</T> women's march was large.", "2020"),
    DateCase("It opened in <T>1996</T>.", "1996"),
    DateCase("It flourished in <T>the 1990s</T>.", "199"),
    DateCase("It flourished in <T>the late '70s</T>.", "197"),
    DateCase("It flourished in <T>the 19th century</T>.", "18"),
    DateCase("The wall fell in <T>490 BC</T>.", "BC0490"),
    DateCase("Sales grew in <T>Q3 2019</T>.", "2019-Q3"),
    DateCase("Sales grew in <T>the third quarter of 2019</T>.", "2019-Q3"),
    DateCase("Sales grew in <T>the first half of 2020</T>.", "2020-H1"),
    DateCase("It rained in <T>the spring of 2020</T>.", "2020-SP"),
    DateCase("It rained in <T>early 2020</T>.", "2020"),
    DateCase("It snowed in <T>the winter of 2018–19</T>.", "2018-WI"),
    DateCase("The budget for <T>fiscal year 2019</T> failed.", "FY2019"),
    DateCase("They met on <T>the first Monday of May 2020</T>.", "2020-05-04"),
    DateCase("They met in <T>the last week of March 2020</T>.", "2020-W13"),
  ]

  @Test(arguments: absolute) func resolvesAbsolute(_ item: DateCase) throws {
    try DateTesting.check(item)
  }

  static let tense: [DateCase] = [
    DateCase("The vote was held on <T>Monday</T>.", "2021-06-14"),
    DateCase("The council will meet on <T>Monday</T>.", "2021-06-21"),
    DateCase("The council is to meet on <T>Monday</T>.", "2021-06-21"),
    DateCase("A hearing is scheduled for <T>Monday</T>.", "2021-06-21"),
    DateCase("He said on <T>Monday</T> that they will meet.", "2021-06-14"),
    DateCase("The vote may be repeated on <T>Friday</T>.", "2021-06-18"),
    DateCase("The vote has been repeated on <T>Friday</T>.", "2021-06-11"),
    DateCase("She resigned on <T>March 3</T>.", "2021-03-03"),
    DateCase("She resigned on <T>November 3</T>.", "2020-11-03"),
    DateCase("The law is due to take effect on <T>November 3</T>.", "2021-11-03"),
    DateCase("A <T>June 28</T> deadline looms.", "2021-06-28"),
    DateCase("They postponed the vote to <T>October 2</T>.", "2021-10-02"),
    DateCase("Mr. Will and Ms. May came on <T>Friday</T>.", "2021-06-11"),
    DateCase("Will he come on <T>Friday</T>?", "2021-06-18"),
    DateCase("Work began in <T>August</T>.", "2020-08"),
    DateCase("Work will begin in <T>August</T>.", "2021-08"),
  ]

  @Test(arguments: tense) func directionFollowsTense(_ item: DateCase) throws {
    try DateTesting.check(item)
  }

  static let relative: [DateCase] = [
    DateCase("He spoke <T>yesterday</T>.", "2021-06-15"),
    DateCase("He will speak <T>the day after tomorrow</T>.", "2021-06-18"),
    DateCase("He spoke <T>last week</T>.", "2021-W23"),
    DateCase("He spoke <T>earlier this week</T>.", "2021-W24"),
    DateCase("He spoke <T>earlier in the month</T>.", "2021-06"),
    DateCase("He spoke on <T>the 28th</T>.", "2021-05-28"),
    DateCase("He will speak <T>next month</T>.", "2021-07"),
    DateCase("He spoke <T>last year</T>.", "2020"),
    DateCase("He spoke <T>last Thursday</T>.", "2021-06-10"),
    DateCase("He spoke <T>this past Tuesday</T>.", "2021-06-15"),
    DateCase("He will speak <T>next Friday</T>.", "2021-06-25"),
    DateCase("The ship sank <T>two years ago</T>.", "2019"),
    DateCase("The ship sank <T>three days ago</T>.", "2021-06-13"),
    DateCase("The ship sank <T>a decade ago</T>.", "2011"),
    DateCase("The ship sank on <T>March 20 last year</T>.", "2020-03-20"),
    DateCase("It was founded in <T>January of this year</T>.", "2021-01"),
    DateCase("It must be paid by <T>the end of the year</T>.", "2021"),
    DateCase("The race was run <T>this weekend</T>.", "2021-W23-WE"),
    DateCase("The race will be run <T>this weekend</T>.", "2021-W24-WE"),
    DateCase("The vote will be held in <T>two weeks</T>.", "2021-W26"),
    DateCase("He left <T>two weeks before Christmas</T>.", "2020-12-11"),
    DateCase("People move more <T>these days</T>.", "PRESENT_REF"),
    DateCase("The rule is as strict <T>today</T> as ever.", "PRESENT_REF"),
    DateCase("The rule was lifted <T>today</T>.", "2021-06-16"),
  ]

  @Test(arguments: relative) func resolvesRelative(_ item: DateCase) throws {
    try DateTesting.check(item)
  }

  static let context: [DateCase] = [
    DateCase(
      "He fell on <T>June 4</T>. <T>Three days later</T> he rose.",
      all: ["2021-06-04", "2021-06-07"]),
    DateCase(
      "He fell on <T>June 4</T>, and <T>that day</T> he wept.", all: ["2021-06-04", "2021-06-04"]),
    DateCase(
      "He fell on <T>Friday</T>. <T>The following Monday</T> he rose.",
      all: ["2021-06-11", "2021-06-14"]),
    DateCase(
      "He fell on <T>June 4</T> and will be tried on <T>July 9</T>. <T>That day</T> it rained.",
      all: ["2021-06-04", "2021-07-09", "2021-06-04"]),
    DateCase("He fell in <T>2012</T>. <T>A year later</T> he rose.", all: ["2012", "2013"]),
    DateCase("He fell in <T>2016</T>. <T>That September</T> he rose.", all: ["2016", "2016-09"]),
    DateCase(
      "In <T>1996</T> he fell. In <T>March</T> he rose.|In <T>May</T> he rests.",
      all: ["1996", "1996-03", "2021-05"]),
    DateCase(
      "He came on <T>Monday</T>. \"I will go <T>tomorrow</T>,\" he said.",
      all: ["2021-06-14", "2021-06-15"]),
    DateCase(
      "\"I will go <T>tomorrow</T>,\" he said on <T>May 6</T>.", all: ["2021-05-07", "2021-05-06"]),
    DateCase(
      "The blast came at <T>6am</T> on <T>Monday</T>.".replacing("</T> on <T>", with: " on "),
      "2021-06-14T06:00", .time),
    DateCase(
      "At <T>5 p.m. local time</T> (<T>2100 UTC</T>) on <T>Sunday</T> it struck.",
      all: ["2021-06-13T17:00", "2021-06-13T21:00Z", "2021-06-13"]),
  ]

  @Test(arguments: context) func resolvesContext(_ item: DateCase) throws {
    try DateTesting.check(item)
  }

  static let ranges: [DateCase] = [
    DateCase("Talks ran from <T>1 to 5 May</T>.", "2021-05-01/2021-05-05"),
    DateCase("Talks ran from <T>30–2 May 2020</T>.", "2020-04-30/2020-05-02"),
    DateCase("Talks ran <T>Monday–Wednesday</T>.", "2021-06-14/2021-06-16"),
    DateCase("The fair, <T>May 24 to 26</T>, was full.", "2021-05-24/2021-05-26"),
    DateCase("Data are from <T>2005 through 2015</T>.", "2005/2015"),
    DateCase("The <T>2014-16</T> outbreak ended.", "2014/2016"),
    DateCase("He led it from <T>2008–2011</T>.", "2008/2011"),
    DateCase("Prices rose between <T>March and June 2020</T>.", "2020-03/2020-06"),
    DateCase("It ran from <T>December 27 to January 4</T>.", "2020-12-27/2021-01-04"),
    DateCase("It ran from <T>March 3 to 9 of last year</T>.", "2020-03-03/2020-03-09"),
    DateCase(
      "It rained between <T>2 p.m. and 4 p.m. on Sunday</T>.", "2021-06-13T14:00/2021-06-13T16:00",
      .time),
    DateCase(
      "It rained between <T>9:30 and 10:15 p.m. on Sunday</T>.",
      "2021-06-13T21:30/2021-06-13T22:15", .time),
    DateCase("On <T>the night of Monday to Tuesday</T> it burned.", "2021-06-14TNI", .time),
  ]

  @Test(arguments: ranges) func resolvesRanges(_ item: DateCase) throws {
    try DateTesting.check(item)
  }

  static let times: [DateCase] = [
    DateCase("He left on <T>Sunday night</T>.", "2021-06-13TNI", .time),
    DateCase("He left at <T>3:45 a.m. on Saturday, June 12</T>.", "2021-06-12T03:45", .time),
    DateCase("He left <T>last night</T>.", "2021-06-15TNI", .time),
    DateCase("He left on <T>the night of May 25</T>.", "2021-05-25TNI", .time),
    DateCase("He left at <T>14:30 GMT on Sunday</T>.", "2021-06-13T14:30Z", .time),
    DateCase("He left at <T>7:30 p.m. EDT on June 1</T>.", "2021-06-01T19:30-04:00", .time),
    DateCase("He left at <T>noon on Sunday</T>.", "2021-06-13T12:00", .time),
  ]

  @Test(arguments: times) func resolvesTimes(_ item: DateCase) throws {
    try DateTesting.check(item)
  }

  static let lengths: [DateCase] = [
    DateCase("The trial lasted <T>three weeks</T>.", "P3W", .duration),
    DateCase("The trial lasted <T>24 hours</T>.", "PT24H", .duration),
    DateCase("He got a <T>five-year</T> sentence.", "P5Y", .duration),
    DateCase("It grew over <T>the last five years</T>.", "P5Y", .duration),
    DateCase("It grew over <T>the past decade</T>.", "P10Y", .duration),
    DateCase("It grew in <T>the last few years</T>.", "PXY", .duration),
    DateCase("It took <T>1 hour 59 minutes</T>.", "PT1H59M", .duration),
    DateCase("It took <T>half an hour</T>.", "PT0.5H", .duration),
    DateCase("It took <T>two and a half years</T>.", "P2.5Y", .duration),
    DateCase("It was a <T>week-long</T> visit.", "P1W", .duration),
    DateCase("They meet <T>every week</T>.", "P1W", .set),
    DateCase("They meet <T>every two years</T>.", "P2Y", .set),
    DateCase("They meet <T>annually</T>.", "P1Y", .set),
    DateCase("It makes ten tonnes <T>per year</T>.", "P1Y", .set),
    DateCase("They meet on <T>Mondays</T>.", "XXXX-WXX-1", .set),
  ]

  @Test(arguments: lengths) func durationsAndSets(_ item: DateCase) throws {
    try DateTesting.check(item)
  }
}
