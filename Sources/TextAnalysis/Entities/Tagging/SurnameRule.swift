import ArticleModel

/// Rule `name.surname`: a single word that the chain took for something else, or for no name, is the
/// person whom the article names in full with it: `Vanderbilt` after `Gloria Vanderbilt`.
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
    var fullNames = HashIndex()
    func ending(_ end: Int) -> UInt64 {
      FeatureExtractor.pair(traits[end - 2].lower, traits[end - 1].lower)
    }
    for name in names where name.tokens.count > 1 && name.type == .person {
      guard name.probability >= Self.fullNameFloor else { continue }
      surnames.update(traits[name.tokens.upperBound - 1].lower) { $0 | 1 }
      _ = fullNames.insert(ending(name.tokens.upperBound), default: 1)
    }
    for name in names where name.tokens.count > 1 && name.type != .person {
      for token in name.tokens {
        // `Doris Day Foundation` is named for the person, not for another Day.
        let isWhole =
          token > name.tokens.lowerBound && fullNames.find(ending(token + 1)) != nil
        if !isWhole { surnames.update(traits[token].lower) { $0 | 2 } }
      }
    }
  }

  /// The name with its type changed when the rule holds for it.
  func applied(
    to name: NameSpan, _ traits: UnsafeMutableBufferPointer<TokenTraits>
  ) -> NameSpan {
    guard name.tokens.count == 1, name.type != .person, name.probability < Self.certainty,
      surnames.find(traits[name.tokens.lowerBound].lower) == 1
    else { return name }
    var name = name
    name.type = .person
    name.probability = max(0.5, 1 - name.probability)
    name.rule = Self.rule
    return name
  }

  /// True when there is no full name at all.
  var isEmpty: Bool { surnames.count == 0 }

  /// True for a capitalized word by itself, in no name so far, that is such a surname. At the start of a
  /// sentence only when the word is not one that is mostly written small.
  func holds(
    for token: Int, in sentence: Range<Int>, _ traits: UnsafeMutableBufferPointer<TokenTraits>
  ) -> Bool {
    let own = traits[token]
    guard own.form == .capitalized, surnames.find(own.lower) == 1 else { return false }
    let before = token > sentence.lowerBound ? traits[token - 1].form : .mark
    let after = token + 1 < sentence.upperBound ? traits[token + 1].form : .mark
    guard !before.hasCapital, !after.hasCapital else { return false }
    return before == .lower || own.caseHabit >= WordStatistics.CaseHabit.mixed
      || own.caseHabit == WordStatistics.CaseHabit.unknown
  }
}
