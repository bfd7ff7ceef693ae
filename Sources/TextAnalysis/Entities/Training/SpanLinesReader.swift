import ArticleModel
import Foundation

/// Reads JSON Lines of `{paragraphs: [{text, spans: [[start, end, type]]}]}`, spans in code points.
struct SpanLinesReader {
  private struct Article: Decodable {
    var paragraphs: [Paragraph]
  }

  private struct Paragraph: Decodable {
    var text: String
    var spans: [Mark]
  }

  private struct Mark: Decodable {
    var start: Int
    var end: Int
    var type: String

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      start = try values.decode(Int.self)
      end = try values.decode(Int.self)
      type = try values.decode(String.self)
    }
  }

  /// The documents of a file's bytes.
  func documents(_ data: Data) throws -> [LabelledDocument] {
    let decoder = JSONDecoder()
    return try data.split(separator: 0x0A).map { line in
      let article = try decoder.decode(Article.self, from: Data(line))
      var document = LabelledDocument()
      for paragraph in article.paragraphs {
        if !document.text.isEmpty { document.text.append(contentsOf: [0x0A, 0x0A]) }
        let offset = document.text.count
        let bytes = Array(paragraph.text.utf8)
        let index = CodePointIndex(bytes)
        for mark in paragraph.spans {
          guard let type = NameType(rawValue: mark.type) else { continue }
          let local = index.bytes(of: CodePointSpan(start: mark.start, end: mark.end))
          let span = TextSpan(start: offset + local.start, end: offset + local.end)
          document.names.append(LabelledDocument.Name(span: span, type: type))
        }
        document.text.append(contentsOf: bytes)
        document.paragraphs.append(TextSpan(start: offset, end: document.text.count))
      }
      return document
    }
  }
}
