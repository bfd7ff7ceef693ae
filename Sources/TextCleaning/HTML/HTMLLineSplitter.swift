import ArticleModel

/// Splits a page's visible text to lines at the borders of block elements and at `br`.
struct HTMLLineSplitter {
  private let page: HTMLPage
  private let bytes: [UInt8]
  private var lines: [HTMLLine] = []
  private var current: [Int] = []
  private var block = 0
  private var blanks = 0
  private var startsBlock = true
  private let credits: CaptionCreditFinder

  private init(_ page: HTMLPage, _ bytes: [UInt8]) {
    self.page = page
    self.bytes = bytes
    credits = CaptionCreditFinder(page, bytes)
  }

  /// The lines of `page`; the cells of a table's row stand in one line.
  /// `bytes` is the page's input.
  static func lines(of page: HTMLPage, bytes: [UInt8]) -> [HTMLLine] {
    var splitter = HTMLLineSplitter(page, bytes)
    splitter.run()
    return splitter.lines
  }

  /// Elements that stand apart from their neighbours by an empty line.
  private static let spaced: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "figure", "section",
    "article",
    "table", "pre", "hr", "main", "header", "footer", "aside", "nav", "form",
  ]

  private mutating func run() {
    var open: [Int] = []
    var index = 0
    while index < page.nodes.count {
      while let last = open.last, page.nodes[last].end <= index {
        open.removeLast()
        close(last)
        block = open.last ?? 0
      }
      let node = page.nodes[index]
      if node.flags.contains(.invisible) {
        index = max(index + 1, node.end)
        continue
      }
      if node.isText {
        current.append(index)
      } else if node.tag == "br" {
        endLine()
      } else if node.tag == "td" || node.tag == "th" {
        if !current.isEmpty { current.append(index) }
      } else if node.flags.contains(.block) || credits.opensLine(index) {
        endLine()
        startsBlock = true
        if Self.spaced.contains(node.tag) { blanks = max(blanks, 1) }
        open.append(index)
        block = index
      }
      index += 1
    }
    endLine()
  }

  private mutating func close(_ element: Int) {
    endLine()
    startsBlock = true
    if Self.spaced.contains(page.nodes[element].tag) { blanks = max(blanks, 1) }
  }

  private mutating func endLine() {
    defer { current.removeAll(keepingCapacity: true) }
    var line = HTMLLine(nodes: current, block: block, blankLinesBefore: blanks)
    var inWord = false
    var last: UInt8 = 0
    var ideographs = 0
    for index in current {
      let node = page.nodes[index]
      guard node.isText else {
        inWord = false
        continue
      }
      for byte in bytes[node.raw.range] {
        if byte <= 0x20 {
          inWord = false
          continue
        }
        line.bytes += 1
        if node.flags.contains(.link) { line.linkedBytes += 1 }
        let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0xC3 && byte != 0xE2
        if byte >= 0xE3, byte <= 0xE9 {
          ideographs += 1
          inWord = false
          last = byte
          continue
        }
        if !inWord, isLetter || byte >= 0x30 && byte <= 0x39 {
          line.words += 1
          inWord = true
        }
        if byte != 0x22, byte != 0x29, byte != 0x27, byte != 0x9D, byte != 0x99, byte != 0x80,
          byte != 0xE2
        {
          last = byte
        }
      }
    }
    guard line.bytes > 0 else { return }
    line.words += ideographs / 2
    line.endsSentence = [0x2E, 0x21, 0x3F, 0x3A, 0xA6, 0x82].contains(last)
    line.startsBlock = startsBlock
    lines.append(line)
    blanks = 0
    startsBlock = false
  }
}
