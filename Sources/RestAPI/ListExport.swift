import ArticleModel
import ArticleSearch
import HTTPServer

/// Forms in which a whole list is streamed.
enum ExportFormat: String {
  /// One JSON object a line.
  case ndjson = "application/x-ndjson"
  /// RFC 4180, the column names in the first line.
  case csv = "text/csv"

  /// The form that an `Accept` field asks for; nil when it asks for neither.
  init?(accept: String?) {
    guard let accept else { return nil }
    for part in accept.split(separator: ",") {
      let name = part.prefix { $0 != ";" }.filter { $0 != " " }.lowercased()
      if name == "application/ndjson" || name == "application/jsonl" {
        self = .ndjson
        return
      }
      if let format = ExportFormat(rawValue: name) {
        self = format
        return
      }
      if name == "application/json" || name == "*/*" { return nil }
    }
    return nil
  }

  /// The `Content-Type` of the answer.
  var contentType: String { self == .csv ? "text/csv; charset=utf-8; header=present" : rawValue }
}

/// Streams everything that matches a query, page by page, in bounded memory.
struct ListExport<Item: ListItem>: Sendable {
  let format: ExportFormat
  /// Items at most.
  let most: Int
  let page: @Sendable (_ cursor: String?, _ limit: Int) throws -> Page<Item>

  private static var pageSize: Int { 500 }

  init(
    format: ExportFormat, most: Int,
    page: @escaping @Sendable (_ cursor: String?, _ limit: Int) throws -> Page<Item>
  ) {
    self.format = format
    self.most = most
    self.page = page
  }

  /// The answer. The first page is read before it starts, so that a query that cannot be understood is
  /// still answered as a problem.
  func response(from cursor: String?) throws -> HTTPResponse {
    let first = try page(cursor, min(most, Self.pageSize))
    let fields: HTTPFields = ["Content-Type": format.contentType, "Vary": "Accept"]
    return HTTPResponse(
      fields: fields,
      body: .stream(contentLength: nil) { [self] writer in
        if format == .csv { try writer.write(Self.line(Item.csvColumns)) }
        var page = first
        var left = most
        while true {
          try writer.write(bytes(of: page.items))
          left -= page.items.count
          guard left > 0, let next = page.next else { return }
          page = try self.page(next, min(left, Self.pageSize))
        }
      })
  }

  private func bytes(of items: [Item]) -> [UInt8] {
    var bytes: [UInt8] = []
    for item in items {
      switch format {
      case .csv: bytes += Self.line(item.csvValues.map { $0 ?? "" })
      case .ndjson:
        var writer = JSONWriter()
        item.encodeItem(to: &writer)
        bytes += writer.bytes
        bytes.append(0x0A)
      }
    }
    return bytes
  }

  private static func line(_ cells: [String]) -> [UInt8] {
    Array((cells.map(cell).joined(separator: ",") + "\r\n").utf8)
  }

  /// One cell. Text that a spreadsheet would run as a formula gets an apostrophe before it.
  private static func cell(_ text: String) -> String {
    var text = text
    if let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) { text = "'" + text }
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D })
    else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false).joined(
        separator: "\"\"") + "\""
  }
}
