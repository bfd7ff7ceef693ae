import ArticleModel

/// Articles whose text was scraped, one JSON object a line: real news without marks of any kind.
public enum ScrapedText {
  /// The Wikinews articles, below the shared data.
  public static let wikinews = "data/text/wikinews.jsonl"

  /// The text of a line, from `paragraphs` or `text`; nil when it holds none.
  public static func article(ofLine line: [UInt8]) -> RawArticle? {
    guard let value = try? JSONParser.parse(line),
      case .array(let items)? = value["paragraphs"] ?? value["text"].map({ .array([$0]) })
    else { return nil }
    let paragraphs = items.compactMap { item -> String? in
      if case .string(let text) = item { return text }
      return nil
    }
    guard !paragraphs.isEmpty else { return nil }
    return RawArticle(bytes: Array(paragraphs.joined(separator: "\n\n").utf8))
  }
}
