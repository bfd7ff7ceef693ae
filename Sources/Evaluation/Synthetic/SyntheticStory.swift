import ArticleModel

/// A story in sentences of our own making: who, what, where and when drawn at random, so that two
/// stories share turns of phrase as news does, but no paragraph.
struct SyntheticStory: Sendable {
  /// The headline.
  var title: String
  /// The paragraphs of the body.
  var paragraphs: [String]
  /// Who wrote it.
  var author: String
  /// Where it appeared.
  var publication: String
  /// The day of publication.
  var published: CalendarDate
}

/// Writes stories.
struct SyntheticWriter {
  private let cast: SyntheticCast
  private var random: SeededGenerator
  private let published: CalendarDate
  private var people: [SyntheticCast.Person] = []
  private let town: String

  init(cast: SyntheticCast, random: SeededGenerator, published: CalendarDate) {
    self.cast = cast
    self.random = random
    self.published = published
    town = cast.town(&self.random)
    for _ in 0..<(2 + self.random.below(4)) { people.append(cast.person(&self.random)) }
  }

  /// A story of 150 to 700 words.
  mutating func story() -> SyntheticStory {
    let title = headline()
    let words = 150 + random.below(550)
    var paragraphs = [lead()]
    var count = 0
    while count < words {
      let sentences = (0..<(1 + random.below(3))).map { _ in sentence() }
      let paragraph = sentences.joined(separator: " ")
      count += paragraph.utf8.count { $0 == 0x20 } + 1
      paragraphs.append(paragraph)
    }
    return SyntheticStory(
      title: title, paragraphs: paragraphs, author: cast.person(&random).name,
      publication: random.pick(SyntheticWords.outlets), published: published)
  }

  /// Another headline for the same story.
  mutating func headline() -> String {
    let (noun, verb) = (random.pick(SyntheticWords.nouns), random.pick(SyntheticWords.verbs))
    let adjective = random.pick(SyntheticWords.adjectives)
    let person = people.first?.surname ?? town
    switch random.below(4) {
    case 0: return "\(town) \(noun) \(verb) as \(person) warns of \(adjective) cuts"
    case 1: return "\(person): \(adjective) \(noun) in \(town) must be \(verb)"
    case 2: return "\(adjective.capitalized) \(noun) divides \(town)"
    default:
      return
        "\(random.pick(SyntheticWords.topics).capitalized) plan for \(town) \(verb) by \(person)"
    }
  }

  private mutating func lead() -> String {
    let person = people[0]
    return
      "\(person.name), the \(person.occupation) of the \(person.organization), \(random.pick(SyntheticWords.verbs)) the \(thing()) in \(town) on \(weekday())."
  }

  mutating func sentence() -> String {
    let person = random.pick(people)
    switch random.below(12) {
    case 0: return "\"\(speech().capitalizedFirst),\" \(person.surname) said on \(weekday())."
    case 1: return "According to \(person.name), \(speech())."
    case 2:
      return
        "\(person.surname) told the \(random.pick(SyntheticWords.outlets).droppingThe) that \(speech())."
    case 3:
      return "\"\(speech().capitalizedFirst). \(speech().capitalizedFirst),\" \(person.name) added."
    case 4:
      return
        "The \(thing()) was \(random.pick(SyntheticWords.verbs)) on \(date()), when \(person.name) was its \(person.occupation)."
    case 5:
      return
        "Since \(date()) the \(cast.organization(&random)) has \(random.pick(SyntheticWords.manners)) \(random.pick(SyntheticWords.verbs)) \(number()) \(random.pick(SyntheticWords.nouns))s in \(cast.town(&random))."
    case 6: return "\(speech().capitalizedFirst), and \(speech())."
    case 7:
      return
        "In \(cast.town(&random)) the \(thing()) cost \(number()) million, \(number()) percent more than planned."
    case 8:
      return
        "The \(cast.organization(&random)) \(random.pick(SyntheticWords.verbs)) the \(thing()) last month."
    default: return "\(speech().capitalizedFirst)."
    }
  }

  /// A clause with its own words: some hundred millions of them are possible.
  private mutating func speech() -> String {
    let ending: String
    switch random.below(5) {
    case 0:
      ending =
        "before the \(random.pick(SyntheticWords.nouns)) was \(random.pick(SyntheticWords.verbs))"
    case 1: ending = "in \(cast.town(&random))"
    case 2: ending = "for \(number()) \(random.pick(SyntheticWords.nouns))s"
    case 3: ending = "despite the \(thing())"
    default: ending = "without asking the \(random.pick(SyntheticWords.nouns))"
    }
    return
      "the \(thing()) \(random.pick(SyntheticWords.manners)) \(random.pick(SyntheticWords.verbs)) a \(thing()) \(ending)"
  }

  private mutating func thing() -> String {
    "\(random.pick(SyntheticWords.adjectives)) \(random.pick(SyntheticWords.topics)) \(random.pick(SyntheticWords.nouns))"
  }

  private mutating func number() -> Int { 2 + random.below(998) }

  private mutating func weekday() -> String { random.pick(SyntheticWords.weekdays) }

  private mutating func date() -> String {
    let day = published.adding(days: -random.below(900)) ?? published
    let month = SyntheticWords.months[day.month - 1]
    switch random.below(4) {
    case 0: return "\(month) \(day.year)"
    case 1: return "\(day.day) \(month) \(day.year)"
    default: return "\(month) \(day.day), \(day.year)"
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  fileprivate var droppingThe: String { hasPrefix("The ") ? String(dropFirst(4)) : self }
}
