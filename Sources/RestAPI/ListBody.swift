import ArticleModel
import ArticleSearch
import HTTPServer

/// Lists as the API gives them: `{"items": […], "next": cursor | null, "total": n}`, with a `Link` field
/// (RFC 8288) to the next page.
public enum ListBody {
  /// The JSON of one page, in one line or pretty-printed.
  public static func bytes<Item: ListItem>(of page: Page<Item>, isPretty: Bool = true) -> [UInt8] {
    var writer = JSONWriter(isPretty: isPretty)
    writer.beginObject()
    writer.name("items")
    writer.beginArray()
    for item in page.items { item.encodeItem(to: &writer) }
    writer.endArray()
    writer.member("next", page.next)
    writer.member("total", page.total)
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  static func response<Item: ListItem>(
    _ page: Page<Item>, _ request: HTTPRequest
  ) -> HTTPResponse {
    let bytes = bytes(of: page)
    var response = HTTPResponse(
      fields: ["Content-Type": "application/json"], body: .bytes(bytes))
    if let next = page.next {
      response.fields["Link"] = "<\(target(of: request, cursor: next))>; rel=\"next\""
    }
    return ArticleRoutes.conditional(request, response, bytes)
  }

  /// The request's own path and query with another cursor.
  private static func target(of request: HTTPRequest, cursor: String) -> String {
    let kept = (request.rawQuery ?? "").split(separator: "&").filter { !$0.hasPrefix("cursor=") }
    return request.path + "?"
      + (kept.map(String.init) + ["cursor=\(cursor)"]).joined(separator: "&")
  }
}

/// Something that stands in a list of the API. What the API gives is written here, apart from what the index
/// holds.
public protocol ListItem: Hashable, Sendable {
  /// Writes the item as one object.
  func encodeItem(to writer: inout JSONWriter)
}

extension ArticleSummary: ListItem {
  /// `{"authors", "id", "language", "persons", "publication", "published", "received", "self", "title", "words"}`
  public func encodeItem(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("authors", authors)
    writer.member("id", id.description)
    writer.member("language", language)
    writer.member("persons", persons)
    writer.member("publication", publication)
    writer.member("published", published)
    writer.member("received", received)
    writer.member("self", "/v1/articles/\(id)")
    writer.member("title", title)
    writer.member("words", words)
    writer.endObject()
  }
}

extension EntitySummary: ListItem {
  /// `{"aliases", "articles", "first_published", "id", "last_published", "mentions", "name"}`
  public func encodeItem(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("aliases", aliases)
    writer.member("articles", articles)
    writer.member("first_published", firstPublished?.description)
    writer.member("id", id)
    writer.member("last_published", lastPublished?.description)
    writer.member("mentions", mentions)
    writer.member("name", name)
    writer.endObject()
  }
}

extension QuotationSummary: ListItem {
  /// The words, who said them, and where they stand.
  public func encodeItem(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("article", article.description)
    writer.member("article_title", title)
    writer.member("cue", cue)
    writer.member("end", span.end)
    writer.member("kind", kind.rawValue)
    writer.member("parts", parts)
    writer.member("probability", probability)
    writer.member("published", published)
    writer.member("reason", reason)
    writer.member("rule", rule)
    writer.member("said", said)
    writer.member("speaker", speaker)
    writer.member("speaker_name", speakerName)
    writer.member("speaker_text", speakerText)
    writer.member("start", span.start)
    writer.member("to", addressee)
    writer.endObject()
  }
}

extension TimelineItem: ListItem {
  /// The sentence, its date and its article.
  public func encodeItem(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("article", article.description)
    writer.member("article_title", title)
    writer.member("date_text", dateText)
    writer.member("end", dateSpan.end)
    writer.member("flags", flags)
    writer.member("from", from.description)
    writer.member("published", published)
    writer.member("sentence", sentence)
    writer.member("start", dateSpan.start)
    writer.member("to", to.description)
    writer.member("value", value)
    writer.endObject()
  }
}
