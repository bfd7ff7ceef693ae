import ArticleModel

/// Reads a document of WikiWars (Mazur and Dale, 2010): SGML with inline TIMEX2.
///
/// TIMEX2 marks whole noun phrases and may nest. Of nested marks the innermost count, which are
/// what TIMEX3 marks.
enum WikiWarsReader {
  /// Reads `keyinline/NAME.key.xml` or its like; nil when it has no text.
  static func document(name: String, _ bytes: [UInt8]) -> DateDocument? {
    let source = String(decoding: bytes, as: UTF8.self)
    guard let open = source.range(of: "<TEXT>"), let close = source.range(of: "</TEXT>") else {
      return nil
    }
    guard open.upperBound <= close.lowerBound else { return nil }
    var builder = Builder()
    builder.read(source[open.upperBound..<close.lowerBound])
    let stamp = source.range(of: "<DATETIME>").flatMap { firstDay(source[$0.upperBound...]) }
    return DateDocument(
      name: name, text: builder.text, published: stamp,
      expressions: builder.expressions.sorted { $0.span < $1.span })
  }

  /// The first `YYYY-MM-DD` of a text.
  private static func firstDay(_ text: Substring) -> CalendarDate? {
    let bytes = Array(text.utf8.prefix(200))
    for start in bytes.indices where start + 10 <= bytes.count {
      let piece = String(decoding: bytes[start..<start + 10], as: UTF8.self)
      if let day = CalendarDate(iso: piece) { return day }
    }
    return nil
  }

  private struct Builder {
    private struct Open {
      var start: Int
      var tag: Substring
      var holdsOther: Bool
    }

    var text: [UInt8] = []
    var expressions: [DateDocument.Expression] = []
    private var open: [Open] = []

    mutating func read(_ source: Substring) {
      var rest = source
      while let character = rest.first {
        if character == "<", let end = rest.firstIndex(of: ">") {
          readTag(rest[rest.index(after: rest.startIndex)..<end])
          rest = rest[rest.index(after: end)...]
        } else {
          text.append(contentsOf: String(character).utf8)
          rest = rest.dropFirst()
        }
      }
    }

    private mutating func readTag(_ tag: Substring) {
      if tag.hasPrefix("TIMEX2") {
        for index in open.indices { open[index].holdsOther = true }
        open.append(Open(start: text.count, tag: tag, holdsOther: false))
      } else if tag == "/TIMEX2", let mark = open.popLast(), !mark.holdsOther {
        expressions.append(
          WikiWarsReader.expression(TextSpan(start: mark.start, end: text.count), mark.tag))
      }
    }
  }

  /// A duration bound to the calendar ("the last week of October") may as well be read as a date.
  fileprivate static func expression(
    _ span: TextSpan, _ tag: Substring
  ) -> DateDocument.Expression {
    let value = attribute("val", tag)
    let isDuration = value.map { $0.hasPrefix("P") && !$0.hasSuffix("_REF") } ?? false
    let isSet = attribute("set", tag) == "YES"
    let isEvent = attribute("comment", tag)?.contains("EVENT") == true
    let isBound = isDuration && attribute("anchor_val", tag) != nil
    return DateDocument.Expression(
      span: span, value: value, type: isSet ? "SET" : isDuration ? "DURATION" : "DATE",
      isOptional: value == nil || isEvent || isBound)
  }

  /// The value of an attribute; nil when it is missing or empty.
  fileprivate static func attribute(_ name: String, _ tag: Substring) -> String? {
    guard let start = tag.range(of: " \(name)=\"")?.upperBound,
      let end = tag[start...].firstIndex(of: "\"")
    else { return nil }
    return start == end ? nil : String(tag[start..<end])
  }
}
