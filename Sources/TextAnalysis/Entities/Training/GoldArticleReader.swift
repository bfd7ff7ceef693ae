import ArticleModel
import Foundation

/// Reads a gold record of an article, in which names are given as forms, and finds their places: whole
/// words, the longest form first, as the project's scoring script does.
struct GoldArticleReader {
  private struct Article: Decodable {
    var paragraphs: [String]
    var persons: [Entity]
    var organizations: [Entity]
    var places: [Entity]
  }

  private struct Entity: Decodable {
    var name: String
    var aliases: [String]?
    var mentions: Int?
  }

  private struct Form {
    var bytes: [UInt8]
    var type: NameType
    var entity: Int
  }

  /// The article's paragraphs with every place where a form stands.
  func document(_ data: Data) throws -> LabelledDocument {
    let article = try JSONDecoder().decode(Article.self, from: data)
    var document = LabelledDocument()
    for paragraph in article.paragraphs {
      if !document.text.isEmpty { document.text.append(contentsOf: [0x0A, 0x0A]) }
      let start = document.text.count
      document.text.append(contentsOf: paragraph.utf8)
      document.paragraphs.append(TextSpan(start: start, end: document.text.count))
    }
    let forms = Self.forms(article)
    for paragraph in document.paragraphs {
      var position = paragraph.start
      while position < paragraph.end {
        if position > paragraph.start, Self.isWordByte(document.text[position - 1]) {
          position += 1
          continue
        }
        if let form = forms.first(where: {
          Self.stands($0.bytes, document.text, position, paragraph.end)
        }) {
          let end = position + form.bytes.count
          document.names.append(
            LabelledDocument.Name(span: TextSpan(start: position, end: end), type: form.type))
          position = end
        } else {
          position += 1
        }
      }
    }
    return document
  }

  private static func forms(_ article: Article) -> [Form] {
    var forms: [Form] = []
    let groups: [(NameType, [Entity])] = [
      (.person, article.persons), (.organization, article.organizations), (.place, article.places),
    ]
    for (type, entities) in groups {
      for (number, entity) in entities.enumerated() {
        for form in [entity.name] + (entity.aliases ?? []) where !form.isEmpty {
          forms.append(Form(bytes: Array(form.utf8), type: type, entity: number))
        }
      }
    }
    return forms.enumerated()
      .sorted { ($1.element.bytes.count, $0.offset) < ($0.element.bytes.count, $1.offset) }
      .map(\.element)
  }

  private static func stands(
    _ form: [UInt8], _ text: [UInt8], _ position: Int, _ end: Int
  ) -> Bool {
    let stop = position + form.count
    guard stop <= end, text[position] == form[0], text[position..<stop].elementsEqual(form) else {
      return false
    }
    return stop == end || !isWordByte(text[stop])
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    Tokenizer.isDigit(byte) || Tokenizer.isUppercase(byte) || Tokenizer.isLowercase(byte)
      || byte == 0x5F || (byte >= 0xC3 && byte < 0xE0)
  }
}
