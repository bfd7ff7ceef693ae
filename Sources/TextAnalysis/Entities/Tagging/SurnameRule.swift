import ArticleModel

/// Rule `name.surname`: a single word that the chain took for a place or organization, or for no name, is
/// the person whom the article names in full with it: `Vanderbilt` after `Gloria Vanderbilt`.
///
/// Only where nothing speaks against it: the word is part of no longer name of another type, and the
/// chain was not sure.
struct SurnameRule {
  static let rule: RuleID = "name.surname"
  /// Full names that are trusted.
  private static let fullNameFloor = 0.7
  /// Above this the chain is believed.
  private static let certainty = 0.98

  /// Last words of full persons' names, less those that other long names contain.
  private var surnames = HashIndex()

  init(_ names: [NameSpan], _ traits: UnsafeMutableBufferPointer<TokenTraits>) {
    for name in names where name.tokens.count > 1 {
      if name.type == .person, name.probability >= Self.fullNameFloor {
        surnames.update(traits[name.tokens.upperBound - 1].lower) { $0 | 1 }
      } else if name.type != .person {
        for token in name.tokens { surnames.update(traits[token].lower) { $0 | 2 } }
      }
    }
  }

  /// The name with its type changed when the rule holds for it.
  func applied(
    to name: NameSpan, _ traits: UnsafeMutableBufferPointer<TokenTraits>
  ) -> NameSpan {
    guard name.tokens.count == 1, name.type == .place || name.type == .organization,
      name.probability < Self.certainty,
      surnames.find(traits[name.tokens.lowerBound].lower) == 1
    else { return name }
    var name = name
    name.type = .person
    name.probability = max(0.5, 1 - name.probability)
    name.rule = Self.rule
    return name
  }
}
