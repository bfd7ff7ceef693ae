import ArticleModel
import Foundation
import Testing

@testable import TextAnalysis

@Suite struct CorpusReaderTests {
  @Test(arguments: [
    ("Ann|'s|dog|,|he|said|.", "Ann's dog, he said."),
    ("\"|Go|!|\"|she|said|.", "\"Go!\" she said."),
    ("He|paid|$|5|(|in|cash|)|.", "He paid $5 (in cash)."),
    ("They|do|n't|care", "They don't care"),
  ])
  func joinsTokens(_ tokens: String, _ expected: String) {
    var detokenizer = Detokenizer(joinsHyphens: false)
    var text: [UInt8] = []
    let words = tokens.split(separator: "|").map(String.init)
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1] : nil
      let range = detokenizer.append(word, next: next, to: &text)
      #expect(String(decoding: text[range], as: UTF8.self) == word)
    }
    #expect(String(decoding: text, as: UTF8.self) == expected)
  }

  @Test func readsConll() {
    let text =
      "Ann\tB-PER\nGray\tI-PER\n's\tO\ndog\tO\n\nIn\tO\nLeeds\tB-LOC\nand\tO\nUN\tB-ORG\nNATO\tB-ORG\n"
    let documents = ConllReader().documents(text)
    #expect(documents.count == 1)
    let document = documents[0]
    #expect(
      String(decoding: document.text, as: UTF8.self) == "Ann Gray's dog\n\nIn Leeds and UN NATO")
    let names = document.names.map {
      "\($0.type.rawValue) " + String(decoding: document.text[$0.span.range], as: UTF8.self)
    }
    #expect(names == ["PER Ann Gray", "LOC Leeds", "ORG UN", "ORG NATO"])
  }

  @Test func readsSpanLines() throws {
    let line = #"{"id":"1","paragraphs":[{"text":"“Ž” met Ann","spans":[[8,11,"PER"]]}]}"#
    let document = try #require(try SpanLinesReader().documents(Data(line.utf8)).first)
    let words = document.names.map { String(decoding: document.text[$0.span.range], as: UTF8.self) }
    #expect(words == ["Ann"])
  }

  @Test func findsGoldFormsAsWholeWords() throws {
    let gold = #"""
      {"paragraphs":["Washington left the University of Washington. Washingtonians stayed."],
       "persons":[{"name":"Washington","mentions":1}],
       "organizations":[{"name":"University of Washington","aliases":[],"mentions":1}],"places":[]}
      """#
    let document = try GoldArticleReader().document(Data(gold.utf8))
    let names = document.names.map { "\($0.type.rawValue) \($0.span.range)" }
    #expect(names == ["PER 0..<10", "ORG 20..<44"])
  }

  @Test func scoresExactAndOverlap() {
    let expected = [
      (span: TextSpan(start: 0, end: 5), type: NameType.person),
      (span: TextSpan(start: 10, end: 15), type: NameType.person),
    ]
    let found = [
      (span: TextSpan(start: 0, end: 5), type: NameType.person),
      (span: TextSpan(start: 8, end: 15), type: NameType.person),
    ]
    let exact = NameScorer().score(found: found, expected: expected)[.person]
    #expect(exact?.right == 1 && exact?.f1 == 0.5)
    let overlap = NameScorer(match: .overlap).score(found: found, expected: expected)[.person]
    #expect(overlap?.right == 2 && overlap?.f1 == 1)
  }
}
