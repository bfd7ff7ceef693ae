/// Finds the credit in a picture's caption by its element: named a credit, or in small print at the
/// end.
struct CaptionCreditFinder {
  private let page: HTMLPage
  private let bytes: [UInt8]

  /// Elements between a caption and the credit in it.
  private static let deepestCredit = 4
  /// Most nodes of a credit and of a caption that holds one.
  private static let longestCredit = 12
  private static let longestCaption = 60
  /// Most bytes of a credit's text.
  private static let longestText = 160

  /// Takes the page and its input.
  init(_ page: HTMLPage, _ bytes: [UInt8]) {
    self.page = page
    self.bytes = bytes
  }

  /// True when the element is a credit beside other words of a caption, so that it has a line of its
  /// own.
  func opensLine(_ index: Int) -> Bool {
    let node = page.nodes[index]
    let isNamed = node.flags.contains(.credit)
    guard isNamed || node.flags.contains(.creditAtEnd), node.end - index <= Self.longestCredit,
      let caption = caption(around: index), page.nodes[caption].end - caption <= Self.longestCaption
    else { return false }
    let length = textBytes(in: index..<node.end)
    guard length > 0, length <= Self.longestText else { return false }
    let before = textBytes(in: caption..<index)
    let after = textBytes(in: node.end..<page.nodes[caption].end)
    return isNamed ? before + after > 0 : before > 0 && after == 0
  }

  /// The nearest caption that is no credit itself.
  private func caption(around index: Int) -> Int? {
    var parent = page.nodes[index].parent
    for _ in 0..<Self.deepestCredit where parent >= 0 {
      let node = page.nodes[parent]
      if node.flags.contains(.caption), node.tag == "figcaption" || !node.flags.contains(.credit) {
        return parent
      }
      if node.flags.contains(.credit) { return nil }
      parent = node.parent
    }
    return nil
  }

  /// Bytes of visible text that are not blank.
  private func textBytes(in nodes: Range<Int>) -> Int {
    var count = 0
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      let node = page.nodes[index]
      if node.flags.contains(.invisible) {
        index = max(index + 1, node.end)
        continue
      }
      if node.isText { count += bytes[node.raw.range].count { $0 > 0x20 } }
      index += 1
    }
    return count
  }
}
