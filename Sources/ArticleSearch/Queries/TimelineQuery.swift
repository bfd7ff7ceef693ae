/// Which dated sentences are wanted. Everything given must hold.
public struct TimelineQuery: Hashable, Sendable {
  /// Days that the date must overlap.
  public var days: DayInterval?
  /// Name, part of a name, or slug of a person named in the sentence.
  public var person: String?
  /// An organization's, as `person`.
  public var organization: String?
  /// A place's, as `person`.
  public var place: String?
  /// Most items in one page, 1 to 1,000.
  public var limit = 50
  /// `next` of the page before; nil for the first page.
  public var cursor: String?

  /// Makes a query for all, in the order of the dates.
  public init() {}
}
