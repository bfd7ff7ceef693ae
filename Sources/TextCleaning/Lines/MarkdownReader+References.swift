import ArticleModel

/// Links, pictures and footnotes that name a definition; addresses in angle brackets.
extension MarkdownReader {
  /// `[text][label]`, `[text][]`, `[text]` and `[^1]` whose label is defined; returns where to go on.
  mutating func readReference(_ open: Int, _ close: Int, in text: Range<Int>) -> Int? {
    guard !references.isEmpty || isDeclared, open + 1 < close else { return nil }
    if bytes[open + 1] == UInt8(ascii: "^") {
      guard references.defines(bytes[(open + 1)..<close]) || isDeclared && close - open <= 12 else {
        return nil
      }
      cuts.append((open..<(close + 1), "markdown.footnote"))
      return close + 1
    }
    var label = (open + 1)..<close
    var end = close + 1
    if end < text.upperBound, bytes[end] == UInt8(ascii: "[") {
      guard let last = bytes[end..<min(text.upperBound, end + 202)].firstIndex(of: 0x5D) else {
        return nil
      }
      if last > end + 1 { label = (end + 1)..<last }
      end = last + 1
    } else if end < text.upperBound, bytes[end] == UInt8(ascii: "(") {
      return nil
    }
    guard references.defines(bytes[label]) else { return nil }
    if open > 0, bytes[open - 1] == UInt8(ascii: "!") {
      takePicture((open - 1)..<end)
    } else {
      cuts.append((open..<(open + 1), "markdown.link"))
      cuts.append((close..<end, "markdown.link"))
      hint.linkedBytes += close - open - 1
    }
    return end
  }

  mutating func takePicture(_ range: Range<Int>) {
    hint.hasImage = true
    while let last = cuts.last, last.range.lowerBound >= range.lowerBound { cuts.removeLast() }
    cuts.append((range, "markdown.image"))
  }

  /// `https://…` or `anna@…` in angle brackets, which are all that is taken out.
  func isAddress(_ range: Range<Int>) -> Bool {
    let text = bytes[range]
    guard !text.contains(0x20), let first = text.first, isWordByte(first) else { return false }
    if let at = text.firstIndex(of: UInt8(ascii: "@")) { return at > range.lowerBound }
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return text[..<colon].allSatisfy(isWordByte) && colon - range.lowerBound >= 2
  }
}
