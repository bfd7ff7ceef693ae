import Testing

@testable import Evaluation

@Suite struct CodePointsTests {
  @Test(
    arguments: [
      ("  a\u{A0}\u{202F} b\n", "a b"), ("“Don’t”", "\"Don't\""),
      ("\u{1C}x\u{85}", "x"), ("", ""),
      ("«A»\t„B‟", "\"A\" \"B‟"),
    ])
  func normalizing(text: String, expected: String) {
    #expect(CodePoints(text).normalized.string == expected)
  }

  @Test(
    arguments: [
      ("[Read *this*](http://x.org/a_b) now", "Read  this  now"), ("![a](b)", "a"),
      ("[![alt](i.png)](page)", "alt"), ("[a [b](c)", "[a b"), ("[a](b c)", "[a](b c)"),
      ("## Head", "  Head"), ("[a]", "[a]"), ("![", "!["), ("[](x)", ""),
    ])
  func takingMarkdownAway(text: String, expected: String) {
    #expect(CodePoints(text).unmarked.string == expected)
  }

  @Test(
    arguments: [
      (0, 2, "ab"), (-2, 3, "bc"), (1, -1, "b"), (2, 1, ""), (0, 99, "abc"), (-99, 1, "a"),
      (Int.min, Int.max, "abc"), (5, 9, ""),
    ])
  func slicingAsPythonDoes(start: Int, end: Int, expected: String) {
    #expect(CodePoints("abc").slice(start, end).string == expected)
  }

  @Test func equalMeansTheSameCodePoints() {
    #expect(CodePoints("\u{E9}") != CodePoints("e\u{301}"))
    #expect(CodePoints("\u{3A3}\u{391}\u{3A3}").lowered == CodePoints("\u{3C3}\u{3B1}\u{3C2}"))
  }

  @Test(
    arguments: [
      ("The President Ann Lee’s", "ann lee"), ("Dr. Mr", "mr"), ("Sen. Bo Li,", "bo li"),
      ("the Bronx", "bronx"), ("(Maya)", "maya"), ("James'", "james"),
    ])
  func namesOfPeople(name: String, expected: String) {
    #expect(EntityName.normalized(name, .person).string == expected)
  }

  @Test func wordsThatTwoTextsShare() {
    let bag = WordBag("The cat sat, the dog sat")
    #expect(bag.overlap(with: WordBag("the THE dog")) == 0.5)
    #expect(WordBag("…").overlap(with: WordBag("…")) == 1)
    #expect(WordBag("…").overlap(with: WordBag("?")) == 0)
  }
}
