import ArticleModel

/// A `Content-Type` field (RFC 9110 section 8.3): the media type and its charset.
struct MediaType: Hashable {
  /// Type and subtype, in lower case.
  var essence: String
  /// The `charset` parameter in lower case; nil when there is none.
  var charset: String?

  /// Reads the field's value; nil when it has no `type/subtype`.
  init?(_ field: String) {
    let parts = field.split(separator: ";", omittingEmptySubsequences: false)
    guard let first = parts.first else { return nil }
    essence = Self.trimmed(first).lowercased()
    let halves = essence.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2, halves.allSatisfy({ !$0.isEmpty }) else { return nil }
    for part in parts.dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, Self.trimmed(pair[0]).lowercased() == "charset" else { continue }
      charset = Self.trimmed(pair[1]).filter { $0 != "\"" }.lowercased()
    }
  }

  /// The kind of article this media type is read as; nil when it is not read.
  var contentType: ContentType? {
    essence == "text/x-markdown" ? .markdown : ContentType(rawValue: essence)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first == " " || first == "\t" { text = text.dropFirst() }
    while let last = text.last, last == " " || last == "\t" { text = text.dropLast() }
    return text
  }
}
