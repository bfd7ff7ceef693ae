import ArticleModel
import TestSupport
import Testing

@testable import TextCleaning

/// Checks a marked input against what the cleaner makes of it. `<TITLE>`, `<AUTHOR>`, `<DATE>`,
/// `<CAPTION>`, `<DATELINE>`, `<PUBLICATION>` mark findings; any other label is the name of the rule that must have
/// removed the marked words, dots written as hyphens. What is not marked must stand in the text.
enum MarkedArticle {
  /// The cleaner with the project's word lists, made once.
  static let cleaner: Result<Cleaner, any Error> = Result {
    try Cleaner(lexicons: ProjectFolder.lexicons())
  }

  /// Cleans plain text.
  static func clean(_ text: String, as type: ContentType = .plain) throws -> Article {
    try cleaner.get().clean(RawArticle(bytes: Array(text.utf8), contentType: type))
  }

  /// Runs the check.
  static func check(_ marked: String, as type: ContentType = .plain) throws {
    let input = MarkedText(marked)
    let article = try clean(input.text, as: type)
    var isMarked = Array(repeating: false, count: article.decoded.bytes.count)
    for mark in input.marks {
      for index in mark.span.range { isMarked[index] = true }
      check(mark, article)
    }
    let kept = covered(
      article.alignment.runs.map { TextSpan(start: $0.rawStart, end: $0.rawEnd) }, article)
    for (index, byte) in article.decoded.bytes.enumerated() where byte > 0x20 {
      let place = TextSpan(start: max(0, index - 20), end: min(isMarked.count, index + 20))
      let around = String(decoding: article.decoded.bytes[place.range], as: UTF8.self)
      #expect(kept[index] != isMarked[index], "near: \(around)")
      if kept[index] == isMarked[index] { break }
    }
    #expect(LedgerAudit.fault(in: article) == nil)
  }

  private static func check(_ mark: MarkedText.Mark, _ article: Article) {
    switch mark.label {
    case "TITLE": #expect(article.title?.text == mark.text)
    case "AUTHOR": #expect(article.authors.contains { $0.raw == [mark.span] }, "\(mark.text)")
    case "DATE": #expect(article.published?.raw == [mark.span], "\(mark.text)")
    case "PUBLICATION": #expect(article.publication?.raw == [mark.span], "\(mark.text)")
    case "DATELINE": #expect(article.dateline?.raw == [mark.span], "\(mark.text)")
    case "CAPTION":
      let spans = article.captions.flatMap(\.raw)
      expectCovered(mark, by: spans, article)
    default:
      let pieces = article.removed.filter {
        $0.rule.rawValue.map { $0 == "." ? "-" : $0 }.elementsEqual(mark.label.lowercased())
      }
      expectCovered(mark, by: pieces.map(\.raw), article)
    }
  }

  private static func expectCovered(
    _ mark: MarkedText.Mark, by spans: [TextSpan], _ article: Article
  ) {
    let isCovered = covered(spans, article)
    let missing = mark.span.range.contains {
      article.decoded.bytes[$0] > 0x20 && !isCovered[$0]
    }
    let rules = article.removed.filter { $0.raw.overlaps(mark.span) }.map(\.rule.rawValue)
    #expect(!missing, "<\(mark.label)> \(mark.text): removed by \(rules)")
  }

  private static func covered(_ spans: [TextSpan], _ article: Article) -> [Bool] {
    var result = Array(repeating: false, count: article.decoded.bytes.count)
    for span in spans {
      for index in span.range { result[index] = true }
    }
    return result
  }

  /// Two paragraphs that are nothing but an article.
  static let first =
    "The harbour council voted on Tuesday to keep the old ferry running for another two years, "
    + "after residents of the northern islands said they had no other way to reach the hospital."
  static let second =
    "Engineers told the meeting that the hull was sound, but that the engine would have to be "
    + "replaced before the winter, at a cost that the town had not planned for."
  static let third =
    "The mayor said she would ask the region for help, and that a decision on the price of tickets "
    + "was expected in the spring."
}
