import ArticleModel
import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct QuoteMarkScannerTests {
  static let scanner = QuoteMarkScanner(
    elisions: WordTable(["em", "n", "tis", "til"].map { (word: $0, value: Int32(1)) }))

  @Test(arguments: [
    #"He said "<Q>no</Q>" and left."#,
    #"“<Q>We go,</Q>” he said. “<Q>Soon.</Q>”"#,
    #"«<Q>Non</Q>», dit-il."#,
    #"„<Q>Nein</Q>“, sagte er."#,
    #"``<Q>Fine,</Q>'' she said."#,
    #"‘<Q>It’s the players’ money,</Q>’ he said."#,
    #"'<Q>They told us "go away",</Q>' she said."#,
    #"It was the '90s and the boys' club said rock 'n' roll ain't dead."#,
    #""<Q>The "old" rules hold,</Q>" he said."#,
    #"A 6'2" man said "<Q>yes</Q>"."#,
    #"("<Q>Never,</Q>" he said)"#,
    #"Hello," he said. "<Q>There.</Q>""#,
    #"No marks at all."#,
    #"”<Q>Nej</Q>”, sade han."#,
  ])
  func pairs(marked: String) {
    let expected = MarkedText(marked)
    let bytes = Array(expected.text.utf8)
    let found = bytes.withUnsafeBufferPointer {
      Self.scanner.scan($0, 0..<bytes.count, paragraph: 0)
    }
    #expect(found.map(\.content) == expected.marks.map(\.span))
    #expect(found.allSatisfy { $0.isClosed })
  }

  @Test func manyMarksTakeLinearTime() {
    for text in ["\"", " \"a", "'", " 'b ", "« ", "\u{201C}\u{201D}", "``"] {
      let bytes = Array(String(repeating: text, count: 20_000).utf8)
      let found = bytes.withUnsafeBufferPointer {
        Self.scanner.scan($0, 0..<bytes.count, paragraph: 0)
      }
      #expect(found.allSatisfy { $0.outer.end <= bytes.count })
    }
  }
}
