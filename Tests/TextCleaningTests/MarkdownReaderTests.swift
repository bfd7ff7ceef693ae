import ArticleModel
import Testing

@testable import TextCleaning

@Suite struct MarkdownReaderTests {
  static let inline: [(String, String)] = [
    ("the *old* ferry", "the old ferry"), ("the **old** ferry", "the old ferry"),
    ("the _old_ ferry", "the old ferry"),
    ("a [ferry](https://x.example/a_(b)) came", "a ferry came"),
    ("a [ferry](x \"title\") came", "a ferry came"), ("[the mayor] said", "[the mayor] said"),
    ("5 * 3 * 2", "5 * 3 * 2"), ("snake_case_name", "snake_case_name"), ("*unclosed", "*unclosed"),
    ("[![ad](a.png)](b) text", " text"), ("> quoted words", "quoted words"),
    ("# Headline", "Headline"), ("- item", "item"), ("- 3 -", "- 3 -"), ("a](b", "a](b"),
  ]

  @Test(arguments: inline) func takesMarksOut(_ markdown: String, _ text: String) {
    let source = CharacterNormalizer.normalize(Array(markdown.utf8))
    let read = MarkdownReader.read(source, isDeclared: false)
    #expect(String(decoding: read.bytes, as: UTF8.self) == text)
    #expect(read.alignment.isWellFormed)
  }

  @Test func declaredMarkdown() throws {
    let article = try MarkedArticle.clean(
      """
      # Ferry to run for two more years

      *By [Anna Bell](/a) on 12 February 2024*

      \(MarkedArticle.first) See <https://x.example> \\*.

      | a | b |
      |---|---|

      ```
      code
      ```

      1. one thing
      """, as: .markdown)
    #expect(article.title?.text == "Ferry to run for two more years")
    #expect(article.title?.rule == "title.heading")
    #expect(article.authors.map(\.text) == ["Anna Bell"])
    #expect(article.published?.day.description == "2024-02-12")
    #expect(LedgerAudit.fault(in: article) == nil)
  }

  /// Forms of declared Markdown after a paragraph, and the paragraphs that come of them.
  static let forms: [(String, [String])] = [
    ("***Nobody** on board* was hurt.", ["Nobody on board was hurt."]),
    ("***Nobody*** was ~~hurt~~ **by *the* fire**.", ["Nobody was ~~hurt~~ by the fire."]),
    ("The keel was `bent` by the storm.", ["The keel was bent by the storm."]),
    ("![](pier.jpg)\n\nThe pier was closed.", ["The pier was closed."]),
    (
      "The [harbour master][hm] left.\n\n[hm]: https://x.example \"Port\"",
      ["The harbour master left."]
    ),
    (
      "The [harbour master][] and the [Pilots] left.\n\n[Harbour Master]: <https://x.example>\n"
        + "[pilots]: /p\n  'All of them'", ["The harbour master and the Pilots left."]
    ),
    ("The [mayor] left.", ["The [mayor] left."]),
    ("![The pier][pier]\n\nIt is closed.\n\n[pier]: pier.jpg", ["It is closed."]),
    (
      "She left.[^1] He stayed.[^note]\n\n[^1]: By bus.\n[^note]: In a room\n    by the sea.",
      ["She left. He stayed."]
    ),
    (
      "See <https://x.example/a> or <anna@x.example>.",
      ["See https://x.example/a or anna@x.example."]
    ),
    ("<!-- cut here -->\n\nShe left.\n\n<!-- more\nthan a line\n-->", ["She left."]),
    ("The vote\n--------\n\nNine were for it.", ["The vote", "Nine were for it."]),
    (
      "| Year | Fare |\n|------|-----:|\n| 2019 | **4** |\n| 2020 | 5 |",
      ["Year Fare", "2019 4", "2020 5"]
    ),
    ("Year|Fare\n-|-\nLast year|Four\n\nIt rose.", ["Year|Fare", "Last year|Four", "It rose."]),
  ]

  @Test(arguments: forms) func readsForms(_ markdown: String, _ paragraphs: [String]) throws {
    let article = try MarkedArticle.clean(
      "# Ferry to run for two more years\n\n\(MarkedArticle.first)\n\n\(markdown)"
        + "\n\n\(MarkedArticle.second)\n", as: .markdown)
    #expect(
      article.paragraphs.map(article.string)
        == [MarkedArticle.first] + paragraphs + [MarkedArticle.second])
    #expect(LedgerAudit.fault(in: article) == nil)
  }

  static let bylines = [
    "*By **Anna Bell***", "**By _Anna Bell_**", "By **Anna Bell**", "*By [Anna Bell](/a)*",
  ]

  @Test(arguments: bylines) func readsBylines(_ byline: String) throws {
    let article = try MarkedArticle.clean(
      "# Ferry to run for two more years\n\n\(byline)\n\n\(MarkedArticle.first)\n",
      as: .markdown)
    #expect(article.authors.map(\.text) == ["Anna Bell"])
    #expect(article.paragraphs.map(article.string) == [MarkedArticle.first])
    #expect(LedgerAudit.fault(in: article) == nil)
  }
}
