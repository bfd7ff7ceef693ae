/// The classes of characters that Python's `re` knows for text: `\w`, `\s`, `\d` (Python library
/// reference, `re`).
enum CharacterClass {
  /// `\w`: letters, characters with a numeric value (`str.isalnum`) and the underscore. Combining
  /// marks are none.
  static func isWord(_ value: UInt32) -> Bool {
    if value < 0x80 {
      return (0x61...0x7A).contains(value) || (0x41...0x5A).contains(value)
        || (0x30...0x39).contains(value) || value == 0x5F
    }
    guard let properties = Unicode.Scalar(value)?.properties else { return false }
    switch properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default:
      return properties.numericType != nil
    }
  }

  /// `\s`: what `str.isspace` says, the separators U+001C to U+001F among them.
  static func isSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
      0x205F, 0x3000:
      return true
    default:
      return false
    }
  }

  /// `\d`: a decimal digit of any script.
  static func isDigit(_ value: UInt32) -> Bool {
    if value < 0x80 { return (0x30...0x39).contains(value) }
    return Unicode.Scalar(value)?.properties.generalCategory == .decimalNumber
  }
}
