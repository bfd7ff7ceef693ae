import ArticleModel

/// Cuts a paragraph into tokens, over UTF-8 bytes, in one pass.
///
/// The scheme follows the Penn Treebank where news text needs it: the possessive `'s` is a token of its
/// own, contractions (`don't`) and hyphenated words stay whole, abbreviations keep their dots (`U.S.`,
/// `Mr.`), marks stand alone. A token never crosses white space.
public struct Tokenizer: Sendable {
  private let abbreviations: WordTable

  /// Takes the words that keep a final dot: `mr`, `gen`, `jan`, in lower case without the dot.
  public init(abbreviations: WordTable) {
    self.abbreviations = abbreviations
  }

  /// Appends the tokens of `text[range]` to `tokens`.
  public func tokenize(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into tokens: inout [Token]
  ) {
    var position = range.lowerBound
    while position < range.upperBound {
      if Self.isSpace(text, at: position, end: range.upperBound) {
        position += Self.spaceLength(text, at: position)
        continue
      }
      let end = tokenEnd(text, position, range.upperBound, into: &tokens)
      position = max(end, position + 1)
    }
  }

  /// Reads the token that starts at `start`, appends it and returns where it ends.
  private func tokenEnd(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, into tokens: inout [Token]
  ) -> Int {
    let byte = text[start]
    if let stop = urlEnd(text, start, end) { return add(.symbol, start, stop, &tokens) }
    if Self.isDigit(byte) {
      let stop = numberEnd(text, start, end)
      return add(.number, start, stop, &tokens)
    }
    if Self.isLetter(text, at: start) { return addWord(text, start, end, &tokens) }
    if Self.isApostrophe(text, at: start) {
      let length = Self.scalarLength(byte)
      if let stop = possessiveEnd(text, start, end, tokens) {
        return add(.possessive, start, stop, &tokens)
      }
      return add(.punctuation, start, start + length, &tokens)
    }
    if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "#") {
      var stop = start + 1
      while stop < end,
        Self.isLetter(text, at: stop) || Self.isDigit(text[stop])
          || text[stop] == UInt8(ascii: "_")
      { stop += Self.scalarLength(text[stop]) }
      return add(.symbol, start, min(stop, end), &tokens)
    }
    var stop = start + Self.scalarLength(byte)
    if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "=")
    {
      while stop < end, text[stop] == byte { stop += 1 }
    }
    let isMark = byte >= 0x80 ? Self.isPunctuation(text, at: start) : Self.isASCIIMark(byte)
    return add(isMark ? .punctuation : .symbol, start, min(stop, end), &tokens)
  }

  private func add(
    _ kind: Token.Kind, _ start: Int, _ end: Int, _ tokens: inout [Token]
  ) -> Int {
    tokens.append(Token(span: TextSpan(start: start, end: end), kind: kind))
    return end
  }

  /// Reads a word: letters, then letters, digits, inner apostrophes, hyphens, dots of abbreviations.
  private func addWord(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ tokens: inout [Token]
  ) -> Int {
    var stop = start
    while stop < end {
      if Self.isLetter(text, at: stop) || Self.isDigit(text[stop]) {
        stop += Self.scalarLength(text[stop])
        continue
      }
      let length = Self.scalarLength(text[stop])
      let next = stop + length
      let joins = next < end && (Self.isLetter(text, at: next) || Self.isDigit(text[next]))
      if joins, Self.isHyphen(text, at: stop) || text[stop] == UInt8(ascii: "&") {
        stop = next
        continue
      }
      if joins, Self.isApostrophe(text, at: stop), !isPossessive(text, next, end) {
        stop = next
        continue
      }
      if text[stop] == UInt8(ascii: "."), dotBelongs(text, start, stop, end) {
        stop = next
        continue
      }
      break
    }
    return add(.word, start, min(stop, end), &tokens)
  }

  /// True when the apostrophe before `next` opens a possessive: an `s` with no letter behind it.
  private func isPossessive(_ text: UnsafeBufferPointer<UInt8>, _ next: Int, _ end: Int) -> Bool {
    guard text[next] == UInt8(ascii: "s") || text[next] == UInt8(ascii: "S") else { return false }
    let after = next + 1
    return after >= end || !(Self.isLetter(text, at: after) || Self.isDigit(text[after]))
  }

  private func possessiveEnd(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ tokens: [Token]
  ) -> Int? {
    guard let last = tokens.last, last.span.end == start, last.kind == .word || last.kind == .number
    else { return nil }
    let next = start + Self.scalarLength(text[start])
    return next < end && isPossessive(text, next, end) ? next + 1 : nil
  }

  /// True when the dot at `dot` is part of the word that began at `start`: `U.S.`, `Mr.`, `e.g.`,
  /// `example.com`.
  private func dotBelongs(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ dot: Int, _ end: Int
  ) -> Bool {
    let next = dot + 1
    if next < end, Self.isLetter(text, at: next) {
      // `U.S.`, `example.com`, but not a missing space after a sentence: `end.The`.
      let isInitial = dot == start + 1 || (dot >= 2 && text[dot - 2] == UInt8(ascii: "."))
      // `Ph.D.`: a short word and an initial.
      let isDegree = dot - start <= 3 && next + 1 < end && text[next + 1] == UInt8(ascii: ".")
      return isInitial || isDegree || Self.isLowercase(text[next])
        || isInitialBehindHyphen(text, start, dot)
    }
    let isInitial =
      dot - start == 1 ? Self.isUppercase(text[start]) : text[dot - 2] == UInt8(ascii: ".")
    if isInitial { return true }
    return isAbbreviation(text, start, dot, end)
  }

  /// `then-U.K.`, `pro-U.S.`: one capital behind a hyphen.
  private func isInitialBehindHyphen(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ dot: Int
  ) -> Bool {
    dot >= start + 3 && text[dot - 2] == UInt8(ascii: "-") && Self.isUppercase(text[dot - 1])
  }

  /// True when the word before `dot`, or its part behind a hyphen (`D-Mass.`), is a known abbreviation. Some
  /// are only before a number: `No. 10`, `p. 4`.
  private func isAbbreviation(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ dot: Int, _ end: Int
  ) -> Bool {
    var first = start
    let shortest = max(start, dot - abbreviations.longestBytes - 1)
    var index = dot - 1
    while index > shortest {
      if text[index] == UInt8(ascii: "-") {
        first = index + 1
        break
      }
      index -= 1
    }
    guard let value = abbreviations.find(lowercasing: text[first..<dot]) else { return false }
    guard value == Abbreviation.beforeNumber else { return true }
    return dot + 2 < end && text[dot + 1] == 0x20 && Self.isDigit(text[dot + 2])
  }

  /// Digits with inner marks (`1,000.5`, `2014-16`, `24/7`, `5:30`), then letters stuck to them (`3rd`).
  private func numberEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var stop = start
    while stop < end {
      if Self.isDigit(text[stop]) {
        stop += 1
        continue
      }
      if Self.isLetter(text, at: stop) {
        stop += Self.scalarLength(text[stop])
        continue
      }
      let next = stop + Self.scalarLength(text[stop])
      guard next < end else { break }
      switch text[stop] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"):
        if Self.isDigit(text[next]) { stop = next } else { return abbreviatedEnd(text, stop, end) }
      case UInt8(ascii: "-"):
        if Self.isDigit(text[next]) || Self.isLetter(text, at: next) {
          stop = next
        } else {
          return stop
        }
      case UInt8(ascii: "/"):
        if Self.isDigit(text[next]) { stop = next } else { return stop }
      default:
        return stop
      }
    }
    return min(stop, end)
  }

  /// Keeps the dot of `5p.m.`; otherwise the number ends at `stop`.
  private func abbreviatedEnd(_ text: UnsafeBufferPointer<UInt8>, _ stop: Int, _ end: Int) -> Int {
    guard text[stop] == UInt8(ascii: "."), stop + 1 < end, stop > 0 else { return stop }
    let before = text[stop - 1] | 0x20
    let after = text[stop + 1] | 0x20
    let isMeridian =
      (before == UInt8(ascii: "a") || before == UInt8(ascii: "p")) && after == UInt8(ascii: "m")
    guard isMeridian else { return stop }
    return stop + 2 < end && text[stop + 2] == UInt8(ascii: ".") ? stop + 3 : stop + 2
  }

  private func urlEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    let isScheme =
      Self.hasPrefix("http://", text, start, end) || Self.hasPrefix("https://", text, start, end)
      || Self.hasPrefix("www.", text, start, end)
    guard isScheme else { return nil }
    var stop = start
    while stop < end, text[stop] > 0x20, text[stop] < 0x7F, text[stop] != UInt8(ascii: "\""),
      text[stop] != UInt8(ascii: "<"), text[stop] != UInt8(ascii: ")")
    { stop += 1 }
    while stop > start + 1, ".,;:!?'".utf8.contains(text[stop - 1]) { stop -= 1 }
    return stop
  }
}
