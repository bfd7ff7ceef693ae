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

  /// What is counted beside the unit.
  struct Rest: Hashable, Sendable {
    var months = 0
    var days = 0
    /// The smallest unit counted; nil without a rest.
    var unit: TimeUnit?
  }

  /// The unit.
  var unit: TimeUnit
  /// How many units on; 0 is the same one; negative is back.
  var count: Int
  /// What it is counted from.
  var origin: Origin
  /// True for `this weekend`, which is not the one that is over unless the tense says so.
  var isPointed = false
  /// True for `the day before`, which says nothing without a day named before.
  var needsContext = false
  /// Half a unit more in that direction: 1 or -1 for `a year and a half ago`, else 0.
  var half = 0
  /// The smaller units of `two weeks and two days ago`, in days and months.
  var rest = Rest()
  /// True for `a few years ago`.
  var isVague = false
  /// True when the point keeps the precision of the origin (`two years ago` is a year, yet `three
  /// days later` a day): false for `last year`, which is the whole unit.
  var isDistance = false
}
