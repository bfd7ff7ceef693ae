import ArticleModel
import TestSupport

@testable import TextAnalysis

/// A text whose names are marked (`<PER>`, `<ORG>`, `<LOC>`) and what the finder makes of it. Equal
/// last words make one entity; the id is the last word in small letters.
struct QuotationCase {
  let text: String
  let segmented: SegmentedText
  let quotations: [Quotation]

  init(_ marked: String) throws {
    let read = MarkedText(marked)
    text = read.text
    let bytes = Array(read.text.utf8)
    let tools = try Self.tools.get()
    segmented = tools.segmenter.segment(bytes, paragraphs: Self.paragraphs(bytes))
    var entities = Entities()
    for mark in read.marks { Self.add(mark, to: &entities) }
    let dates = read.marks.filter { $0.label == "DATE" }.map {
      TimeExpression(span: $0.span, kind: .date, value: nil, rule: "test")
    }
    quotations = tools.finder.find(in: segmented, entities: entities, dates: dates)
  }

  /// Loaded once for all tests.
  private static let tools = Result {
    let lexicons = try ProjectFolder.lexicons()
    return (
      segmenter: try Segmenter(lexicons: lexicons), finder: try QuotationFinder(lexicons: lexicons)
    )
  }

  private static func paragraphs(_ bytes: [UInt8]) -> [TextSpan] {
    var spans: [TextSpan] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 10 && index > start {
      if index + 1 < bytes.count, bytes[index + 1] == 10 {
        spans.append(TextSpan(start: start, end: index))
        start = index + 2
      }
    }
    spans.append(TextSpan(start: start, end: bytes.count))
    return spans
  }

  private static func add(_ mark: MarkedText.Mark, to entities: inout Entities) {
    let mention = Mention(span: mark.span, kind: .name, rule: "test", probability: 1)
    let id = mark.text.split(separator: " ").last.map { $0.lowercased() } ?? ""
    switch mark.label {
    case "PER":
      if let index = entities.persons.firstIndex(where: { $0.id == id }) {
        entities.persons[index].mentions.append(mention)
      } else {
        entities.persons.append(Person(id: id, name: mark.text, mentions: [mention]))
      }
    case "ORG":
      if let index = entities.organizations.firstIndex(where: { $0.id == id }) {
        entities.organizations[index].mentions.append(mention)
      } else {
        entities.organizations.append(NamedEntity(id: id, name: mark.text, mentions: [mention]))
      }
    case "LOC":
      if let index = entities.places.firstIndex(where: { $0.id == id }) {
        entities.places[index].mentions.append(mention)
      } else {
        entities.places.append(NamedEntity(id: id, name: mark.text, mentions: [mention]))
      }
    default: break
    }
  }

  /// The words of a span.
  func words(_ span: TextSpan?) -> String? { span.map { segmented.string(of: $0) } }

  /// One line for each quotation: kind, speaker or the words for it, the words said.
  var lines: [String] {
    quotations.map { quotation in
      let speaker = quotation.speaker ?? words(quotation.speakerSpan).map { "(\($0))" } ?? "-"
      return "\(quotation.kind.rawValue) \(speaker): \(segmented.string(of: quotation.span))"
    }
  }
}
