/// The forms in which `score.py` compares texts.
extension CodePoints {
  /// Curly quotes, guillemets and no-break spaces as their plain forms; the length stays the same.
  var quotesFolded: CodePoints { CodePoints(values.map(Self.folded)) }

  private static func folded(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x2019, 0x2018, 0x201B: return 0x27
    case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: return 0x22
    case 0xA0, 0x202F: return 0x20
    default: return value
    }
  }

  /// Quotes folded, each run of white space as one space, none at the ends.
  var normalized: CodePoints {
    var result: [UInt32] = []
    result.reserveCapacity(count)
    var needsSpace = false
    for value in values {
      if CharacterClass.isSpace(value) {
        needsSpace = !result.isEmpty
      } else {
        if needsSpace { result.append(0x20) }
        needsSpace = false
        result.append(Self.folded(value))
      }
    }
    return CodePoints(result)
  }

  /// Without white space at the ends.
  var stripped: CodePoints {
    var slice = values[...]
    while let first = slice.first, CharacterClass.isSpace(first) { slice = slice.dropFirst() }
    while let last = slice.last, CharacterClass.isSpace(last) { slice = slice.dropLast() }
    return CodePoints(slice)
  }

  /// Where the words (`\w+`) stand.
  var wordRanges: [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    for (index, value) in values.enumerated() {
      if CharacterClass.isWord(value) {
        if start == nil { start = index }
      } else if let first = start {
        result.append(first..<index)
        start = nil
      }
    }
    if let first = start { result.append(first..<count) }
    return result
  }

  /// The words of the normalised text in lower case.
  var tokens: [CodePoints] {
    let lower = normalized.lowered
    return lower.wordRanges.map { CodePoints(lower.values[$0]) }
  }

  /// Letters and digits alone, in lower case.
  var squashed: CodePoints {
    CodePoints(normalized.lowered.values.filter { CharacterClass.isWord($0) && $0 != 0x5F })
  }

  /// Without a leading `a`, `an` or `the`, of the normalised text.
  var withoutArticle: CodePoints {
    let text = normalized
    for article: CodePoints in ["a ", "an ", "the "]
    where CodePoints(text.values.prefix(article.count)).lowered == article {
      return CodePoints(text.values.dropFirst(article.count))
    }
    return text
  }

  /// Without Markdown: links and images as their words, each run of `*`, `_`, `#`, `>` and
  /// back-ticks as a space.
  var unmarked: CodePoints {
    var result: [UInt32] = []
    let text = withoutLinks.withoutLinks.values
    var isInRun = false
    for value in text {
      let isMark = [0x2A, 0x5F, 0x23, 0x3E, 0x60].contains(value)
      if !isMark { result.append(value) } else if !isInRun { result.append(0x20) }
      isInRun = isMark
    }
    return CodePoints(result)
  }

  private var withoutLinks: CodePoints {
    var result: [UInt32] = []
    var index = 0
    // Brackets that close nothing are looked for once: past the last `](` no link can begin.
    let last = values.lastIndex(of: 0x5D) ?? -1
    while index < count {
      let bracket = values[index] == 0x21 ? index + 1 : index
      if bracket < last, values[bracket] == 0x5B, let link = link(from: bracket) {
        result.append(contentsOf: values[link.words])
        index = link.end
      } else {
        result.append(values[index])
        index += 1
      }
    }
    return CodePoints(result)
  }

  /// Reads `[words](target)` from its opening bracket.
  private func link(from bracket: Int) -> (words: Range<Int>, end: Int)? {
    var close = bracket + 1
    while close < count, values[close] != 0x5B, values[close] != 0x5D { close += 1 }
    guard close + 1 < count, values[close] == 0x5D, values[close + 1] == 0x28 else { return nil }
    var end = close + 2
    while end < count, values[end] != 0x28, values[end] != 0x29,
      !CharacterClass.isSpace(values[end])
    { end += 1 }
    guard end < count, values[end] == 0x29 else { return nil }
    return (bracket + 1..<close, end + 1)
  }
}
