import ArticleModel

/// The word for an event, by which it is found again: small letters, without the plural's `s`.
enum EventName {
  static func of(_ lexeme: TimeLexeme, _ text: UnsafeBufferPointer<UInt8>) -> String {
    var bytes = text[lexeme.start..<lexeme.end].map(WordTable.lowercased)
    if bytes.count > 4, bytes.last == UInt8(ascii: "s") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The event that the date in `range` of `line` belongs to: `the attack on 5 May`, `Tuesday's
  /// attack`, `the 5 May attack`; nil when none stands beside it.
  static func beside(
    _ range: Range<Int>, _ line: TimeLexemeLine, _ text: UnsafeBufferPointer<UInt8>
  ) -> String? {
    var position = range.upperBound
    if line.is(position, .possessive) { position += 1 }
    for next in position..<(position + 2) where line.is(next, .event) {
      return of(line[next], text)
    }
    guard line.is(range.lowerBound - 1, .on) || line.is(range.lowerBound - 1, .of) else {
      return nil
    }
    for before in stride(from: range.lowerBound - 2, through: range.lowerBound - 6, by: -1) {
      switch line.category(before) {
      case .event: return of(line[before], text)
      case .mark, .comma: return nil
      default: continue
      }
    }
    return nil
  }
}
