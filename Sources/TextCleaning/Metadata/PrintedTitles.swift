/// What the headers of printed pages say: the page's title is in them.
struct PrintedTitles {
  private var keys: [ArraySlice<UInt8>] = []

  /// Added to the score of a line that stands in such a header.
  private static let weight = 1.0
  /// Headers looked at.
  private static let mostHeaders = 4
  /// Shorter lines stand in a header by chance, in folded bytes.
  private static let leastBytes = 12

  /// Takes the headers that were found in `draft`.
  init(_ draft: Draft) {
    for index in draft.fates.indices.prefix(400) {
      guard case .removed(let rule, _) = draft.fates[index], rule == PrintHeaderRule.id else {
        continue
      }
      keys.append(draft.table.key(index))
      if keys.count == Self.mostHeaders { return }
    }
  }

  /// How much the headers speak for the folded line `key`.
  func weight(of key: ArraySlice<UInt8>) -> Double {
    guard key.count >= Self.leastBytes else { return 0 }
    let isPrinted = keys.contains { header in
      header.indices.contains { start in
        (start == header.startIndex || header[start - 1] == 0x20)
          && header[start...].starts(with: key)
      }
    }
    return isPrinted ? Self.weight : 0
  }
}
