import ArticleModel

/// Constructs of Markdown that fill whole lines: definitions, comments, underlined headings, tables.
extension MarkdownReader {
  /// Takes out a definition of a link or a footnote with the indented lines that go on with it.
  mutating func readDefinition(_ line: Range<Int>, text start: Int) -> Bool {
    guard !references.isEmpty else { return false }
    if let definition = references.definitions[line.lowerBound] {
      let isFootnote = references.footnotes.contains(line.lowerBound)
      definitionRule = isFootnote ? "markdown.footnote" : "markdown.link"
      cuts.append((definition, isFootnote ? "markdown.footnote" : "markdown.link"))
      return true
    }
    guard let rule = definitionRule else { return false }
    let isTitle = bytes[start] == 0x22 || bytes[start] == 0x27 || bytes[start] == 0x28
    guard start - line.lowerBound >= 2, rule == "markdown.footnote" || isTitle else {
      definitionRule = nil
      return false
    }
    cuts.append((start..<line.upperBound, rule))
    return true
  }

  /// Takes out what `<!--` opens, over as many lines as it fills; true when the whole line is part of it.
  mutating func readComment(_ line: Range<Int>) -> Bool {
    guard isDeclared else { return false }
    if !isInComment {
      guard line.count >= 4,
        bytes[line.lowerBound..<(line.lowerBound + 4)].elementsEqual("<!--".utf8)
      else { return false }
      isInComment = true
    }
    var end = line.lowerBound
    while end + 2 < line.upperBound, !bytes[end..<(end + 3)].elementsEqual("-->".utf8) { end += 1 }
    if end + 2 < line.upperBound {
      isInComment = false
      cuts.append((line.lowerBound..<(end + 3), "markdown.tag"))
      return !bytes[(end + 3)..<line.upperBound].contains { $0 != 0x20 }
    }
    cuts.append((line, "markdown.tag"))
    return true
  }

  /// Says that the line over an underline is a heading: `=====` of the first level, `-----` of the
  /// second, where it is about as long as the line.
  mutating func noteUnderline(_ line: Range<Int>, number: Int) {
    guard let over = lineBefore, paragraphLines == 1 else { return }
    let mark = bytes[line.lowerBound]
    let isLike = abs(over.count - line.count) <= 3 || isDeclared && line.count >= 3
    guard mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-"), isLike, over.count <= 200 else {
      return
    }
    let level = mark == UInt8(ascii: "=") ? 1 : 2
    if hints.last?.line == number - 1 {
      hints[hints.count - 1].headingLevel = level
    } else {
      var hint = LineHint(line: number - 1)
      hint.headingLevel = level
      hints.append(hint)
    }
  }

  /// The line that makes a table of the one over it; a row takes its bars out and is read on.
  mutating func readTable(_ line: Range<Int>) -> Bool {
    if !isInTable, let over = lineBefore, paragraphLines == 1 || isDeclared,
      bytes[line.lowerBound] == UInt8(ascii: "|") || bytes[line.lowerBound] == UInt8(ascii: "-")
        || bytes[line.lowerBound] == UInt8(ascii: ":"), isTableRule(line),
      bytes[over].contains(UInt8(ascii: "|"))
    {
      isInTable = true
      readRow(over)
      noteVerbatim(number: hint.line - 1)
      cuts.append((line, "markdown.table"))
      closeParagraph()
      return true
    }
    guard isInTable else { return false }
    guard bytes[line].contains(UInt8(ascii: "|")) else {
      isInTable = false
      return false
    }
    closeParagraph()
    readRow(line)
    readInline(line)
    closeParagraph()
    hint.isVerbatim = true
    return true
  }

  private mutating func noteVerbatim(number: Int) {
    if hints.last?.line != number { hints.append(LineHint(line: number)) }
    hints[hints.count - 1].isVerbatim = true
  }

  /// True for `|---|---:|`, which makes the line over it and those under it a table.
  private func isTableRule(_ line: Range<Int>) -> Bool {
    var bars = 0
    var hyphens = 0
    for byte in bytes[line] {
      switch byte {
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: "-"): hyphens += 1
      case UInt8(ascii: ":"), 0x20: continue
      default: return false
      }
    }
    return bars >= 1 && hyphens >= 2
  }

  /// Takes the bars out of a row; its cells stay, on a line of their own. A bar without a blank beside it
  /// stays, as it is what parts the cells.
  private mutating func readRow(_ line: Range<Int>) {
    var index = line.lowerBound
    while index < line.upperBound {
      guard bytes[index] == UInt8(ascii: "|"),
        index == line.lowerBound || bytes[index - 1] != UInt8(ascii: "\\")
      else {
        index += 1
        continue
      }
      var end = index + 1
      // One blank stays between two cells.
      let isInside = index > line.lowerBound
      while end < line.upperBound, bytes[end] == 0x20 { end += 1 }
      let hasBlank = isInside && bytes[index - 1] == 0x20
      let keepsBlank = isInside && !hasBlank && end > index + 1
      if isInside, !hasBlank, end == index + 1, end < line.upperBound {
        index = end
        continue
      }
      cuts.append((index..<(keepsBlank ? index + 1 : end), "markdown.table"))
      index = end
    }
  }
}
