import ArticleModel
import Testing

@Suite struct JSONWriterTests {
  @Test(arguments: [
    JSONValue.null, .bool(false), .integer(.min), .integer(.max), .number(0.1),
    .number(-1.5e-300), .number(1.7976931348623157e308), .string(""),
    .string("\u{0}\u{1F}\"\\/\u{7F}é\u{2028}😀"), .array([]), .object([]),
    .array([.array([]), .object([]), .null]),
    .object([JSONMember("b", .array([.integer(1), .string("x")])), JSONMember("a", .null)]),
  ])
  func writesWhatTheParserReads(value: JSONValue) throws {
    #expect(try JSONParser.parse(JSONWriter.bytes(of: value)) == value)
    #expect(try JSONParser.parse(JSONWriter.bytes(of: value, isPretty: true)) == value)
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (3.0, "3"), (0.25, "0.25"), (1e15, "1000000000000000.0"),
    (1e300, "1e+300"), (-2.5, "-2.5"),
    (.infinity, "null"), (.nan, "null"), (123_456_789_012_345, "123456789012345"),
  ])
  func writesNumbers(number: Double, text: String) {
    #expect(String(decoding: JSONWriter.bytes(of: number), as: UTF8.self) == text)
  }

  @Test func layOut() {
    let value = JSONValue.object([
      JSONMember("a", .array([.integer(1), .object([])])), JSONMember("b", .string("x")),
    ])
    #expect(
      String(decoding: JSONWriter.bytes(of: value), as: UTF8.self) == #"{"a":[1,{}],"b":"x"}"#)
    #expect(
      String(decoding: JSONWriter.bytes(of: value, isPretty: true), as: UTF8.self) == """
        {
          "a": [
            1,
            {}
          ],
          "b": "x"
        }

        """)
  }
}
