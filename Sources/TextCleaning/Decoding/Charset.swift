/// The charsets Dateline decodes itself, by the labels of the WHATWG Encoding Standard.
enum Charset: Hashable, Sendable {
  case utf8
  case utf16BigEndian
  case utf16LittleEndian
  case singleByte(CodePage)

  /// Reads a label such as `UTF-8` or `latin1`; nil for a charset that is not known.
  init?(label: String) {
    switch label.lowercased().filter({ !$0.isWhitespace && $0 != "\"" && $0 != "'" }) {
    case "utf-8", "utf8", "unicode-1-1-utf-8": self = .utf8
    case "utf-16be": self = .utf16BigEndian
    case "utf-16", "utf-16le", "ucs-2", "unicode": self = .utf16LittleEndian
    case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "l1", "ascii", "us-ascii", "cp1252",
      "windows-1252", "x-cp1252":
      self = .singleByte(.windows1252)
    case "iso-8859-15", "iso8859-15", "latin-9", "latin9": self = .singleByte(.latin9)
    case "windows-1251", "cp1251": self = .singleByte(.windows1251)
    case "koi8-r", "koi8": self = .singleByte(.koi8r)
    default: return nil
    }
  }
}
