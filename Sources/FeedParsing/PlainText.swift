/// Titles and names without the markup that feeds put into them.
enum PlainText {
  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "rsquo": "’",
    "lsquo": "‘", "ldquo": "“", "rdquo": "”", "ndash": "–", "mdash": "—", "hellip": "…",
  ]

  /// The text without tags, its entities decoded, its blanks single.
  static func of(_ text: String) -> String {
    var plain = ""
    var rest = Substring(text)
    while let character = rest.first {
      if character == "<", let end = rest.firstIndex(of: ">"), isTag(rest[..<end]) {
        rest = rest[rest.index(after: end)...]
      } else if character == "&", let (decoded, after) = entity(rest) {
        plain += decoded
        rest = after
      } else {
        plain.append(character)
        rest.removeFirst()
      }
    }
    return plain.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Whether `<…` opens or closes an element, and is no "less than".
  private static func isTag(_ text: Substring) -> Bool {
    guard let second = text.dropFirst().first else { return false }
    return second == "/" || second.isLetter
  }

  private static func entity(_ text: Substring) -> (String, Substring)? {
    guard let end = text.prefix(12).firstIndex(of: ";") else { return nil }
    let name = text[text.index(after: text.startIndex)..<end]
    let rest = text[text.index(after: end)...]
    if let known = entities[String(name)] { return (known, rest) }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let code =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return code.flatMap(Unicode.Scalar.init).map { (String($0), rest) }
  }
}
