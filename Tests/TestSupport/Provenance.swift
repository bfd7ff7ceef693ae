import ArticleModel

/// Reads findings back out of the input, to prove that every one stands where its record says.
public struct Provenance {
  private let input: [Unicode.Scalar]

  /// Takes the decoded input that the raw offsets count in.
  public init(input: String) {
    self.input = Array(input.unicodeScalars)
  }

  /// The pieces of the input at `location`, one after the other; nil when they do not lie in the input.
  public func slice(_ parts: [CodePointSpan]) -> String? {
    var view = String.UnicodeScalarView()
    for part in parts {
      guard part.start >= 0, part.start <= part.end, part.end <= input.count else { return nil }
      view.append(contentsOf: input[part.start..<part.end])
    }
    return String(view)
  }

  /// Letters and digits only, so that emphasis marks, line breaks and hyphens at joins do not count.
  public static func squashed(_ text: String) -> String {
    String(
      text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        .map(Character.init))
  }

  /// The findings of a record whose slice of the input does not read as the finding.
  public func mismatches(in record: ArticleRecord) -> [String] {
    var wrong: [String] = []
    func check(_ what: String, _ text: String, _ parts: [CodePointSpan]) {
      let read = slice(parts)
      if read.map(Self.squashed) != Self.squashed(text) {
        wrong.append("\(what) \"\(text)\" reads \"\(read ?? "nothing")\" in the input")
      }
    }
    let text = Array(record.text.unicodeScalars)
    func checkExcerpt(_ what: String, _ excerpt: ArticleRecord.Excerpt) {
      check(what, excerpt.text, excerpt.raw.parts)
      var view = String.UnicodeScalarView()
      view.append(contentsOf: text[excerpt.span.start..<excerpt.span.end])
      if String(view) != excerpt.text {
        wrong.append("\(what) \"\(excerpt.text)\" reads \"\(String(view))\" in the text")
      }
    }
    if let title = record.title, !title.raw.parts.isEmpty {
      check("title", title.text, title.raw.parts)
    }
    for author in record.authors where !author.raw.parts.isEmpty {
      check("author", author.name, author.raw.parts)
    }
    for paragraph in record.paragraphs {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: text[paragraph.span.start..<paragraph.span.end])
      check("paragraph", String(view), paragraph.raw)
    }
    for piece in record.removed { check("removed", piece.text, piece.raw.parts) }
    for entity in record.persons + record.organizations + record.places {
      for mention in entity.mentions { checkExcerpt("mention", mention.excerpt) }
      for role in entity.roles { checkExcerpt("role", role.excerpt) }
    }
    for date in record.dates { checkExcerpt("date", date.excerpt) }
    for quotation in record.quotations { checkExcerpt("quotation", quotation.excerpt) }
    return wrong
  }
}
