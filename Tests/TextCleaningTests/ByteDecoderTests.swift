import ArticleModel
import Testing

@testable import TextCleaning

@Suite struct ByteDecoderTests {
  static let cases: [([UInt8], String?, String, String, String)] = [
    (Array("Zürich".utf8), nil, "Zürich", "utf-8", "charset.utf-8"),
    (Array("Zürich".utf8), "UTF-8", "Zürich", "utf-8", "charset.declared"),
    ([0xEF, 0xBB, 0xBF, 0x41], nil, "A", "utf-8", "charset.byte-order-mark"),
    ([0xFF, 0xFE, 0x41, 0x00, 0xFC, 0x00], nil, "Aü", "utf-16le", "charset.byte-order-mark"),
    ([0xFE, 0xFF, 0x00, 0x41], "latin1", "A", "utf-16be", "charset.byte-order-mark"),
    ([0x5A, 0xFC, 0x72], "iso-8859-1", "Zür", "windows-1252", "charset.declared"),
    ([0x93, 0x5A, 0xFC, 0x94], nil, "“Zü”", "windows-1252", "charset.windows-1252-fallback"),
    ([0x80], "utf-8", "€", "windows-1252", "charset.windows-1252-fallback"),
    ([0xA4], "iso-8859-15", "€", "iso-8859-15", "charset.declared"),
    ([0xCF, 0xF0], "windows-1251", "Пр", "windows-1251", "charset.declared"),
    ([0x93, 0xFA, 0x96, 0x7B], "Shift_JIS", "日本", "shift_jis", "charset.declared"),
    ([0xC6, 0xFC, 0xCB, 0xDC], "euc-jp", "日本", "euc-jp", "charset.declared"),
    ([0xD6, 0xD0, 0xB9, 0xFA], "gb2312", "中国", "gb18030", "charset.declared"),
    ([0xA4, 0xA4, 0xB0, 0xEA], "big5", "中國", "big5", "charset.declared"),
    ([0xC7, 0xD1, 0xB1, 0xB9], "euc-kr", "한국", "euc-kr", "charset.declared"),
    ([0x9A, 0xE8], "windows-1250", "šč", "windows-1250", "charset.declared"),
    ([0xF0, 0xD2], "koi8-r", "Пр", "koi8-r", "charset.declared"),
  ]

  @Test(arguments: cases)
  func decodes(
    _ bytes: [UInt8], _ declared: String?, _ text: String, _ charset: String, _ rule: String
  ) {
    let decoded = ByteDecoder.decode(bytes, declared: declared)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == text)
    #expect(decoded.charset == charset)
    #expect(decoded.charsetRule.rawValue == rule)
  }

  @Test func aBrokenLineOfAForeignCharsetLosesOnlyItself() {
    let bytes: [UInt8] = [0x93, 0xFA, 0x96, 0x7B, 0x0A, 0x41, 0x96, 0x0A, 0x93, 0xFA]
    let decoded = ByteDecoder.decode(bytes, declared: "shift_jis")
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "日本\nA\u{FFFD}\n日")
    #expect(decoded.hasReplacements)
  }

  @Test func brokenBytesAreSaid() {
    let bytes = Array("Zürich ist schön, ".utf8) + [0xFF] + Array(" größer".utf8)
    let decoded = ByteDecoder.decode(bytes, declared: nil)
    #expect(decoded.hasReplacements)
    #expect(decoded.charsetRule == "charset.utf-8-with-errors")
  }

  @Test(arguments: [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82]])
  func invalidUTF8(_ bytes: [Int]) {
    #expect(!UTF8Validator.isValid(bytes.map { UInt8($0) }))
  }
}
