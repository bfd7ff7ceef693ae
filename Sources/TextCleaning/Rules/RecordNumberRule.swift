import ArticleModel

/// Numbers of records in news databases at the end of an export: `Document COHE000020210304eh34`.
enum RecordNumberRule: CleaningRule {
  static let id: RuleID = "record-number"
  static let summary =
    "Numbers of records in news databases."

  private static let nearEnd = 12
  private static let leastBytes = 12
  private static let leastDigits = 6

  static func apply(to draft: inout Draft) {
    guard draft.markup.isEmpty else { return }
    for index in draft.fates.indices.suffix(nearEnd).dropFirst() where draft.isOpen(index) {
      let line = draft.table.lines[index]
      guard line.digits >= leastDigits, line.words <= 3, line.columns <= 80 else { continue }
      let bytes = draft.source.bytes[line.span.range]
      let number = bytes[(bytes.lastIndex(of: 0x20).map { $0 + 1 } ?? bytes.startIndex)...]
      let digits = number.count(where: HeadToken.isDigit)
      let letters = number.count { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
      guard number.count >= leastBytes, digits >= leastDigits, letters >= 2,
        digits + letters + number.count(where: { $0 == 0x7C || $0 == 0x2D }) == number.count
      else { continue }
      draft.fates[index] = .removed(id, evidence: "the number of a record")
    }
  }
}
