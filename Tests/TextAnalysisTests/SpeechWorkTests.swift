import ArticleModel
import TestSupport
import Testing

@testable import TextAnalysis

/// Dates and quotations take work in proportion to the text, whatever the text: twice as much of it
/// makes at most about twice as many steps. Steps are counted, not seconds.
@Suite struct SpeechWorkTests {
  /// Name, text of a size, and the size of the smaller text.
  typealias Input = (name: String, text: @Sendable (Int) -> String, size: Int)

  static let inputs: [Input] = [
    ("dates in one paragraph", { String(repeating: "He came on May 5, 2019. ", count: $0) }, 2_000),
    ("dates in one sentence", { String(repeating: "and on Monday at 5 p.m. ", count: $0) }, 2_000),
    ("days quoted", { String(repeating: "\"go tomorrow\" on Monday ", count: $0) }, 2_000),
    (
      "numbers that are none", { String(repeating: "0 99999 99999999999999999999 ", count: $0) },
      2_000
    ),
    ("marks of lists", { String(repeating: "May 3, 4, ", count: $0) }, 2_000),
    ("opening marks", { String(repeating: "\u{201C}so ", count: $0) }, 2_500),
    ("nested marks", { String(repeating: "\u{201C}a \u{2018}b ", count: $0) }, 2_500),
    ("straight marks", { String(repeating: "\" a, said ", count: $0) }, 2_500),
    (
      "closed quotations", { String(repeating: "\u{201C}We go,\u{201D} he said. ", count: $0) },
      1_500
    ),
    (
      "quotations in a sentence",
      { String(repeating: "and \u{201C}we go\u{201D} said ", count: $0) }, 1_500
    ),
    ("cues without names", { String(repeating: "said ", count: $0) }, 5_000),
    ("cues with commas", { String(repeating: "said, ", count: $0) }, 5_000),
    ("a long sentence", { String(repeating: "the man of the town told ", count: $0) }, 1_000),
    ("a list of and", { String(repeating: "the ministry and ", count: $0) + "said so." }, 2_000),
    ("sources", { String(repeating: "according to the ministry of ", count: $0) }, 1_000),
    ("clauses", { String(repeating: "he said that she told them that ", count: $0) }, 1_000),
  ]

  private static let tools = Result {
    let lexicons = try ProjectFolder.lexicons()
    return (
      try Segmenter(lexicons: lexicons), try DateResolver(lexicons: lexicons),
      try QuotationFinder(lexicons: lexicons)
    )
  }

  private static func steps(_ text: String) throws -> Int {
    var (segmenter, resolver, finder) = try tools.get()
    let bytes = Array(text.utf8)
    let segmented = segmenter.segment(bytes, paragraphs: [TextSpan(start: 0, end: bytes.count)])
    let meter = WorkMeter()
    resolver.meter = meter
    finder.meter = meter
    let dates = resolver.resolve(segmented, published: CalendarDate(iso: "2021-06-16"))
    _ = finder.find(in: segmented, entities: Entities(), dates: dates)
    return meter.steps
  }

  @Test(arguments: inputs.indices) func growsInProportion(_ number: Int) throws {
    let input = Self.inputs[number]
    let once = try Self.steps(input.text(input.size))
    let twice = try Self.steps(input.text(2 * input.size))
    #expect(once > input.size, "\(input.name)")
    #expect(Double(twice) <= 2.2 * Double(once), "\(input.name): \(once), then \(twice)")
  }
}
