import ArticleModel

/// Who and what synthetic articles tell of. A person's name, office and employer follow from the
/// rank alone.
struct SyntheticCast: Sendable {
  struct Person: Hashable, Sendable {
    var given: String
    var surname: String
    var occupation: String
    var organization: String
    var name: String { "\(given) \(surname)" }
  }

  private static let personCount = 20_000
  private static let townCount = 500
  private static let organizationCount = 3_000
  private let people = ZipfDistribution(count: personCount)
  private let towns = ZipfDistribution(count: townCount)
  private let organizations = ZipfDistribution(count: organizationCount)

  func person(_ random: inout SeededGenerator) -> Person { person(rank: people.draw(&random)) }

  func town(_ random: inout SeededGenerator) -> String { Self.town(rank: towns.draw(&random)) }

  func organization(_ random: inout SeededGenerator) -> String {
    Self.organization(rank: organizations.draw(&random))
  }

  func person(rank: Int) -> Person {
    var own = SeededGenerator(seed: UInt64(rank) &* 3 &+ 0x5EED)
    return Person(
      given: own.pick(SyntheticWords.givenNames),
      surname: own.pick(SyntheticWords.surnameRoots) + own.pick(SyntheticWords.surnameEndings),
      occupation: own.pick(SyntheticWords.occupations),
      organization: Self.organization(rank: own.below(Self.organizationCount)))
  }

  private static func town(rank: Int) -> String {
    if rank % 4 == 0 {
      return SyntheticWords.countries[rank / 4 % SyntheticWords.countries.count]
    }
    var own = SeededGenerator(seed: UInt64(rank) &* 5 &+ 0x70A2)
    return own.pick(SyntheticWords.townStarts) + own.pick(SyntheticWords.townEndings)
  }

  private static func organization(rank: Int) -> String {
    var own = SeededGenerator(seed: UInt64(rank) &* 7 &+ 0x0F6)
    let town = town(rank: own.below(townCount))
    return
      "\(town) \(own.pick(SyntheticWords.topics).capitalized) \(own.pick(SyntheticWords.organizationEndings))"
  }
}
