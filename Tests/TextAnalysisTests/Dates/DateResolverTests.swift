import ArticleModel
import TestSupport
import Testing

@testable import TextAnalysis

/// One expression in a sentence, and what it means.
struct DateCase: Sendable, CustomTestStringConvertible {
  /// The sentence, the expression between `<T>` marks.
  var marked: String
  /// The value; nil when it must stay open.
  var value: String?
  /// The type.
  var kind: TimeExpression.Kind

  init(_ marked: String, _ value: String?, _ kind: TimeExpression.Kind = .date) {
    (self.marked, self.value, self.kind) = (marked, value, kind)
  }

  var testDescription: String { marked }
}

/// Resolves one paragraph.
enum DateTesting {
  static let resolver = Result {
    (
      try Segmenter(lexicons: ProjectFolder.lexicons()),
      try DateResolver(lexicons: ProjectFolder.lexicons())
    )
  }

  static func dates(_ text: String, published: String?) throws -> [TimeExpression] {
    let (segmenter, resolver) = try Self.resolver.get()
    let bytes = Array(text.utf8)
    let segmented = segmenter.segment(bytes, paragraphs: [TextSpan(start: 0, end: bytes.count)])
    return resolver.resolve(segmented, published: published.flatMap { CalendarDate(iso: $0) })
  }
}

@Suite struct DateResolverTests {
  /// Published on Wednesday, 2021-06-16.
  static let cases: [DateCase] = [
    DateCase("The vote was held on <T>Monday</T>.", "2021-06-14"),
    DateCase("The council will meet on <T>Monday</T>.", "2021-06-21"),
    DateCase("She resigned on <T>March 3</T>.", "2021-03-03"),
    DateCase("She resigned on <T>November 3</T>.", "2020-11-03"),
    DateCase("The law is due to take effect on <T>November 3</T>.", "2021-11-03"),
    DateCase("It opened on <T>12 May 1987</T>.", "1987-05-12"),
    DateCase("He spoke <T>yesterday</T>.", "2021-06-15"),
    DateCase("The ship sank <T>two years ago</T>.", "2019"),
    DateCase("The trial lasted <T>three weeks</T>.", "P3W", .duration),
    DateCase("They meet <T>every week</T>.", "P1W", .set),
    DateCase("He left on <T>Sunday night</T>.", "2021-06-13TNI", .time),
  ]

  @Test(arguments: cases) func findsAndResolves(_ item: DateCase) throws {
    let marked = MarkedText(item.marked)
    let found = try DateTesting.dates(marked.text, published: "2021-06-16")
    #expect(found.map(\.span) == marked.marks.map(\.span))
    #expect(found.first?.value == item.value)
    #expect(found.first?.kind == item.kind)
  }
}
