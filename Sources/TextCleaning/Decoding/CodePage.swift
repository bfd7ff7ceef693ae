/// Single-byte charsets whose first half is ASCII, after the index tables of the WHATWG Encoding
/// Standard.
enum CodePage: String, Hashable, Sendable {
  case windows1252 = "windows-1252"
  case latin9 = "iso-8859-15"
  case windows1251 = "windows-1251"
  case koi8r = "koi8-r"

  /// The scalar that `byte` (0x80 to 0xFF) stands for; U+FFFD where the charset has none.
  func scalar(for byte: UInt8) -> Unicode.Scalar {
    let index = Int(byte) - 0x80
    switch self {
    case .windows1252:
      if byte >= 0xA0 { return Unicode.Scalar(byte) }
      return Self.windows1252Upper[index]
    case .latin9: return Self.latin9Changes[byte] ?? Unicode.Scalar(byte)
    case .windows1251: return Self.windows1251Upper[index]
    case .koi8r: return Self.koi8rUpper[index]
    }
  }

  private static let windows1252Upper = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

  private static let latin9Changes: [UInt8: Unicode.Scalar] = [
    0xA4: "€", 0xA6: "Š", 0xA8: "š", 0xB4: "Ž", 0xB8: "ž", 0xBC: "Œ", 0xBD: "œ", 0xBE: "Ÿ",
  ]

  private static let windows1251Upper = Array(
    ("ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї"
      + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя").unicodeScalars)

  private static let koi8rUpper = Array(
    ("─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u{A0}⌡°²·÷═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©"
      + "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ").unicodeScalars)
}
