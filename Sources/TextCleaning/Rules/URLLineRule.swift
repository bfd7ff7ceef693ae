import ArticleModel

/// Lines that are a web address, alone or with a page number: the footer of a printed page.
enum URLLineRule: CleaningRule {
  static let id: RuleID = "url-line"
  static let summary =
    "Lines that are a web address, alone or with a page number."

  static func apply(to draft: inout Draft) {
    // In a page an address is no line of the printer's.
    guard draft.markup.isEmpty else { return }
    for index in draft.fates.indices where draft.isOpen(index) {
      let line = draft.table.lines[index]
      guard line.words > 0, line.words <= 8, isAddress(draft.source.bytes, line.span) else {
        continue
      }
      draft.fates[index] = .removed(id, evidence: "a web address")
    }
  }

  /// True when the span is one address, perhaps with `3/9` or `Page 3 of 9` beside it.
  private static func isAddress(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
    var addresses = 0
    for word in bytes[span.range].split(separator: 0x20) {
      let text = word.map { $0 | 0x20 }
      if text.starts(with: "http://".utf8.map { $0 | 0x20 })
        || text.starts(with: "https://".utf8.map { $0 | 0x20 })
        || text.starts(with: "www.".utf8.map { $0 | 0x20 })
        || text.starts(with: "about:blank".utf8.map { $0 | 0x20 })
        || text.starts(with: "file:///".utf8.map { $0 | 0x20 })
      {
        addresses += 1
      } else if word.allSatisfy({ isPageMark($0) }) || text == Array("page".utf8)
        || text == Array("of".utf8)
      {
        continue
      } else {
        return false
      }
    }
    return addresses == 1
  }

  private static func isPageMark(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte == 0x2F || byte == 0x5B || byte == 0x5D || byte == 0x2D
  }
}
