/// The charsets Dateline decodes, by the labels of the WHATWG Encoding Standard.
enum Charset: Hashable, Sendable {
  case utf8
  case utf16BigEndian
  case utf16LittleEndian
  case singleByte(CodePage)
  case foreign(ForeignCharset)

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
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j", "cp932":
      self = .foreign(.shiftJIS)
    case "euc-jp", "x-euc-jp": self = .foreign(.eucJP)
    case "iso-2022-jp": self = .foreign(.iso2022JP)
    case "gb18030", "gbk", "gb2312", "gb_2312-80", "x-gbk", "cp936": self = .foreign(.gb18030)
    case "big5", "big5-hkscs", "x-x-big5", "cn-big5": self = .foreign(.big5)
    case "euc-kr", "ks_c_5601-1987", "ksc5601", "korean", "windows-949", "cp949":
      self = .foreign(.eucKR)
    case "windows-1250", "cp1250", "x-cp1250": self = .foreign(.windows1250)
    case "iso-8859-2", "iso8859-2", "latin2", "l2": self = .foreign(.latin2)
    case "windows-1253", "cp1253": self = .foreign(.windows1253)
    case "windows-1254", "cp1254", "iso-8859-9", "iso8859-9", "latin5":
      self = .foreign(.windows1254)
    case "macintosh", "mac", "x-mac-roman": self = .foreign(.macRoman)
    default: return nil
    }
  }
}
