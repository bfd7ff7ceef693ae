import ArticleModel

/// A mail's signature: what follows a line of two hyphens near the end (RFC 3676, section 4.3).
enum SignatureRule: CleaningRule {
  static let id: RuleID = "mail.signature"
  static let summary =
    "A mail's signature, after two hyphens alone on a line."

  /// Longest signature, in lines.
  private static let mostLines = 16

  static func apply(to draft: inout Draft) {
    let count = draft.table.lines.count
    guard count > 3 else { return }
    for index in max(2, count - mostLines)..<count {
      let line = draft.table.lines[index]
      guard line.span.length == 2, draft.source.bytes[line.span.start] == UInt8(ascii: "-"),
        draft.source.bytes[line.span.start + 1] == UInt8(ascii: "-")
      else { continue }
      for next in index..<count where draft.isOpen(next) {
        draft.fates[next] = .removed(id, evidence: "after two hyphens alone on a line")
      }
      return
    }
  }
}
