/// Where a unit lies seen from the day it is counted from: `last year`, `that day`.
struct TimeShift: Hashable, Sendable {
  /// What it is counted from.
  enum Origin: Hashable, Sendable {
    /// The day of publication.
    case publication
    /// The day of publication in news, the story's time in a narrative: `this year`.
    case here
    /// The last date that the text named.
    case context
  }

  /// The unit.
  var unit: TimeUnit
  /// How many units on; 0 is the same one; negative is back.
  var count: Int
  /// What it is counted from.
  var origin: Origin
  /// True for `the day before`, which says nothing without a day named before.
  var needsContext = false
  /// True for `a few years ago`.
  var isVague = false
  /// True when the point keeps the precision of the origin (`two years ago` is a year, yet `three
  /// days later` a day): false for `last year`, which is the whole unit.
  var isDistance = false
}
