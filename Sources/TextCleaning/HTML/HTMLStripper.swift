import ArticleModel

/// Takes the tags out of a page that cannot be parsed: text alone, a line for each block.
enum HTMLStripper {
  private static let blocks: Set<String> = [
    "p", "div", "br", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "section", "article", "ul",
    "ol",
    "table", "blockquote", "pre", "hr", "title", "figure", "figcaption", "header", "footer", "main",
  ]

  /// The text of `bytes`.
  static func strip(_ bytes: [UInt8]) -> SourceText {
    var output: [UInt8] = []
    var alignment = Alignment()
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x3C, let tag = tag(bytes, index) {
        if blocks.contains(tag.name), output.last != 0x0A {
          output.append(0x0A)
          alignment.append(
            replacementOfLength: 1, for: TextSpan(start: index, end: index))
        }
        index = tag.end
        if tag.name == "script" || tag.name == "style" { index = skip(bytes, index, to: tag.name) }
      } else {
        var end = index + 1
        while end < bytes.count, bytes[end] != 0x3C { end += 1 }
        output.append(contentsOf: bytes[index..<end])
        alignment.append(copyOf: TextSpan(start: index, end: end))
        index = end
      }
    }
    return SourceText(bytes: output, alignment: alignment)
  }

  private static func tag(_ bytes: [UInt8], _ start: Int) -> (name: String, end: Int)? {
    var index = start + 1
    if index < bytes.count, bytes[index] == 0x2F { index += 1 }
    let nameStart = index
    while index < bytes.count, index - nameStart < 16, HTMLStripper.isName(bytes[index]) {
      index += 1
    }
    guard index > nameStart || index < bytes.count && bytes[index] == 0x21 else { return nil }
    let name = String(decoding: bytes[nameStart..<index].map { $0 | 0x20 }, as: UTF8.self)
    while index < bytes.count, bytes[index] != 0x3E { index += 1 }
    return (name, min(bytes.count, index + 1))
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
  }

  private static func skip(_ bytes: [UInt8], _ start: Int, to name: String) -> Int {
    let end = Array("</\(name)".utf8)
    var index = start
    while index + end.count <= bytes.count {
      if bytes[index] == 0x3C, bytes[index..<(index + end.count)].elementsEqual(end) {
        return index
      }
      index += 1
    }
    return bytes.count
  }
}
