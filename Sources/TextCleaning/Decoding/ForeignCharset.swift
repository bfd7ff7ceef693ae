import Foundation

/// Charsets that Foundation decodes: those of East Asia, whose characters take one to four bytes, and
/// single-byte ones of Central and Southern Europe.
enum ForeignCharset: String, Hashable, Sendable {
  case shiftJIS = "shift_jis"
  case eucJP = "euc-jp"
  case iso2022JP = "iso-2022-jp"
  case gb18030
  case big5
  case eucKR = "euc-kr"
  case windows1250 = "windows-1250"
  case latin2 = "iso-8859-2"
  case windows1253 = "windows-1253"
  case windows1254 = "windows-1254"
  case macRoman = "macintosh"

  /// Foundation's name; the numbers are those of Core Foundation's external encodings.
  private var encoding: String.Encoding {
    switch self {
    // EUC-JP is carried over to Shift_JIS, the same characters by other numbers.
    case .shiftJIS, .eucJP: String.Encoding.shiftJIS
    case .iso2022JP: String.Encoding.iso2022JP
    case .gb18030: String.Encoding(rawValue: 0x8000_0632)
    case .big5: String.Encoding(rawValue: 0x8000_0A03)
    case .eucKR: String.Encoding(rawValue: 0x8000_0940)
    case .windows1250: String.Encoding.windowsCP1250
    case .latin2: String.Encoding.isoLatin2
    case .windows1253: String.Encoding.windowsCP1253
    case .windows1254: String.Encoding.windowsCP1254
    case .macRoman: String.Encoding.macOSRoman
    }
  }

  /// The text of `bytes` as UTF-8, and whether some of it could not be read and became U+FFFD.
  ///
  /// Where not all can be read, each line is read for itself (no character of these charsets holds a
  /// line feed), and in a line that cannot be read ASCII is kept.
  func decode(_ received: [UInt8]) -> (text: [UInt8], hasReplacements: Bool) {
    let bytes = self == .eucJP ? Self.shiftJIS(ofEUC: received) : received
    if let text = String(bytes: bytes, encoding: encoding) { return (Array(text.utf8), false) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 3 / 2)
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.startIndex > 0 { output.append(0x0A) }
      if let text = String(bytes: line, encoding: encoding) {
        output.append(contentsOf: text.utf8)
      } else {
        Self.appendASCII(of: line, to: &output)
      }
    }
    return (output, true)
  }

  /// The Shift_JIS form of EUC-JP (JIS X 0208 and half-width kana); bytes that are neither become
  /// 0xFF, which is no Shift_JIS.
  private static func shiftJIS(ofEUC bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      let second = index + 1 < bytes.count ? bytes[index + 1] : 0
      index += 1
      if first < 0x80 {
        output.append(first)
      } else if first == 0x8E, second >= 0xA1, second <= 0xDF {
        output.append(second)
        index += 1
      } else if first >= 0xA1, first < 0xFF, second >= 0xA1, second < 0xFF {
        let (row, cell) = (first & 0x7F, second & 0x7F)
        let lead = (row - 0x21) >> 1 + 0x81
        output.append(lead > 0x9F ? lead + 0x40 : lead)
        let low = cell + 0x1F
        output.append(row & 1 == 0 ? cell + 0x7E : low >= 0x7F ? low + 1 : low)
        index += 1
      } else {
        output.append(0xFF)
      }
    }
    return output
  }

  /// Each run of other bytes becomes one U+FFFD.
  private static func appendASCII(of line: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var isLost = false
    for byte in line {
      if byte < 0x80 {
        output.append(byte)
        isLost = false
      } else if !isLost {
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        isLost = true
      }
    }
  }
}
