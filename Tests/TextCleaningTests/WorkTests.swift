import ArticleModel
import Testing

@testable import TextCleaning

/// Cleaning takes work in proportion to the input, whatever the input: twice as much of it makes at
/// most about twice as many steps. Steps are counted, not seconds.
@Suite struct WorkTests {
  static let inputs: [(String, @Sendable (Int) -> String)] = [
    ("one long line", { String(repeating: "word ", count: $0 * 10) }),
    ("one long word", { String(repeating: "a", count: $0 * 50) }),
    ("many lines", { String(repeating: "A line.\n", count: $0 * 8) }),
    ("many paragraphs", { String(repeating: "A line of six or seven words\n\n", count: $0) }),
    (
      "nearly equal lines",
      { (0..<$0).map { "Harbour Gazette edition \(word($0)) of islands\n\n\n" }.joined() }
    ),
    (
      "captions",
      { (0..<$0).map { "Pier \(word($0))\n(AP Photo/Anna Bell)\n\n" }.joined() }
    ),
    ("open quotes", { String(repeating: "\u{201C}He said \n\n", count: $0) }),
    ("open brackets", { "text " + String(repeating: "[", count: $0 * 20) }),
    (
      "links in links",
      { String(repeating: "[*a* ", count: $0) + String(repeating: "](x) ", count: $0) }
    ),
    ("related lists", { String(repeating: "Related\n\nA headline of a story\n\n", count: $0) }),
    ("advertisements", { String(repeating: "Advertisement\n\nThe man said\n\n", count: $0) }),
    (
      "pull quotes",
      { String(repeating: "\"one two three four five six\"\n\n", count: $0) + prose($0) }
    ),
    ("bylines", { String(repeating: "By Anna Bell and Carl Dorn\n\n", count: $0) }),
    ("labels", { String(repeating: "TITLE: a\nBYLINE: Anna Bell\n", count: $0) }),
    ("hyphens", { String(repeating: "exam-\n", count: $0) + "ple" }),
  ]

  private static func prose(_ count: Int) -> String {
    String(repeating: "one two three four five six seven eight nine ten and more ", count: count)
  }

  private static func word(_ number: Int) -> String {
    String(
      String(number).map {
        Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8($0.wholeNumberValue ?? 0)))
      })
  }

  private static func steps(_ input: String) throws -> Int {
    var cleaner = try MarkedArticle.cleaner.get()
    let meter = WorkMeter()
    cleaner.meter = meter
    _ = try? cleaner.clean(RawArticle(bytes: Array(input.utf8)))
    return meter.steps
  }

  @Test(arguments: inputs.indices) func growsInProportion(_ number: Int) throws {
    let (name, make) = Self.inputs[number]
    let once = try Self.steps(make(200))
    let twice = try Self.steps(make(400))
    #expect(once > 200, "\(name)")
    // Work that is bounded whatever the input (pairs of possible headers) is left out by the slack.
    #expect(Double(twice) <= 2.3 * Double(once), "\(name): \(once), then \(twice)")
  }
}
