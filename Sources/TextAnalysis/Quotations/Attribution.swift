import ArticleModel

/// Who is said to have spoken some words, as one rule read it.
struct Attribution: Hashable, Sendable {
  /// How close the attribution stands to the words.
  enum Strength: UInt8, Sendable {
    /// In the same sentence, with other words between.
    case loose
    /// Beside the quotation.
    case adjacent
  }

  var phrase: SpeakerPhrase
  /// Items of the cue; nil when the rule needs none.
  var cue: ClosedRange<Int>?
  /// Items of the attributing clause, in which a date is the date of saying.
  var clause: Range<Int>
  var rule: RuleID
  var probability: Double
  var strength: Strength
}
