import ArticleModel
import TestSupport
import Testing

@testable import TextAnalysis

/// How newspapers and agencies of several countries write time. Everything is published on
/// Wednesday, 2021-06-16; the values stand in the order of the text, `-` for one that stays open.
@Suite struct DateStyleTests {
  static let cases: [(text: String, values: String)] = [
    ("The minister resigned on Tuesday, 8 June.", "2021-06-08"),
    ("Polls open at 7 a.m. on Sunday, July 4.", "2021-07-04T07:00"),
    ("The strike lasted from 3 to 7 May.", "2021-05-03/2021-05-07"),
    ("He was born on 5th September, 1961.", "1961-09-05"),
    ("Parliament will sit again on the 21st.", "2021-06-21"),
    ("The firm reported a loss in the first quarter of 2021.", "2021-Q1"),
    ("Output fell in Q1.", "2021-Q1"),
    ("Growth slowed in the fourth quarter of last year.", "2020-Q4"),
    ("The festival runs 18-20 June.", "2021-06-18/2021-06-20"),
    ("The festival runs from June 18 through June 20.", "2021-06-18/2021-06-20"),
    ("The festival runs June 18–20.", "2021-06-18/2021-06-20"),
    ("A year and a half ago she moved.", "2019"),
    ("Two and a half years ago she moved.", "2018"),
    ("She spent two and a half years in prison.", "P2.5Y"),
    ("She waited for an hour and a half.", "PT1.5H"),
    ("The trial will begin in two weeks' time.", "2021-W26"),
    ("The trial will begin in three days' time.", "2021-06-19"),
    ("The trial will begin in a month's time.", "2021-07"),
    ("It happened two days before yesterday.", "2021-06-13"),
    ("The vote comes three weeks from tomorrow.", "2021-07-08"),
    ("The vote comes two days after Sunday.", "2021-06-15"),
    ("The week of April 12 was the worst.", "2021-W15"),
    ("The week beginning 7 June brought rain.", "2021-W23"),
    ("The week ending June 12 brought rain.", "2021-W23"),
    ("Talks resume the week after next.", "2021-W26"),
    ("They married the year before last.", "2019"),
    ("The month before last was dry.", "2021-04"),
    ("The talks will be held on 18 and 19 June.", "2021-06-18 2021-06-19"),
    ("Matches are set for June 18 and 19.", "2021-06-18 2021-06-19"),
    ("Matches are set for June 18, 19 and 20.", "2021-06-18 2021-06-19 2021-06-20"),
    ("Matches were played on the 3rd, 4th and 5th of May.", "2021-05-03 2021-05-04 2021-05-05"),
    ("The ban ran from November to February 2020.", "2019-11/2020-02"),
    ("He was mayor from 2014 to May 2019.", "2014/2019-05"),
    ("He was mayor between March 2016 and 2019.", "2016-03/2019"),
    ("The report of 05-Aug-2016 was wrong.", "2016-08-05"),
    ("Filed 12-JUN-2021 by the clerk.", "2021-06-12"),
    ("Statement dated 2015-11.", "2015-11"),
    ("The shop opens Tuesdays at 9 a.m.", "XXXX-WXX-2T09:00"),
    ("Prayers are held every day at 5 p.m.", "XXXX-XX-XXT17:00"),
    ("They meet every Friday night.", "XXXX-WXX-5TNI"),
    ("The bulletin airs every morning.", "XXXX-XX-XXTMO"),
    ("Pensions are paid on the 15th of every month.", "XXXX-XX-15"),
    ("The plant closed for all of 2019.", "2019"),
    ("Late on Monday the bank said it would pay.", "2021-06-14"),
    ("Late Monday night the bank said it would pay.", "2021-06-14TNI"),
    ("Early Tuesday, troops crossed the river.", "2021-06-15"),
    ("By mid-afternoon on Saturday the road was clear.", "2021-06-12TAF"),
    ("The curfew lasts from 8pm to 5am.", "2021-06-16T20:00/2021-06-17T05:00"),
    ("The game starts at 19:30 GMT on Thursday.", "2021-06-17T19:30Z"),
    ("The quake struck at 06:14 local time (2214 GMT).", "2021-06-16T06:14 2021-06-16T22:14Z"),
    ("It struck at 3.45pm on Saturday.", "2021-06-12T15:45"),
    ("The call came at half past six on Monday evening.", "2021-06-14T18:30"),
    ("The call came at quarter to nine.", "2021-06-16T08:45"),
    ("Doors open at noon on 26 June.", "2021-06-26T12:00"),
    ("The truce took effect at midnight on Sunday.", "2021-06-13T00:00"),
    ("The law expires on midnight, June 30.", "2021-06-30T00:00"),
    ("He was last seen on the night of June 2.", "2021-06-02TNI"),
    ("By the end of next year the bridge will stand.", "2022"),
    ("At the start of the week shares rose.", "2021-W24"),
    ("At the turn of the century it was a village.", ""),
    ("In the run-up to the 2022 election he was silent.", "2022"),
    ("The 2018/19 season was his last.", "2018/2019"),
    ("The 2019-20 season was cut short.", "2019/2020"),
    ("In FY21 the deficit grew.", "FY2021"),
    ("The Mughal army won in 1526.", "1526"),
    ("Rome fell in AD 410.", "0410"),
    ("Troy burned around 1180 BC.", "BC1180"),
    ("In the mid-1980s wages rose.", "198"),
    ("In the 1960s and '70s wages rose.", "196 197"),
    ("In the twenty-first century this is odd.", "20"),
    ("In the late 18th century the canal came.", "17"),
    ("The 20-year-old was held for 48 hours.", "PT48H"),
    ("She is in her 40s.", ""),
    ("He ran 10 km in 35 minutes.", "PT35M"),
    ("Some 1,200 people died in the 1999 quake.", "1999"),
    ("More than 2,000 people marched.", ""),
    ("Chapter 11 and Section 377 apply.", ""),
    ("He scored in the 90th minute.", ""),
    ("Boko Haram attacked on Christmas Eve 2010.", "2010-12-24"),
    ("Shops close on Good Friday.", "2021-04-02"),
    ("Thanksgiving Day sales rose.", "2020-11-26"),
    ("Sales rose over the Easter weekend.", "2021-04-04"),
    ("He visited last Christmas.", "2020-12-25"),
    ("They will marry next Easter.", "2022-04-17"),
    ("On Republic Day, January 26, the parade was small.", "2021-01-26"),
    ("The same day, police raided the office.", "-"),
    ("Police raided the office on 2 June. The same evening he fled.", "2021-06-02 2021-06-02TEV"),
    ("He fled on 2 June and was caught three days later.", "2021-06-02 2021-06-05"),
    ("He was convicted in March 2019 and freed the following month.", "2019-03 2019-04"),
    ("He was convicted in 2015. Two years later he was freed.", "2015 2017"),
    ("He was convicted in 2015; he was freed in December that year.", "2015 2015-12"),
    ("That Friday, the bank failed.", "2021-06-11"),
    ("On the eve of the vote he spoke.", ""),
    ("A decade earlier the mine had closed.", "2011"),
    ("Over the weekend three people died.", "2021-W23-WE"),
    ("This weekend's fair is off.", "2021-W24-WE"),
    ("The fair will be held next weekend.", "2021-W25-WE"),
    ("Since last June prices have doubled.", "2020-06"),
    ("This time last year nobody knew.", "2020"),
    ("Earlier on Wednesday the court had ruled.", "2021-06-16"),
    ("He will appear in court later today.", "2021-06-16"),
    ("He said Thursday's vote would be close.", "2021-06-17"),
    ("Thursday's vote was close.", "2021-06-10"),
    ("The vote, scheduled for Thursday, was put off until next Tuesday.", "2021-06-17 2021-06-22"),
    ("The vote was due on May 30 but was put off.", "2021-05-30"),
    ("The deal, signed last month, takes effect on July 1.", "2021-05 2021-07-01"),
    ("From Monday, masks will be needed.", "2021-06-21"),
    ("Starting Monday, masks are needed.", "2021-06-21"),
    ("No later than 30 September, the army must leave.", "2021-09-30"),
    ("He left two weeks and two days ago.", "2021-05-31"),
    ("They meet next week on Tuesday.", "2021-06-22"),
    ("They met last week on Tuesday.", "2021-06-08"),
    ("Play begins at 8.30 p.m.", "2021-06-16T20:30"),
    ("The bus left at 17.30 GMT.", "2021-06-16T17:30Z"),
    ("Inflation was at 8.30 percent.", ""),
    ("He spoke on Friday the 13th.", "2020-11-13"),
    ("He paid $12 December 27.", "2020-12-27"),
    ("Call 138-2010-2015.", ""),
    ("Shares fell between January 2019 and today.", "2019-01/2021-06-16"),
    ("They work on weekends.", "XXXX-WXX-WE"),
    ("It is to be done by end of year.", "2021"),
    ("It runs from 2:00 to 2:30 pm on Tuesday.", "2021-06-22T14:00/2021-06-22T14:30"),
    ("Deficits grew last fiscal year.", "FY2020"),
    ("He left 2 years, 1 month and 21 days ago.", "2019-04-25"),
    ("Muslims marked Eid al-Fitr in May.", "2021-05-13 2021-05"),
  ]

  @Test(arguments: cases) func reads(text: String, values: String) throws {
    let found = try DateTesting.dates(text).map { $0.value ?? "-" }
    #expect(found.joined(separator: " ") == values)
  }

  @Test func daysThatTheMoonDecidesSaySo() throws {
    let found = try DateTesting.dates("They marked Eid al-Adha 2021 at home.").first
    #expect(found?.value == "2021-07-20")
    #expect(found?.flags == ["moon-sighting"])
  }

  @Test(arguments: [
    ("The attack on 5 May killed nine. Two days after the attack the port reopened.", "2021-05-07"),
    ("Tuesday's vote was close. A week after the vote, he left.", "2021-06-22"),
    ("The March 3 election was lost. Ten days before the election he had been ill.", "2021-02-21"),
  ]) func eventsAnchorWhatIsCountedFromThem(text: String, value: String) throws {
    let found = try #require(DateTesting.dates(text).last)
    #expect(found.value == value)
    #expect(found.rule == "date.event-offset")
    #expect(found.anchor != nil)
  }

  @Test func anEventWithoutADayLeavesTheLength() throws {
    let found = try DateTesting.dates("Two days after the attack the port reopened.").first
    #expect(found?.kind == .duration)
    #expect(found?.value == "P2D")
    #expect(found?.flags == ["no-event-date"])
  }

  @Test func theFiscalYearSaysSo() throws {
    let found = try DateTesting.dates("Deficits grew last fiscal year.").first
    #expect(found?.flags == ["fiscal-year"])
  }
}
