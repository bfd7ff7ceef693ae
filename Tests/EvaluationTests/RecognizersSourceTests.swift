import ArticleModel
import Foundation
import TestSupport
import Testing

@testable import Evaluation

@Suite struct RecognizersSourceTests {
  private func item(
    _ text: String, _ words: String, type: String, timex: String, more: String = ""
  ) throws -> RecognizersCase {
    let start = text.range(of: words, options: .caseInsensitive)?.lowerBound ?? text.startIndex
    let offset = text[..<start].unicodeScalars.count
    let json = """
      [{"Input": "\(text)", "Context": {"ReferenceDateTime": "2020-03-04T00:00:00"}, "Results": [
        {"Text": "\(words)", "Start": \(offset), "End": \(offset + words.count - 1),
         "TypeName": "datetimeV2.\(type)",
         "Resolution": {"values": [{"timex": "\(timex)"\(more)}]}}]}]
      """
    return try #require(RecognizersCase.read(Array(json.utf8)).first)
  }

  @Test func readingACase() throws {
    let item = try item(
      "They met on May 4.", "may 4", type: "date", timex: "XXXX-05-04",
      more: #", "value": "2020-05-04""#)
    #expect(item.published == CalendarDate(year: 2020, month: 3, day: 4))
    #expect(item.expressions.first?.span == CodePointSpan(start: 12, end: 17))
    #expect(item.expressions.first?.readings.first?.value == "2020-05-04")
    #expect(RecognizersKind.kind(of: item) == nil)
  }

  @Test(arguments: [
    (
      "Let us meet in 5 minutes", "in 5 minutes", "datetime", "2020-03-04T00:05",
      RecognizersKind.moment
    ),
    ("Call me at 7 today", "at 7 today", "datetime", "2020-03-04T07", .bareHour),
    ("See you tmrw", "tmrw", "date", "2020-03-05", .shorthand),
    ("It is due 22/04", "22/04", "date", "XXXX-04-22", .figures),
    ("We left in june", "june", "daterange", "XXXX-06", .smallLetters),
    ("Do it now", "now", "datetime", "PRESENT_REF", .present),
    ("Sales in week 31", "week 31", "daterange", "2020-W31", .weekNumber),
    ("We met in nineteen ninety six", "nineteen ninety six", "daterange", "1996", .spelled),
  ]) func kindsAreToldByTheForm(
    text: String, words: String, type: String, timex: String, kind: RecognizersKind
  ) throws {
    #expect(try RecognizersKind.kind(of: item(text, words, type: type, timex: timex)) == kind)
  }

  private func found(
    _ words: String, in text: String, _ value: String?, from: String? = nil, to: String? = nil,
    kind: TimeExpression.Kind = .date, rule: RuleID = "test"
  ) -> TimeExpression {
    let start = text.range(of: words)?.lowerBound ?? text.startIndex
    let offset = text[..<start].utf8.count
    return TimeExpression(
      span: TextSpan(start: offset, end: offset + words.utf8.count), kind: kind, value: value,
      from: from.flatMap { CalendarDate(iso: $0) },
      to: (to ?? from).flatMap { CalendarDate(iso: $0) },
      rule: rule)
  }

  @Test func comparingDaysAndRanges() throws {
    let text = "They met on May 4."
    let day = try item(
      text, "may 4", type: "date", timex: "XXXX-05-04", more: #", "value": "2020-05-04""#)
    func isRight(_ found: TimeExpression...) -> Bool { RecognizersComparison(day, found).isRight }
    #expect(isRight(found("May 4", in: text, "2020-05-04", from: "2020-05-04")))
    #expect(!isRight(found("May 4", in: text, "2020-05-05", from: "2020-05-05")))
    #expect(!isRight(found("May", in: text, "2020-05", from: "2020-05-01", to: "2020-05-31")))
    #expect(!isRight())
    #expect(
      !isRight(
        found("May 4", in: text, "2020-05-04", from: "2020-05-04"),
        found("They", in: text, "2020", from: "2020-01-01", to: "2020-12-31")))
  }

  @Test func aRangeMayReachToTheEndOfItsLastTime() throws {
    let text = "He ruled from 2014 to 2018."
    let range = try item(
      text, "from 2014 to 2018", type: "daterange", timex: "(2014-01-01,2018-01-01,P4Y)",
      more: #", "start": "2014-01-01", "end": "2018-01-01""#)
    let whole = found("2014 to 2018", in: text, "2014/2018", from: "2014-01-01", to: "2018-12-31")
    #expect(RecognizersComparison(range, [whole]).isRight)
    let short = found("2014 to 2018", in: text, "2014/2016", from: "2014-01-01", to: "2016-12-31")
    #expect(!RecognizersComparison(range, [short]).isRight)
  }

  @Test(.enabled(if: ProjectFolder.shared != nil, "needs the shared data"))
  func theSetIsReadWholeAndNothingFoundIsSeldomRight() throws {
    let result = try RecognizersSource { _, _ in [] }
      .measure(SharedData(try #require(ProjectFolder.shared)))
    let figure = try #require(result.figures.first)
    #expect(figure.count > 500)
    #expect((figure.value ?? 1) < 0.12)
    #expect(result.omissions.count == RecognizersKind.allCases.count)
  }
}
