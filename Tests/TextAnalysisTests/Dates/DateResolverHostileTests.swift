import ArticleModel
import TestSupport
import Testing

@testable import TextAnalysis

/// Bytes and numbers that mean harm: nothing may trap, and all is found in one pass.
@Suite struct DateResolverHostileTests {
  @Test(arguments: [
    "In 0 and 99999 and year 00000 and 0000 BC and AD 0 it was.",
    "99999999999999999999999999 years ago, 9223372036854775807 days later, 999999999 weeks ago.",
    "100000 centuries ago and 100000 millennia later and 99999 decades before January 1, 0001.",
    "In 9999 he fell. 100000 years later, 9999 years ago, the 9999s and 10000s and 0s.",
    "On 99/99/9999 and 0/0/0000 and 0000-00-00 and 9999-12-31T99:99 and 1/1/00.",
    "The 0th century, the 999th century, the 99th of May, May 0, May 99, 00:60 a.m., 25:00.",
    "On December 31, 9999, he said. The next day, the following week, a month later.",
    "On January 1, 1000 BC. The day before, the previous century, 2000 years earlier.",
    "At 24:00, 24:59 UTC, 2460 GMT, 9999 UTC, 12:00 a.m., 0 a.m., 13 p.m. on Monday.",
    "Easter 1, Easter 1500, Thanksgiving 9999, Christmas 0000.",
    "the the the the last last next of of of mid-mid-2019-2019-2019",
    "1-1-1-1-1-1-1-1-1-1-1-1-1-1-1 2019-2018-2017 10,2024,10 5:5:5:5 1.1.1.1",
    "' ' '9 '99 '999s '' ''s 's '\u{2019}70s \u{2014}\u{2014}2019\u{2014}",
    "May-May May/May 5May5 22April 5pmpm 5a.m.a.m. 2019BC BC2019 AD",
    "a a a day day a day of a day before a day after the day",
  ]) func neverTraps(_ text: String) throws {
    for published in [nil, "0001-01-01", "2021-06-16", "9999-12-31"] {
      for found in try DateTesting.dates(text, published: published) {
        #expect(found.span.end <= text.utf8.count)
        if let from = found.from, let to = found.to { #expect(from <= to) }
      }
    }
  }

  @Test func aMillionDigits() throws {
    let digits = String(repeating: "7", count: 1_000_000)
    #expect(try DateTesting.dates("In \(digits) and May \(digits), \(digits)-\(digits).").isEmpty)
  }

  @Test func manyDatesInOneSentence() throws {
    let text = String(repeating: "on Monday and in May 2019 and two days later, ", count: 3_000)
    #expect(try DateTesting.dates(text).count == 9_000)
  }

  @Test func longChainsOfLinks() throws {
    let text =
      String(repeating: "2019-", count: 2_000) + String(repeating: " to May to", count: 2_000)
    #expect(try DateTesting.dates(text).count < 4_000)
  }

  @Test func brokenBytes() throws {
    let lexicons = try ProjectFolder.lexicons()
    let bytes: [UInt8] =
      Array("On ".utf8) + [0xE2, 0x80] + Array("May 5 ".utf8) + [0xE2, 0xFF, 0xC2]
    let segmented = try Segmenter(lexicons: lexicons).segment(
      bytes, paragraphs: [TextSpan(start: 0, end: bytes.count)])
    let found = try DateResolver(lexicons: lexicons).resolve(
      segmented, published: CalendarDate(iso: "2021-06-16"))
    #expect(found.allSatisfy { $0.span.end <= bytes.count })
  }

  @Test func sameTextSameAnswer() throws {
    let text = "He came on Monday at 5 p.m. (2100 UTC), two weeks before Easter 2020."
    #expect(try DateTesting.dates(text) == DateTesting.dates(text))
  }
}
