import ArticleModel

/// Time and sender that a chat puts before each message: `[12/03/2022, 07:14] Jane Doe: …`.
enum ChatStampRule: CleaningRule {
  static let id: RuleID = "chat-stamp"
  static let summary =
    "Time and sender that a chat puts before each message."

  /// Longest stamp, in bytes.
  private static let longest = 90

  static func apply(to draft: inout Draft) {
    let stamped = draft.fates.indices.compactMap { index -> (line: Int, text: TextSpan)? in
      guard draft.isOpen(index), let text = message(draft.table.lines[index], in: draft) else {
        return nil
      }
      return (line: index, text: text)
    }
    for (line, text) in stamped {
      draft.cutLine(line, to: text, id, "time and sender of a message")
    }
  }

  /// The words after the stamp; nil when the line has none.
  private static func message(_ line: Line, in draft: Draft) -> TextSpan? {
    let bytes = draft.source.bytes
    guard line.digits >= 8, line.opening == .digit,
      let end = stampEnd(bytes, line.span), let colon = senderEnd(bytes, end, line.span.end)
    else { return nil }
    var start = colon + 1
    while start < line.span.end, bytes[start] == 0x20 { start += 1 }
    return start < line.span.end ? TextSpan(start: start, end: line.span.end) : nil
  }

  /// Where a date with a time of day ends, in brackets or before a dash.
  private static func stampEnd(_ bytes: [UInt8], _ span: TextSpan) -> Int? {
    let limit = min(span.end, span.start + longest)
    let isBracketed = bytes[span.start] == 0x5B
    var index = span.start + (isBracketed ? 1 : 0)
    var numbers = 0
    var colons = 0
    while index < limit {
      let byte = bytes[index]
      if HeadToken.isDigit(byte) {
        if index == span.start || !HeadToken.isDigit(bytes[index - 1]) { numbers += 1 }
      } else if byte == 0x3A {
        colons += 1
      } else if isBracketed ? byte == 0x5D : byte == 0x2D && bytes[index - 1] == 0x20 {
        return numbers >= 5 && colons >= 1 ? index + 1 : nil
      } else if !"/., -AMPampT".utf8.contains(byte) {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// The colon after a sender of one to five words.
  private static func senderEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    let limit = min(end, start + 60)
    guard start < limit, let colon = bytes[start..<limit].firstIndex(of: 0x3A) else { return nil }
    let words = bytes[start..<colon].split(separator: 0x20)
    return (1...5).contains(words.count) ? colon : nil
  }
}
