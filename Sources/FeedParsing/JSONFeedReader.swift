import ArticleModel

/// Reads JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/).
enum JSONFeedReader {
  static func read(_ bytes: [UInt8]) throws(FeedParsingError) -> ParsedFeed {
    let value: JSONValue
    do throws(JSONParser.ParseError) {
      value = try JSONParser.parse(bytes)
    } catch {
      throw .malformed(error.description)
    }
    guard let version = string("version", of: value), version.contains("jsonfeed.org"),
      case .array(let items)? = value["items"]
    else { throw .notAFeed("the JSON has no \"version\" of jsonfeed.org or no \"items\"") }
    var feed = ParsedFeed(format: .json)
    feed.title = string("title", of: value)
    feed.link = string("home_page_url", of: value)
    let names = authors(of: value)
    for item in items.prefix(FeedParser.itemLimit) {
      feed.items.append(read(item, feedAuthors: names))
    }
    return feed
  }

  private static func read(_ value: JSONValue, feedAuthors: [String]) -> FeedItem {
    var item = FeedItem()
    item.identifier = string("id", of: value)
    item.link = string("url", of: value) ?? string("external_url", of: value)
    item.title = string("title", of: value)
    item.published = string("date_published", of: value).flatMap(FeedDate.day)
    let own = authors(of: value)
    item.authors = own.isEmpty ? feedAuthors : own
    if let html = string("content_html", of: value) {
      item.content = html
      item.isHTML = true
    } else {
      item.content = string("content_text", of: value) ?? string("summary", of: value)
    }
    return item
  }

  private static func authors(of value: JSONValue) -> [String] {
    if case .array(let list)? = value["authors"] {
      return list.compactMap { string("name", of: $0) }
    }
    return value["author"].flatMap { string("name", of: $0) }.map { [$0] } ?? []
  }

  private static func string(_ name: String, of value: JSONValue) -> String? {
    guard case .string(let text)? = value[name] else { return nil }
    return text.trimmingBlanks.nonEmpty
  }
}
