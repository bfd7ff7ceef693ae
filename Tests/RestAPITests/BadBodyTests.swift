import ArticleModel
import HTTPServer
import HTTPTestClient
import Testing

@testable import RestAPI

/// Bodies that are wrong in every way are answered with a problem of the 400 kind, and nothing is
/// stored.
@Suite struct BadBodyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var body: [UInt8]
    var code: String
    var testDescription: String { name }

    init(_ name: String, _ body: String, _ code: String) {
      (self.name, self.body, self.code) = (name, Array(body.utf8), code)
    }
    init(_ name: String, _ body: [UInt8], _ code: String) {
      (self.name, self.body, self.code) = (name, body, code)
    }
  }

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  static let cases: [Case] = [
    Case("nothing", "", "empty-body"),
    Case("null", "null", "wrong-type"), Case("a number", "12", "wrong-type"),
    Case("a string", "\"text\"", "wrong-type"), Case("an array", "[]", "wrong-type"),
    Case("true", "true", "wrong-type"), Case("an empty object", "{}", "no-text"),
    Case("text is null", "{\"text\": null}", "no-text"),
    Case("text is a number", "{\"text\": 1}", "wrong-type"),
    Case("text is an object", "{\"text\": {\"a\": 1}}", "wrong-type"),
    Case("text is an array", "{\"text\": [\"a\"]}", "wrong-type"),
    Case("title is a number", "{\"text\": \"a\", \"title\": 1}", "wrong-type"),
    Case("authors is a number", "{\"text\": \"a\", \"authors\": 3}", "wrong-type"),
    Case("an author is null", "{\"text\": \"a\", \"authors\": [null]}", "wrong-type"),
    Case("published is true", "{\"text\": \"a\", \"published\": true}", "wrong-type"),
    Case("published is none", "{\"text\": \"a\", \"published\": \"soon\"}", "invalid-date"),
    Case(
      "a year of nine digits", "{\"text\": \"a\", \"published\": \"999999999-01-01\"}",
      "invalid-date"),
    Case("two texts", "{\"text\": \"a\", \"html\": \"b\"}", "several-texts"),
    Case("an unknown member", "{\"text\": \"a\", \"titel\": \"b\"}", "unknown-member"),
    Case("a duplicate member", "{\"text\": \"a\", \"text\": \"b\"}", "invalid-json"),
    Case("a duplicate by escape", "{\"text\": \"a\", \"\\u0074ext\": \"b\"}", "invalid-json"),
    Case("1,000 arrays deep", repeated("[", 1_000) + repeated("]", 1_000), "invalid-json"),
    Case(
      "1,000 objects deep", repeated("{\"a\":", 1_000) + "1" + repeated("}", 1_000),
      "invalid-json"),
    Case("20,000 open brackets", repeated("[", 20_000), "invalid-json"),
    Case(
      "depth in an unknown member",
      "{\"text\": \"a\", \"x\": " + repeated("[", 1_000) + repeated("]", 1_000) + "}",
      "invalid-json"),
    Case("a number of 1,000 digits", "{\"text\": \(repeated("9", 1_000))}", "invalid-json"),
    Case("an exponent of 999999", "{\"text\": 1e999999}", "invalid-json"),
    Case("the largest number and one", "{\"text\": 9223372036854775808}", "wrong-type"),
    Case("not a number", "{\"text\": NaN}", "invalid-json"),
    Case("half a surrogate pair", "{\"text\": \"\\ud800\"}", "invalid-json"),
    Case("the other half", "{\"text\": \"\\udc00 and more\"}", "invalid-json"),
    Case("halves in the wrong order", "{\"text\": \"\\udc00\\ud800\"}", "invalid-json"),
    Case(
      "an overlong form", Array("{\"text\": \"".utf8) + [0xC0, 0x80] + Array("\"}".utf8),
      "invalid-json"),
    Case(
      "a surrogate in UTF-8",
      Array("{\"text\": \"".utf8) + [0xED, 0xA0, 0x80] + Array("\"}".utf8), "invalid-json"),
    Case(
      "a byte order mark", [0xEF, 0xBB, 0xBF] + Array("{\"text\": \"a\"}".utf8), "invalid-json"),
    Case("UTF-16", [0xFF, 0xFE, 0x7B, 0, 0x7D, 0], "invalid-json"),
    Case("a NUL", "{\"text\": \"a\0b\"}", "invalid-json"),
    Case("a trailing comma", "{\"text\": \"a\",}", "invalid-json"),
    Case("two documents", "{\"text\": \"a\"} {\"text\": \"b\"}", "invalid-json"),
    Case("single quotes", "{'text': 'a'}", "invalid-json"),
    Case("cut short", "{\"text\": \"a", "invalid-json"),
    Case("only blanks in text", "{\"text\": \" \\n\\t\\u00a0 \"}", "no-text"),
  ]

  @Test(arguments: cases, HTTPTestClient.Transport.allCases)
  func aBadBodyIsAProblemAndNothingIsStored(
    _ bad: Case, _ transport: HTTPTestClient.Transport
  ) throws {
    let api = try TestAPI(transport)
    for query in ["", "?dry_run=true"] {
      let answer = try api.call(
        .post, "/v1/articles\(query)", fields: ["Content-Type": "application/json"],
        body: bad.body)
      #expect([400, 422].contains(answer.status), "\(answer.status)")
      let problem = try JSONReader(JSONParser.parse(answer.body))
      #expect(try problem.string("code") == bad.code)
      #expect(try problem.optionalString("remedy")?.isEmpty == false)
      #expect(ProblemType.of(try problem.string("code")) != nil)
    }
    #expect(api.service.articleCount == 0)
    #expect(api.service.statistics.outcomes.stored == 0)
  }
}
