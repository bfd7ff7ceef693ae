import ArticleModel
import TestSupport
import Testing

@testable import TextAnalysis

/// One expression in a text, and what it means.
struct DateCase: Sendable, CustomTestStringConvertible {
  /// The text, the expressions between `<T>` marks; `|` parts paragraphs.
  var marked: String
  /// The values of the expressions; nil when one must stay open.
  var values: [String?]
  /// The type of the last one.
  var kind: TimeExpression.Kind

  init(_ marked: String, _ value: String?, _ kind: TimeExpression.Kind = .date) {
    (self.marked, self.values, self.kind) = (marked, [value], kind)
  }

  init(_ marked: String, all values: [String?], _ kind: TimeExpression.Kind = .date) {
    (self.marked, self.values, self.kind) = (marked, values, kind)
  }

  var testDescription: String { marked }
}

/// Resolves texts of the tests.
enum DateTesting {
  private static let tools = Result {
    let lexicons = try ProjectFolder.lexicons()
    return (try Segmenter(lexicons: lexicons), try DateResolver(lexicons: lexicons))
  }

  /// The expressions of `text`, whose paragraphs are parted by `|`.
  static func dates(_ text: String, published: String? = "2021-06-16") throws -> [TimeExpression] {
    let (segmenter, resolver) = try tools.get()
    let bytes = Array(text.utf8)
    var paragraphs: [TextSpan] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "|") {
      paragraphs.append(TextSpan(start: start, end: index))
      start = index + 1
    }
    paragraphs.append(TextSpan(start: start, end: bytes.count))
    let segmented = segmenter.segment(bytes, paragraphs: paragraphs)
    return resolver.resolve(segmented, published: published.flatMap { CalendarDate(iso: $0) })
  }

  /// Expects exactly the marked expressions with their values.
  static func check(_ item: DateCase, published: String? = "2021-06-16") throws {
    let marked = MarkedText(item.marked)
    let found = try dates(marked.text, published: published)
    let words = found.map {
      String(decoding: Array(marked.text.utf8)[$0.span.range], as: UTF8.self)
    }
    #expect(words == marked.marks.map(\.text))
    #expect(found.map(\.value) == item.values)
    #expect(found.last?.kind == item.kind)
  }
}
