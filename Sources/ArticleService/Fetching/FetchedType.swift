import ArticleModel
import WebFetch

/// What a fetched page is, by its header and its first bytes.
struct FetchedType {
  /// HTML, plain text or Markdown.
  let contentType: ContentType
  /// The charset that the header names, in lower case; nil when it names none.
  let charset: String?

  /// Nil for what is no text to be read as an article.
  init?(_ page: FetchedPage) {
    let parts = (page["Content-Type"] ?? "").split(separator: ";").map { part in
      part.split(whereSeparator: { $0.isWhitespace || $0 == "\"" || $0 == "'" }).joined()
    }
    charset = parts.dropFirst().first { $0.lowercased().hasPrefix("charset=") }.map {
      $0.dropFirst("charset=".count).lowercased()
    }
    // Whatever the header says.
    guard !page.body.starts(with: Array("%PDF-".utf8)) else { return nil }
    switch parts.first?.lowercased() ?? "" {
    case "text/html", "application/xhtml+xml": contentType = .html
    case "text/plain": contentType = .plain
    case "text/markdown", "text/x-markdown": contentType = .markdown
    case "":
      let start = page.body.prefix(1_024)
      guard !start.contains(0) else { return nil }
      let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
      let isMarkup = start.first { !blanks.contains($0) } == UInt8(ascii: "<")
      contentType = isMarkup ? .html : .plain
    default: return nil
    }
  }
}
