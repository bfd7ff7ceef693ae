/// An expression of time with its place on the calendar (TIMEX3, ISO-TimeML, ISO 24617-1).
public struct TimeExpression: Hashable, Sendable {
  /// TIMEX3 types.
  public enum Kind: String, Sendable {
    /// A day or anything longer: `February 10`, `last week`, `2014`.
    case date = "DATE"
    /// A time of day: `5 p.m. on Monday`.
    case time = "TIME"
    /// A length of time: `two hours`.
    case duration = "DURATION"
    /// Something that recurs: `every week`.
    case set = "SET"
  }

  /// Where it stands, without a preposition before it.
  public var span: TextSpan
  /// TIMEX3 type.
  public var kind: Kind
  /// The value as TIMEX3 writes it (`2024-02-10`, `2024-W07`, `2022`, `P1D`, `PT2H`, `201`); nil when
  /// it could not be resolved, and then `flags` says why.
  public var value: String?
  /// First calendar day meant; nil for durations, sets and what is unresolved.
  public var from: CalendarDate?
  /// Last calendar day meant.
  public var to: CalendarDate?
  /// TIMEX3 `mod`: `START`, `MID`, `END`, `APPROX`, `BEFORE`, `AFTER`, …; nil when none.
  public var modifier: String?
  /// The day it was counted from; nil for what stands by itself.
  public var anchor: CalendarDate?
  /// Which rule read it: `date.weekday-month-day`.
  public var rule: RuleID
  /// `impossible`, `ambiguous-day-month`, `no-publication-date`, …; empty when nothing is in doubt.
  public var flags: [String]
  /// Other values that fit as well, best first.
  public var alternatives: [String]

  /// Makes a time expression.
  public init(
    span: TextSpan, kind: Kind, value: String?, from: CalendarDate? = nil,
    to: CalendarDate? = nil, modifier: String? = nil, anchor: CalendarDate? = nil, rule: RuleID,
    flags: [String] = [], alternatives: [String] = []
  ) {
    self.span = span
    self.kind = kind
    self.value = value
    self.from = from
    self.to = to
    self.modifier = modifier
    self.anchor = anchor
    self.rule = rule
    self.flags = flags
    self.alternatives = alternatives
  }
}
