import ArticleModel

/// Finds the elements of a page that name its author: by `itemprop`, `rel` or class name.
struct HTMLBylineReader {
  private let page: HTMLPage
  private let bytes: [UInt8]

  private static let mostElements = 24
  private static let mostTexts = 16
  private static let mostBytes = 240

  /// The lines of each element that may hold a byline, the one nearest to the page's main heading
  /// first; places above the heading count as twice as far. Names in comments, lists of other stories
  /// and side columns are passed over.
  static func elements(of page: HTMLPage, bytes: [UInt8]) -> [[HTMLMetadata.Value]] {
    let reader = HTMLBylineReader(page: page, bytes: bytes)
    let heading = reader.mainHeading
    let found = reader.authorNodes()
    func distance(_ node: Int) -> Int { node < heading ? 2 * (heading - node) : node - heading }
    let ordered = found.sorted { (distance($0), $0) < (distance($1), $1) }
    return ordered.map { reader.lines(of: $0) }.filter { !$0.isEmpty }
  }

  /// The first `h1` with at least three words, else the first: a site's name stands in one, too.
  private var mainHeading: Int {
    let headings = page.nodes.indices.filter {
      page.nodes[$0].tag == "h1" && !page.nodes[$0].flags.contains(.invisible)
    }
    return headings.first { words(in: $0) >= 3 } ?? headings.first ?? 0
  }

  private func words(in element: Int) -> Int {
    (element..<page.nodes[element].end).reduce(0) { count, index in
      let node = page.nodes[index]
      guard node.isText else { return count }
      return count + bytes[node.raw.range].split { $0 <= 0x20 }.count
    }
  }

  /// Elements that bear an author's mark, outermost first, none in a part of the page that belongs
  /// to something else.
  private func authorNodes() -> [Int] {
    var found: [Int] = []
    var index = 0
    while index < page.nodes.count, found.count < Self.mostElements {
      let node = page.nodes[index]
      let isElsewhere = node.flags.contains(.invisible) || node.flags.contains(.otherStory)
      if !node.isText, isElsewhere, node.end - index < page.nodes.count / 2 {
        index = node.end
      } else if node.flags.contains(.author) {
        found.append(index)
        index = isShort(index) ? node.end : index + 1
      } else {
        index += 1
      }
    }
    return found
  }

  private func isShort(_ element: Int) -> Bool { page.nodes[element].end - element <= 60 }

  /// The text of `element`, a value for each line; nothing when there is too much of it.
  private func lines(of element: Int) -> [HTMLMetadata.Value] {
    guard isShort(element) else { return [] }
    var lines: [HTMLMetadata.Value] = []
    var text = ""
    var raw: TextSpan?
    var texts = 0
    func endLine() {
      let line = HTMLMetadata.squeezed(text)
      if let raw, !line.isEmpty, line.utf8.count <= Self.mostBytes {
        lines.append(HTMLMetadata.Value(text: line, raw: raw, rule: "byline.html-class"))
      }
      text = ""
      raw = nil
    }
    var index = element
    while index < page.nodes[element].end {
      let node = page.nodes[index]
      if node.flags.contains(.invisible) {
        index = max(index + 1, node.end)
        continue
      }
      if node.isText {
        texts += 1
        guard texts <= Self.mostTexts else { break }
        let piece = EntityDecoder.decode(bytes, node.raw).text
        text += (text.isEmpty ? "" : " ") + String(decoding: piece, as: UTF8.self)
        raw = TextSpan(start: raw?.start ?? node.raw.start, end: node.raw.end)
      } else if node.tag == "br" || node.flags.contains(.block) {
        endLine()
      }
      index += 1
    }
    endLine()
    return lines
  }
}
