import ArticleModel
import Testing

@testable import Evaluation

@Suite struct SyntheticCorpusTests {
  private func member(_ name: String, _ article: SyntheticCorpus.Article) throws -> String {
    guard case .string(let text)? = try JSONParser.parse(article.submission)[name] else {
      return ""
    }
    return text
  }

  @Test func anArticleFollowsFromSeedAndNumberAlone() throws {
    let corpus = SyntheticCorpus(seed: 7)
    let inOrder = (0..<60).map { corpus.article($0).submission }
    let backwards = (0..<60).reversed().map { SyntheticCorpus(seed: 7).article($0).submission }
    #expect(inOrder == backwards.reversed())
    #expect(SyntheticCorpus(seed: 8).article(3).submission != inOrder[3])
    #expect(Set(inOrder).count == 60)
    #expect(inOrder.allSatisfy { !$0.contains(0x0A) }, "one line each")
  }

  @Test func oneInEightIsACopyOfAStoryBeforeIt() throws {
    let corpus = SyntheticCorpus(seed: 1)
    let articles = (0..<800).map(corpus.article)
    let copies = articles.enumerated().filter { $0.element.story != $0.offset }
    #expect((60...140).contains(copies.count))
    for (number, copy) in copies {
      #expect(copy.story < number)
      let original = articles[copy.story]
      #expect(original.story == copy.story, "the original is no copy itself")
      let text = try member("text", original)
      let shared = try member("text", copy).split(separator: "\n\n").filter { text.contains($0) }
      #expect(!shared.isEmpty, "\(number) shares a paragraph with \(copy.story)")
    }
  }

  @Test func aFewPeopleAreInManyArticles() throws {
    let corpus = SyntheticCorpus(seed: 1)
    let texts = try (0..<400).map { try member("text", corpus.article($0)) }
    let counts = SyntheticCorpus.frequentPersons.map { name in texts.count { $0.contains(name) } }
    #expect(counts[0] > 40)
    #expect(counts[0] > counts[10])
    #expect(counts[40] < 20)
  }
}
