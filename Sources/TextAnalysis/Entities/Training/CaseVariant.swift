import ArticleModel

/// Copies of some training documents in capitals throughout or with every word capitalized, so that
/// the tagger knows headlines and wire copy without small letters.
enum CaseVariant {
  /// A copy of one document in twelve in capitals, of one in twenty in title case; nil for the others.
  static func copy(of document: LabelledDocument, number: Int) -> LabelledDocument? {
    var copy = document
    if number % 12 == 0 {
      for index in copy.text.indices where Tokenizer.isLowercase(copy.text[index]) {
        copy.text[index] -= 32
      }
      return copy
    }
    guard number % 20 == 7 else { return nil }
    var isStart = true
    for index in copy.text.indices {
      let byte = copy.text[index]
      if isStart, Tokenizer.isLowercase(byte), !isShortWord(copy.text, index) {
        copy.text[index] = byte - 32
      }
      isStart = byte == 0x20 || byte == 0x0A
    }
    return copy
  }

  /// Words of up to three letters stay small in headlines.
  private static func isShortWord(_ text: [UInt8], _ start: Int) -> Bool {
    var end = start
    while end < text.count, text[end] > 0x20, end - start < 4 { end += 1 }
    return end - start <= 3
  }
}
