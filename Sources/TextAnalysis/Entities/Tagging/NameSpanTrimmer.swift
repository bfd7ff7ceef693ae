import ArticleModel

/// Cuts what is no name off a hyphenated token at either end of a name: `U.S.-led`, `London-based`,
/// `anti-Trump`, `pro-Kremlin`.
enum NameSpanTrimmer {
  /// The span of a name without a small article before it, and without a small-letter compound part behind its last hyphen or before its first.
  static func trimmed(_ span: TextSpan, in text: UnsafeBufferPointer<UInt8>) -> TextSpan {
    var span = withoutArticle(span, text)
    if let hyphen = lastHyphen(span, text), hyphen > span.start,
      isSmall(text, (hyphen + 1)..<span.end)
    {
      span.end = hyphen
    }
    if let hyphen = firstHyphen(span, text), hyphen + 1 < span.end,
      isPrefix(text, span.start..<hyphen),
      Tokenizer.isUppercase(text[hyphen + 1])
    {
      span.start = hyphen + 1
    }
    return span
  }

  /// A small `the` is no part of a name, except in the few places that are never without it.
  private static func withoutArticle(
    _ span: TextSpan, _ text: UnsafeBufferPointer<UInt8>
  ) -> TextSpan {
    guard span.length > 4, Tokenizer.hasPrefix("the ", text, span.start, span.end),
      !Tokenizer.hasPrefix("the Hague", text, span.start, span.end),
      !Tokenizer.hasPrefix("the Bronx", text, span.start, span.end)
    else { return span }
    return TextSpan(start: span.start + 4, end: span.end)
  }

  private static func lastHyphen(_ span: TextSpan, _ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = span.end - 1
    while index > span.start, Tokenizer.isLowercase(text[index]) { index -= 1 }
    return text[index] == 0x2D && index < span.end - 2 ? index : nil
  }

  private static func firstHyphen(_ span: TextSpan, _ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = span.start
    while index < span.end, Tokenizer.isLowercase(text[index]) { index += 1 }
    return index < span.end && index > span.start && text[index] == 0x2D ? index : nil
  }

  /// Small letters of a word that was joined to a name, not part of it: `-led`, not the `-un` of a name.
  private static func isSmall(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 3 else { return false }
    return suffixes.contains(text[range])
  }

  private static func isPrefix(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    prefixes.contains(text[range])
  }

  private static let suffixes = WordTable(
    [
      "led", "based", "backed", "born", "style", "made", "built", "run", "owned", "controlled",
      "held", "occupied", "wide", "area", "bound", "linked", "sponsored", "supported", "funded",
      "trained", "supplied", "educated", "listed", "dominated", "ruled", "governed", "administered",
      "era", "type", "class", "like", "related", "inspired", "affiliated", "aligned", "friendly",
      "only", "educated", "brokered", "mediated", "imposed", "drafted", "proposed", "appointed",
      "elected", "speaking", "approved", "assisted", "mandated", "allied", "organized", "chaired",
      "hosted", "operated", "registered", "flagged", "registered", "produced", "designed",
      "installed",
      "contracted", "endorsed", "engineered", "protected", "leaning", "trained", "certified",
      "monitored", "branded", "bred", "hating", "loving", "critical", "sized", "wise", "free",
    ].map { (word: $0, value: Int32(1)) })

  private static let prefixes = WordTable(
    [
      "anti", "pro", "ex", "non", "pre", "post", "mid", "then", "former", "inter", "intra", "trans",
      "sub", "semi", "pan", "un", "neo", "fellow", "eastern", "western", "northern", "southern",
      "central", "north", "south", "east", "west", "late", "early", "self",
    ].map { (word: $0, value: Int32(1)) })
}
