import ArticleModel

/// A document written in capitals throughout, in small letters, or with every long word capitalized:
/// headlines, wire copy, transcripts. The tagger learns from copies of some training documents, and is
/// measured on such copies.
enum CaseVariant: String, Sendable {
  case capitals
  case small = "small letters"
  case title = "headline style"

  /// A copy of one document in twelve in capitals, of one in twenty in title case; nil for the others.
  static func copy(of document: LabelledDocument, number: Int) -> LabelledDocument? {
    if number % 12 == 0 { return Self.capitals.applied(to: document) }
    return number % 20 == 7 ? Self.title.applied(to: document) : nil
  }

  /// The document in this way of writing; letters outside ASCII stay as they are.
  func applied(to document: LabelledDocument) -> LabelledDocument {
    var copy = document
    switch self {
    case .capitals:
      for index in copy.text.indices where Tokenizer.isLowercase(copy.text[index]) {
        copy.text[index] -= 32
      }
    case .small:
      for index in copy.text.indices where Tokenizer.isUppercase(copy.text[index]) {
        copy.text[index] += 32
      }
    case .title:
      var isStart = true
      for index in copy.text.indices {
        let byte = copy.text[index]
        if isStart, Tokenizer.isLowercase(byte), !Self.isShortWord(copy.text, index) {
          copy.text[index] = byte - 32
        }
        isStart = byte == 0x20 || byte == 0x0A
      }
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
