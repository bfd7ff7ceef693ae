import ArticleModel

/// Notes of agencies to editors, and who else reported, wrote or edited.
enum WireNoteRule: CleaningRule {
  static let id: RuleID = "wire-note"
  static let summary =
    "Notes of agencies to editors, and who else reported, wrote or edited."

  static func apply(to draft: inout Draft) {
    PhraseMatcher.removeMatches(of: id, from: &draft)
    for (position, block) in draft.blocks.enumerated() {
      guard block.words <= 12, draft.isOpen(block), block.lines.count == 1 else { continue }
      let span = draft.table.lines[block.lines.lowerBound].span
      let bytes = draft.source.bytes[span.range]
      if block.lines.lowerBound < headLines,
        isSlug(bytes, draft.table.lines[block.lines.lowerBound])
      {
        draft.remove(block, id, "the slug of a wire's report")
      } else if isExchangeRate(bytes) {
        draft.remove(block, id, "an exchange rate in brackets")
      } else if position + 8 >= draft.blocks.count, isInitials(bytes) {
        draft.remove(block, id, "initials of writer and editors")
      }
    }
  }

  /// Lines at the start that may be a slug.
  private static let headLines = 16

  /// `HARBOUR-FERRY/ (UPDATE 2)`: one word of capitals with a bar at its end, and at most a remark in
  /// brackets behind it.
  private static func isSlug(_ bytes: ArraySlice<UInt8>, _ line: Line) -> Bool {
    guard line.isAllCapitals, line.words <= 5 else { return false }
    let end = bytes.firstIndex(of: 0x20) ?? bytes.endIndex
    guard end - bytes.startIndex >= 5, bytes[end - 1] == 0x2F else { return false }
    let rest = bytes[end...].drop { $0 == 0x20 }
    return rest.isEmpty || rest.first == 0x28 && rest.last == 0x29
  }

  /// `($1 = 0.91 euros)`
  private static func isExchangeRate(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.first == 0x28, bytes.last == 0x29 || bytes.dropLast().last == 0x29,
      let equals = bytes.firstIndex(of: 0x3D)
    else { return false }
    return bytes[..<equals].contains(where: HeadToken.isDigit)
      && bytes[equals...].contains(where: HeadToken.isDigit)
  }

  /// `ab/cd/ef`, `ab-cde/fg`: two to five groups of two to eight small letters between bars.
  private static func isInitials(_ bytes: ArraySlice<UInt8>) -> Bool {
    let groups = bytes.split(separator: 0x2F, omittingEmptySubsequences: false)
    return (2...5).contains(groups.count)
      && groups.allSatisfy { group in
        let isPair = group.contains(0x2D)
        return (2...(isPair ? 8 : 4)).contains(group.count) && group.first != 0x2D
          && group.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 == 0x2D }
      }
  }
}
