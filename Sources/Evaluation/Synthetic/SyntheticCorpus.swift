import ArticleModel

/// Any number of articles for measuring: people with a Zipf distribution, twenty years of dates,
/// quotations, copies of one story by several outlets, and daily reports that look alike. Article
/// `n` follows from seed and `n` alone.
public struct SyntheticCorpus: Sendable {
  /// One article.
  public struct Article: Sendable {
    /// The article as a JSON submission in one line, without the line's end. Its `url` names the
    /// story: `https://corpus.example/story/17/copy/42`.
    public var submission: [UInt8]
    /// The number of the article that it is a copy of; its own where it is none.
    public var story: Int
  }

  /// The most frequent people, who are asked for when queries are measured.
  public static var frequentPersons: [String] {
    let cast = SyntheticCast()
    return (0..<50).map { cast.person(rank: $0).name }
  }

  private let seed: UInt64
  private let cast = SyntheticCast()
  private static let firstDay = 12_418  // 2004-01-01, in days since 1970-01-01
  private static let dayCount = 7_670
  /// Copies in a hundred articles, and daily reports.
  private static let (copyPercent, templatePercent) = (12, 8)
  /// A copy follows its story within so many articles.
  private static let copyDistance = 400

  /// Makes the corpus of this seed.
  public init(seed: UInt64) { self.seed = seed }

  /// Article `number`, from 0.
  public func article(_ number: Int) -> Article {
    let (story, original) = story(number)
    let url = "https://corpus.example/story/\(original)/copy/\(number)"
    var writer = JSONWriter(capacity: 6_000)
    writer.beginObject()
    writer.member("authors", [story.author])
    writer.member("publication", story.publication)
    writer.member("published", story.published.description)
    writer.member("text", story.paragraphs.joined(separator: "\n\n"))
    writer.member("title", story.title)
    writer.member("url", url)
    writer.endObject()
    return Article(submission: writer.bytes, story: original)
  }

  private func story(_ number: Int) -> (SyntheticStory, original: Int) {
    var random = generator(number)
    guard number > 0, random.chance(Self.copyPercent) else { return (ownStory(number), number) }
    let earlier = number - 1 - random.below(min(number, Self.copyDistance))
    let original = Self.original(earlier, of: self)
    let story = ownStory(original)
    var writer = SyntheticWriter(cast: cast, random: random, published: story.published)
    let change = random.pick(SyntheticCopy.Change.allCases)
    let copy = SyntheticCopy.story(of: story, change, writer: &writer, random: &random)
    return (copy, original)
  }

  /// The nearest article at or before `number` that is no copy.
  private static func original(_ number: Int, of corpus: SyntheticCorpus) -> Int {
    var number = number
    while number > 0 {
      var random = corpus.generator(number)
      guard random.chance(copyPercent) else { return number }
      number -= 1
    }
    return number
  }

  private func ownStory(_ number: Int) -> SyntheticStory {
    var random = SeededGenerator(seed: generatorSeed(number) ^ 0x0A1)
    let offset = random.below(Self.dayCount)
    guard let published = CalendarDate(daysSinceEpoch: Self.firstDay + offset) else {
      preconditionFailure("twenty years from 2004 are days of the calendar")
    }
    if random.chance(Self.templatePercent) {
      return SyntheticTemplate.story(cast: cast, random: &random, published: published)
    }
    var writer = SyntheticWriter(cast: cast, random: random, published: published)
    return writer.story()
  }

  private func generator(_ number: Int) -> SeededGenerator {
    SeededGenerator(seed: generatorSeed(number))
  }

  private func generatorSeed(_ number: Int) -> UInt64 {
    SeededGenerator.mixed(seed &+ 0x9E37_79B9_7F4A_7C15 &* UInt64(number + 1))
  }
}
