import ArticleModel
import TestSupport
import Testing

@testable import Evaluation

@Suite struct DateSetSourceTests {
  private let source = """
    <DOC><DATETIME> <TIMEX2 val="2009-12-19T17:00:00">2009-12-19T17:00:00</TIMEX2> </DATETIME>
    <TEXT>
    On <TIMEX2 val="1939-09-01">1 September 1939</TIMEX2> they met for \
    <TIMEX2 val="P2D">two days</TIMEX2>.

    By <TIMEX2 val="1939-10" mod="START"><TIMEX2 val="1939-10">October</TIMEX2> of that \
    war</TIMEX2> \
    and <TIMEX2 val="1939-12" comment="EC:EVENT-BASED">a month after it</TIMEX2> all was over.
    </TEXT></DOC>
    """

  @Test func readingInlineMarks() throws {
    let document = try #require(WikiWarsReader.document(name: "x", Array(source.utf8)))
    let words = document.expressions.map { expression in
      String(decoding: document.text[expression.span.range], as: UTF8.self)
    }
    #expect(words == ["1 September 1939", "two days", "October", "a month after it"])
    #expect(document.expressions.map(\.type) == ["DATE", "DURATION", "DATE", "DATE"])
    #expect(document.expressions.map(\.isOptional) == [false, false, false, true])
    #expect(document.published == CalendarDate(year: 2009, month: 12, day: 19))
  }

  @Test(arguments: ["", "<TEXT>", "</TEXT><TEXT>", "<TEXT><TIMEX2 val=\"</TEXT>", "<TEXT>a</TEXT>"])
  func hostileInputIsReadOrRefused(source: String) {
    let document = WikiWarsReader.document(name: "x", Array(source.utf8))
    #expect(document == nil || document?.expressions.isEmpty == true)
  }

  @Test func theEndsOfARangeAreComparedWithTheMarksInIt() throws {
    let source = """
      <TEXT>from <TIMEX2 val="1941-05">May</TIMEX2> to <TIMEX2 val="1941-07">July 1941</TIMEX2>, \
      then <TIMEX2 val="1942">1942</TIMEX2></TEXT>
      """
    let document = try #require(WikiWarsReader.document(name: "x", Array(source.utf8)))
    func score(_ value: String) -> Double? {
      let range = TimeExpression(
        span: TextSpan(start: 5, end: 21), kind: .date, value: value, rule: "test")
      let year = TimeExpression(
        span: TextSpan(start: 28, end: 32), kind: .date, value: "1942/1943", rule: "test")
      return DateComparison(document, [range, year]).values.value
    }
    // An interval on one mark alone stays an interval, and wrong.
    #expect(score("1941-05/1941-07") == 2 / 3.0)
    #expect(score("1941-05/1941-08") == 1 / 3.0)
    #expect(score("1941") == 0)
  }

  private func comparison(_ found: [(String, String?)]) throws -> DateComparison {
    let document = try #require(WikiWarsReader.document(name: "x", Array(source.utf8)))
    let text = CodePoints(String(decoding: document.text, as: UTF8.self))
    return DateComparison(
      document,
      found.map { words, value in
        let start = text.firstOffset(of: CodePoints(words), from: 0) ?? 0
        let span = TextSpan(start: start, end: start + words.utf8.count)
        return TimeExpression(span: span, kind: .date, value: value, rule: "test")
      })
  }

  @Test func comparing() throws {
    let perfect = try comparison([("1 September 1939", "1939-09-01"), ("October", "1939-10-XX")])
    #expect(perfect.values.value == 1)
    #expect(perfect.values.count == 2)
    let optional = try comparison([
      ("1 September 1939", "1939-09-01"), ("October", "1939-10"), ("month after it", "1940"),
    ])
    #expect(optional.values.value == 1)
    // One value wrong, a duration read as a date: one right of three found and two expected.
    let wrong = try comparison([
      ("September 1939", "1939-09"), ("two days", "P2D"), ("October of", "1939-10"),
    ])
    #expect(wrong.spans.value == 0.8)
    #expect(wrong.values.value == 0.4)
    #expect(wrong.problems.count == 1)
    #expect(try comparison([]).values.value == 0)
  }

  @Test(.enabled(if: ProjectFolder.shared != nil, "needs the shared data"))
  func theCorpusIsReadWhole() throws {
    var words = 0
    let analyzer = ArticleAnalyzer(analyze: { raw in
      words += raw.bytes.split { $0 == 0x20 || $0 == 0x0A }.count
      #expect(raw.submitted.published != nil)
      return ArticleRecord.empty
    })
    let result = try DateSetSource.wikiWars(analyzer).measure(
      SharedData(try #require(ProjectFolder.shared)))
    #expect(words > 100_000)
    #expect(result.figures.map(\.id) == ["wikiwars.dates-value", "wikiwars.dates-relaxed"])
    let areMissed = result.figures.allSatisfy { $0.value == 0 && $0.count > 2_000 }
    #expect(areMissed)
  }

  @Test(.enabled(if: ProjectFolder.shared != nil, "needs the shared data"))
  func datesAreComparedWhereTheyStandInTheInput() throws {
    // A pipeline that finds one date, by its place in the input, in the first text alone.
    let analyzer = ArticleAnalyzer(analyze: { raw in
      var record = ArticleRecord.empty
      let text = CodePoints(String(decoding: raw.bytes, as: UTF8.self))
      let words: CodePoints = "September 1, 1939"
      guard let start = text.firstOffset(of: words, from: 0) else { return record }
      let span = CodePointSpan(start: start, end: start + words.count)
      record.dates = [
        .init(
          excerpt: .init(
            span: CodePointSpan(start: 0, end: 9), text: words.string, raw: RawLocation([span])),
          kind: .date, value: "1939-09-01", from: nil, to: nil, modifier: nil, anchor: nil,
          rule: "test", flags: [], alternatives: [])
      ]
      return record
    })
    let result = try DateSetSource.wikiWars(analyzer).measure(
      SharedData(try #require(ProjectFolder.shared)))
    let figure = try #require(result.figures.first)
    #expect((figure.value ?? 0) > 0)
    let isMissing = result.problems.contains { $0.contains("date missing: September 1, 1939") }
    #expect(!isMissing)
  }
}
