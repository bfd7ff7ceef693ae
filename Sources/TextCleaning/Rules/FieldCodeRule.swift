import ArticleModel

/// Field codes of news databases: two or three capitals before each field (`HD`, `BY`, `WC`, `LP`).
enum FieldCodeRule: CleaningRule {
  static let id: RuleID = "field-code"
  static let summary =
    "Field codes of news databases and the fields that are no text; headline, byline, date are read."

  private struct Coded {
    var line: Int
    var field: LabelField
    /// What stands behind the code on its line; nil when the code stands alone.
    var value: TextSpan?
  }

  /// Codes that must stand in a text for any of them to be believed.
  private static let fewest = 4

  static func apply(to draft: inout Draft) {
    let coded = draft.fates.indices.compactMap { Self.coded($0, in: draft) }
    guard coded.count >= fewest, coded.contains(where: { $0.field == .title }),
      coded.contains(where: { $0.field == .body })
    else { return }
    for (position, item) in coded.enumerated() {
      let next = position + 1 < coded.count ? coded[position + 1].line : draft.table.lines.count
      if item.field == .body {
        if let value = item.value {
          draft.cutLine(item.line, to: value, id, "the code of a field")
        } else {
          draft.fates[item.line] = .removed(id, evidence: "the code of a field")
        }
        continue
      }
      take(item, next: next, in: &draft)
    }
  }

  /// A line that starts with a code of the list, in capitals, alone or with two blanks after it.
  private static func coded(_ index: Int, in draft: Draft) -> Coded? {
    guard draft.isOpen(index) else { return nil }
    let bytes = draft.source.bytes
    let span = draft.table.lines[index].span
    var end = span.start
    while end < span.end, bytes[end] >= 0x41, bytes[end] <= 0x5A, end - span.start < 4 { end += 1 }
    guard (2...3).contains(end - span.start) else { return nil }
    let code = String(decoding: bytes[span.start..<end], as: UTF8.self).lowercased()
    guard let field = draft.lexicon.codes[code] else { return nil }
    if end == span.end { return Coded(line: index, field: field, value: nil) }
    guard bytes[end] == 0x20, end + 1 < span.end, bytes[end + 1] == 0x20 else { return nil }
    while end < span.end, bytes[end] == 0x20 { end += 1 }
    return Coded(line: index, field: field, value: TextSpan(start: end, end: span.end))
  }

  /// Reads the field, whose value may stand on the lines under its code, and takes it out.
  private static func take(_ item: Coded, next: Int, in draft: inout Draft) {
    var value = item.value
    draft.fates[item.line] = .metadata(id)
    for line in (item.line + 1)..<max(next, item.line + 1) where draft.isOpen(line) {
      let span = draft.table.lines[line].span
      value = value.map { $0.union(span) } ?? span
      draft.fates[line] = .metadata(id)
    }
    if let value { LabelRule.store(item.field, value: value, line: item.line, in: &draft) }
  }
}
