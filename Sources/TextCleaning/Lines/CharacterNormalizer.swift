import ArticleModel

/// Makes one form of what looks the same: line ends, spaces, hyphens, ligatures, invisible
/// characters and the few character references that survive a copy. Everything stays aligned.
struct CharacterNormalizer {
  private let raw: [UInt8]
  private var output: [UInt8] = []
  private var alignment = Alignment()
  private var copiedTo = 0

  private init(_ raw: [UInt8]) { self.raw = raw }

  /// Normalizes `raw`, valid UTF-8.
  static func normalize(_ raw: [UInt8]) -> SourceText {
    var normalizer = CharacterNormalizer(raw)
    normalizer.run()
    return SourceText(bytes: normalizer.output, alignment: normalizer.alignment)
  }

  /// True for the lead bytes of anything that may have to change.
  private static let isInteresting: [Bool] = {
    var table = Array(repeating: false, count: 256)
    for byte in 0..<0x20 where byte != 0x0A && byte != 0x0C { table[byte] = true }
    for byte in [0x26, 0x7F, 0xC2, 0xE2, 0xE3, 0xEF] { table[byte] = true }
    return table
  }()

  private mutating func run() {
    output.reserveCapacity(raw.count)
    let count = raw.count
    var index = 0
    while true {
      index = ByteSearch.next(in: raw, from: index, to: count, Self.isInteresting)
      guard index < count else { break }
      index = change(at: index, lead: raw[index])
    }
    flush(to: count)
  }

  /// Handles the character at `index`; returns where to go on.
  private mutating func change(at index: Int, lead: UInt8) -> Int {
    switch lead {
    case 0x0D:
      let end = index + 1 < raw.count && raw[index + 1] == 0x0A ? index + 2 : index + 1
      return replace(index..<end, with: [0x0A])
    case 0x09: return replace(index..<(index + 1), with: [0x20])
    case 0x0B: return replace(index..<(index + 1), with: [0x0A])
    case 0x00..<0x20, 0x7F: return remove(index..<(index + 1))
    case 0x26: return reference(at: index)
    case 0xC2: return latin(at: index)
    case 0xE2: return general(at: index)
    case 0xE3:
      return matches(index, [0xE3, 0x80, 0x80])
        ? replace(index..<(index + 3), with: [0x20])
        : index + 3
    default: return presentation(at: index)
    }
  }

  private func matches(_ index: Int, _ bytes: [UInt8]) -> Bool {
    index + bytes.count <= raw.count && raw[index..<(index + bytes.count)].elementsEqual(bytes)
  }

  /// U+0085 next line, U+00A0 no-break space, U+00AD soft hyphen.
  private mutating func latin(at index: Int) -> Int {
    guard index + 1 < raw.count else { return index + 1 }
    let range = index..<(index + 2)
    switch raw[index + 1] {
    case 0x85: return replace(range, with: [0x0A])
    case 0xA0: return replace(range, with: [0x20])
    case 0xAD: return endsLine(after: range.upperBound) ? range.upperBound : remove(range)
    default: return range.upperBound
    }
  }

  /// True when only blanks stand between `index` and the end of the line: a soft hyphen there is
  /// visible and parts a word.
  private func endsLine(after index: Int) -> Bool {
    var index = index
    while index < raw.count, raw[index] == 0x20 || raw[index] == 0x0D { index += 1 }
    return index < raw.count && (raw[index] == 0x0A || raw[index] == 0x0C)
  }

  /// U+2000 to U+206F: spaces, zero-width and directional characters, hyphens, separators.
  private mutating func general(at index: Int) -> Int {
    guard index + 2 < raw.count else { return index + 1 }
    let range = index..<(index + 3)
    switch (raw[index + 1], raw[index + 2]) {
    case (0x80, 0x80...0x8A), (0x80, 0xAF), (0x81, 0x9F): return replace(range, with: [0x20])
    case (0x80, 0x8B), (0x80, 0x8E...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0...0xA4),
      (0x81, 0xA6...0xA9):
      return remove(range)
    case (0x80, 0x8C...0x8D): return isBetweenLatinLetters(range) ? remove(range) : index + 3
    case (0x80, 0x90...0x91): return replace(range, with: [0x2D])
    case (0x80, 0xA8...0xA9): return replace(range, with: [0x0A])
    default: return index + 3
    }
  }

  /// Joiners mean something in Persian, Hindi and emoji, nothing between Latin letters.
  private func isBetweenLatinLetters(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound > 0 ? raw[range.lowerBound - 1] : 0x20
    let after = range.upperBound < raw.count ? raw[range.upperBound] : 0x20
    return before < 0x80 && after < 0x80
  }

  /// U+FB00 to U+FB06 ligatures, U+FEFF.
  private mutating func presentation(at index: Int) -> Int {
    guard index + 2 < raw.count else { return index + 1 }
    let range = index..<(index + 3)
    if raw[index + 1] == 0xBB, raw[index + 2] == 0xBF { return remove(range) }
    guard raw[index + 1] == 0xAC, raw[index + 2] >= 0x80, raw[index + 2] <= 0x86 else {
      return range.upperBound
    }
    let letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"][Int(raw[index + 2]) - 0x80]
    return replace(range, with: Array(letters.utf8))
  }

  private static let references: [(name: [UInt8], text: [UInt8])] = [
    ("amp", "&"), ("quot", "\""), ("apos", "'"), ("#39", "'"), ("#039", "'"), ("#34", "\""),
    ("nbsp", " "), ("#160", " "), ("lt", "<"), ("gt", ">"), ("mdash", "—"), ("ndash", "–"),
    ("hellip", "…"), ("lsquo", "‘"), ("rsquo", "’"), ("ldquo", "“"), ("rdquo", "”"),
    ("#8216", "‘"), ("#8217", "’"), ("#8220", "“"), ("#8221", "”"), ("#8211", "–"),
    ("#8212", "—"), ("#8230", "…"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// `&amp;` and its like, left over from a page's source.
  private mutating func reference(at index: Int) -> Int {
    guard index + 3 < raw.count else { return index + 1 }
    for (name, text) in Self.references {
      let end = index + 1 + name.count
      if end < raw.count, raw[end] == 0x3B, raw[(index + 1)..<end].elementsEqual(name) {
        return replace(index..<(end + 1), with: text)
      }
    }
    return index + 1
  }

  private mutating func flush(to end: Int) {
    guard copiedTo < end else { return }
    output.append(contentsOf: raw[copiedTo..<end])
    alignment.append(copyOf: TextSpan(start: copiedTo, end: end))
    copiedTo = end
  }

  private mutating func replace(_ range: Range<Int>, with text: [UInt8]) -> Int {
    flush(to: range.lowerBound)
    output.append(contentsOf: text)
    alignment.append(replacementOfLength: text.count, for: TextSpan(range))
    copiedTo = range.upperBound
    return range.upperBound
  }

  private mutating func remove(_ range: Range<Int>) -> Int {
    flush(to: range.lowerBound)
    copiedTo = range.upperBound
    return range.upperBound
  }
}
