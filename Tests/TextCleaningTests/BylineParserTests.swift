import Testing

@testable import TextCleaning

@Suite struct BylineParserTests {
  static let cases: [(String, [String])] = [
    ("By Anna Bell", ["Anna Bell"]), ("Written by Anna Bell on May 2, 2019", ["Anna Bell"]),
    ("By ANNA BELL and CARL DORN, Associated Press", ["ANNA BELL", "CARL DORN"]),
    ("By Anna Bell, Carl Dorn & Eva van der Meer", ["Anna Bell", "Carl Dorn", "Eva van der Meer"]),
    ("By Anna Bell in Paris and Carl Dorn in Rome", ["Anna Bell", "Carl Dorn"]),
    ("By Anna Bell, Political Editor", ["Anna Bell"]), ("Author: J. K. Bell", ["J. K. Bell"]),
    ("By Anna Bell as told to Carl Dorn", ["Anna Bell", "Carl Dorn"]),
    ("By Seán O’Neill-Bell | BBC News", ["Seán O’Neill-Bell"]),
    ("By Anna Bell in New York", ["Anna Bell"]),
  ]

  @Test(arguments: cases) func reads(_ line: String, _ names: [String]) throws {
    let lexicon = try MarkedArticle.cleaner.get().lexicon
    let bytes = Array(line.utf8)
    let tokens = HeadToken.tokens(of: bytes, in: 0..<bytes.count)
    let byline = BylineParser(tokens, words: lexicon.words).parse(requireCue: true)
    let found = byline?.names.map { String(decoding: bytes[tokens[$0].span], as: UTF8.self) }
    #expect(found == names)
  }

  static let prose = [
    "By law, all residents must register.", "By Monday the ferry had gone.",
    "By Anna Bell's account, nothing had changed.", "By Staff Writer",
    "By the time the ferry had left, Anna Bell was asleep.",
    "By Anna Bell, who said that the ferry was safe.",
  ]

  @Test(arguments: prose) func readsNothing(_ line: String) throws {
    let lexicon = try MarkedArticle.cleaner.get().lexicon
    let bytes = Array(line.utf8)
    let tokens = HeadToken.tokens(of: bytes, in: 0..<bytes.count)
    #expect(BylineParser(tokens, words: lexicon.words).parse(requireCue: true) == nil)
  }

  @Test func capitalsAreMadeSmall() {
    #expect(AuthorReader.capitalized("ANNA O'NEILL-BELL") == "Anna O'Neill-Bell")
  }
}
