import ArticleModel
import Testing

@Suite struct JSONParserTests {
  private func parse(_ text: String) throws -> JSONValue {
    try JSONParser.parse(Array(text.utf8))
  }

  @Test(arguments: [
    ("null", JSONValue.null), (" true\n", .bool(true)), ("false", .bool(false)),
    ("0", .integer(0)), ("-0", .integer(0)),
    ("12345678901234567", .integer(12_345_678_901_234_567)),
    ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
    ("9223372036854775808", .number(9_223_372_036_854_775_808)), ("1.5", .number(1.5)),
    ("-1e3", .number(-1_000)), ("1E+2", .number(100)), ("1e-400", .number(0)),
    ("\"\"", .string("")), ("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\"", .string("a\"\\/\u{8}\u{C}\n\r\t")),
    ("\"\\u00e9\\u20AC\"", .string("é€")), ("\"\\ud83d\\ude00\"", .string("😀")),
    ("\"\\u0000\"", .string("\0")), ("\"é😀\"", .string("é😀")), ("[]", .array([])),
    ("{}", .object([])), ("[1, [2]]", .array([.integer(1), .array([.integer(2)])])),
    ("{\"a\":1,\"b\":{}}", .object([JSONMember("a", .integer(1)), JSONMember("b", .object([]))])),
  ])
  func reads(text: String, value: JSONValue) throws {
    #expect(try parse(text) == value)
  }

  @Test(arguments: [
    "", " ", "nul", "nulll", "True", "NaN", "Infinity", "'a'", "[1,]", "[,1]", "[1 2]", "{\"a\"}",
    "{\"a\":}", "{a:1}", "{\"a\":1,}", "{,}", "[", "{", "{\"a\":1", "[1", "]", "1 1", "{} x",
    "// c\n1", "[1] // c", "\u{FEFF}1", "01", "-01", "-", "+1", "1.", ".5", "1e", "1e+", "0x10",
    "1e999", "-1e999", "\"", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"", "\"a\nb\"", "\"a\tb\"",
    "\"\u{1}\"", "\"\\ud800\"", "\"\\ud800x\"", "\"\\ud800\\n\"", "\"\\ud800\\ud800\"",
    "\"\\udc00\"", "\"\\udc00\\ud800\"", "{\"a\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":2}",
  ])
  func refuses(text: String) {
    #expect(throws: JSONParser.ParseError.self) { try parse(text) }
  }

  @Test(
    arguments: [
      [0x22, 0x80, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
      [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xC3, 0x22], [0x22, 0x5C, 0x6E, 0xFF, 0x22],
      [0xFF], [0x00], [0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D],
    ] as [[UInt8]])
  func refusesBytesThatAreNoUTF8(bytes: [UInt8]) {
    #expect(throws: JSONParser.ParseError.self) { try JSONParser.parse(bytes) }
  }

  @Test func boundsDepth() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)
    }
    func nestedObjects(_ depth: Int) -> String {
      String(repeating: "{\"a\":", count: depth) + "1" + String(repeating: "}", count: depth)
    }
    let limit = JSONParser.depthLimit
    _ = try parse(nested(limit))
    _ = try parse(nestedObjects(limit))
    #expect(throws: JSONParser.ParseError.self) { try parse(nested(limit + 1)) }
    #expect(throws: JSONParser.ParseError.self) { try parse(nestedObjects(limit + 1)) }
    #expect(throws: JSONParser.ParseError.self) { try parse(nested(200_000)) }
    #expect(throws: JSONParser.ParseError.self) {
      try parse(String(repeating: "[", count: 200_000))
    }
  }

  @Test func findsDuplicatesInLargeObjects() throws {
    let members = (0..<5_000).map { "\"name\($0)\":\($0)" }
    guard case .object(let read) = try parse("{" + members.joined(separator: ",") + "}") else {
      Issue.record("no object")
      return
    }
    #expect(read.count == 5_000)
    for name in ["name0", "name15", "name16", "name4999"] {
      let text = "{" + members.joined(separator: ",") + ",\"\(name)\":1}"
      #expect(throws: JSONParser.ParseError.self) { try parse(text) }
    }
  }

  @Test func boundsNumbers() {
    #expect(throws: JSONParser.ParseError.self) { try parse(String(repeating: "1", count: 401)) }
    #expect(throws: JSONParser.ParseError.self) {
      try parse("1e" + String(repeating: "9", count: 100_000))
    }
  }

  @Test(arguments: [("[1, x]", 4), ("{\"a\" 1}", 5), ("[1] 2", 4), ("\"ab", 3)])
  func saysWhere(text: String, offset: Int) {
    let error = #expect(throws: JSONParser.ParseError.self) { try parse(text) }
    #expect(error?.offset == offset)
  }

  @Test func survivesAnyBytes() {
    var state: UInt64 = 42
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let alphabet = Array("{}[]\",:\\ue0123456789.+-tfn \u{1}".utf8) + [0x80, 0xED, 0xFF]
    for _ in 0..<5_000 {
      let bytes = (0..<random(40)).map { _ in alphabet[random(alphabet.count)] }
      _ = try? JSONParser.parse(bytes)
    }
  }
}
