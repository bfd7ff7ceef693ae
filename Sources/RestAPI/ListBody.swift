import ArticleModel
import ArticleSearch
import HTTPServer

/// Lists as the API gives them: one page as `{"items": […], "next": cursor | null, "total": n}` with a
/// `Link` field (RFC 8288) to the next page; or, when `Accept` asks for `application/x-ndjson` or
/// `text/csv`, everything that matches, streamed page by page.
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

  /// Answers a list. `page` gives the page at a cursor with at most the given number of items.
  static func response<Item: ListItem>(
    _ request: HTTPRequest, _ parameters: QueryParameters,
    page: @escaping @Sendable (_ cursor: String?, _ limit: Int) throws -> Page<Item>
  ) throws -> HTTPResponse {
    let cursor = try parameters.text("cursor")
    if let format = ExportFormat(accept: request.fields["Accept"]) {
      let most = try parameters.limit(default: Int.max, maximum: Int.max)
      return try ListExport(format: format, most: most, page: page).response(from: cursor)
    }
    let page = try page(cursor, try parameters.limit(default: 50, maximum: 500))
    let bytes = bytes(of: page)
    var response = HTTPResponse(
      fields: ["Content-Type": "application/json", "Vary": "Accept"], body: .bytes(bytes))
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
  /// The names of the columns of its CSV form.
  static var csvColumns: [String] { get }
  /// The values of these columns; nil is an empty cell.
  var csvValues: [String?] { get }
}
