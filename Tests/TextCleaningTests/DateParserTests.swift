import Testing

@testable import TextCleaning

@Suite struct DateParserTests {
  static let cases: [(String, String, String?, String?)] = [
    ("February 12, 2024", "2024-02-12", nil, nil), ("Feb. 12, 2024", "2024-02-12", nil, nil),
    ("12 February 2024", "2024-02-12", nil, nil), ("12th of Feb. 2024", "2024-02-12", nil, nil),
    ("Monday, February 12th, 2024", "2024-02-12", nil, nil),
    ("February 12, 2024 Monday", "2024-02-12", nil, nil), ("12-Feb-2024", "2024-02-12", nil, nil),
    ("2024-02-12", "2024-02-12", nil, nil), ("2024/02/12", "2024-02-12", nil, nil),
    ("12.02.2024", "2024-02-12", nil, nil), ("2/12/24", "2024-02-12", nil, nil),
    ("25/12/2023", "2023-12-25", nil, nil),
    ("Published 12 February 2024 at 14:05 GMT", "2024-02-12", "T14:05Z", "GMT"),
    ("February 12, 2024 / 10:48 AM EST", "2024-02-12", "T10:48-05:00", "EST"),
    ("Mon 12 Feb 2024 09.15 GMT", "2024-02-12", "T09:15Z", "GMT"),
    ("10:48 a.m. ET, February 12, 2024", "2024-02-12", "T10:48", "ET"),
    ("2024-02-12T10:48:00+01:00", "2024-02-12", "T10:48+01:00", "+01:00"),
    ("Mon, 12 Feb 2024 10:48:07 +0530", "2024-02-12", "T10:48+05:30", "+05:30"),
  ]

  @Test(arguments: cases)
  func reads(_ text: String, _ day: String, _ time: String?, _ zone: String?) {
    let tokens = HeadToken.tokens(of: Array(text.utf8), in: 0..<text.utf8.count)
    let found = DateParser.first(in: tokens)?.date
    #expect(found?.day.description == day)
    #expect(found?.time == time)
    #expect(found?.zone == zone)
  }

  @Test(arguments: [
    "February 30, 2024", "May I go", "12", "99999999", "in March", "1/2", "13/13/2024",
  ])
  func readsNothing(_ text: String) {
    let tokens = HeadToken.tokens(of: Array(text.utf8), in: 0..<text.utf8.count)
    #expect(DateParser.first(in: tokens) == nil)
  }

  @Test func swappedMonthsAreSaid() {
    let tokens = HeadToken.tokens(of: Array("3/4/2024".utf8), in: 0..<8)
    #expect(DateParser.first(in: tokens)?.date.isAmbiguous == true)
  }
}
