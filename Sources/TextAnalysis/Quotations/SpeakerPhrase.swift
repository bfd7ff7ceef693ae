/// The words that stand for whoever speaks.
struct SpeakerPhrase: Hashable, Sendable {
  /// How they refer.
  enum Reference: Hashable, Sendable {
    /// By a name: index of the entity.
    case entity(Int)
    /// By a pronoun.
    case pronoun(QuoteWordClass)
    /// By a noun: its token.
    case nominal(Int)
  }

  /// First and last token of the phrase.
  var tokens: ClosedRange<Int>
  var reference: Reference
  /// Whoever else speaks with them: `the ministry and the agency`.
  var others: [Int] = []
  /// First item of the phrase.
  var firstItem: Int
  /// Last item of the phrase.
  var lastItem: Int
}
