/// Where in the decoded input something stands, in code points.
///
/// In JSON: `"raw": {"start", "end"}`, the smallest span that holds it, and, when something was removed
/// from its middle (a running header, an emphasis mark), `"raw_parts": [{"start", "end"}, …]`, the pieces
/// that together read as the finding. `"raw": null` where it does not stand in the input.
public struct RawLocation: Hashable, Sendable {
  /// The pieces, in order, apart from each other; empty when it does not stand in the input.
  public var parts: [CodePointSpan]

  /// Makes a location of pieces.
  public init(_ parts: [CodePointSpan]) { self.parts = parts }

  /// The smallest span that holds all pieces; nil when there is none.
  public var span: CodePointSpan? {
    guard let first = parts.first, let last = parts.last else { return nil }
    return CodePointSpan(start: first.start, end: last.end)
  }

  /// Writes the members `raw` and, where there are several pieces, `raw_parts`.
  public func encodeMembers(to writer: inout JSONWriter) {
    writer.member("raw", span)
    if parts.count > 1 { writer.member("raw_parts", parts) }
  }

  /// Reads the members `raw` and `raw_parts`.
  public init(members json: JSONReader) throws(JSONReader.ReadError) {
    var parts: [CodePointSpan] = []
    for part in try json.objects("raw_parts") { parts.append(try CodePointSpan(part)) }
    if parts.isEmpty, let raw = try json.optionalObject("raw") {
      parts.append(try CodePointSpan(raw))
    }
    self.init(parts)
  }
}

extension CodePointSpan: JSONEncodable {
  /// Writes `{"end", "start"}`.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("end", end)
    writer.member("start", start)
    writer.endObject()
  }

  /// Reads the members `start` and `end`, which must be a range: what uses a span relies on it.
  public init(_ json: JSONReader) throws(JSONReader.ReadError) {
    let start = try json.integer("start")
    let end = try json.integer("end")
    guard start >= 0 else { throw json.error("start", "must not be negative") }
    guard start <= end else { throw json.error("end", "must not be before start") }
    self.init(start: start, end: end)
  }
}
