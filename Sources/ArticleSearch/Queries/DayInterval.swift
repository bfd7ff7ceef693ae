import ArticleModel

/// A stretch of calendar days, either end of which may be open.
public struct DayInterval: Hashable, Sendable {
  /// First day; nil when open.
  public var from: CalendarDate?
  /// Last day, included; nil when open.
  public var to: CalendarDate?

  /// Makes an interval.
  public init(from: CalendarDate?, to: CalendarDate?) {
    self.from = from
    self.to = to
  }

  /// Reads a day `2024-02-10`, a month `2024-02`, a year `2024`, or an interval of two of them
  /// `2024-02/2024-03-15` (ISO 8601-1, 5.5.2), whose ends both count. Either side may be empty or `..`
  /// (ISO 8601-2, open): `2024-02-10/..`, `/2024`.
  ///
  /// - Parameter parameter: named in the error.
  public init(
    parsing text: some StringProtocol, parameter: String = "interval"
  ) throws(SearchError) {
    let text = String(text)
    let sides = text.split(separator: "/", omittingEmptySubsequences: false)
    func side(_ index: Int) throws(SearchError) -> DayInterval {
      let part = sides[index]
      if sides.count == 2, part.isEmpty || part == ".." { return DayInterval(from: nil, to: nil) }
      guard let period = DayInterval(period: part) else {
        throw Self.error(text, parameter, "\"\(part.prefix(40))\" is no day, month or year")
      }
      return period
    }
    guard text.utf8.count <= 64, sides.count <= 2 else {
      throw Self.error(text, parameter, "this is no interval")
    }
    let first = try side(0)
    guard sides.count == 2 else {
      self = first
      return
    }
    self.init(from: first.from, to: try side(1).to)
    if from == nil, to == nil {
      throw Self.error(text, parameter, "both sides are open")
    }
    if let from, let to, from > to {
      throw Self.error(text, parameter, "it ends before it begins")
    }
  }

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil for anything else and for days that are none.
  public init?(period text: some StringProtocol) {
    guard let period = CalendarDate.period(text) else { return nil }
    self.init(from: period.lowerBound, to: period.upperBound)
  }

  /// The interval as ISO 8601 writes it, `..` for an open side.
  public var description: String {
    "\(from.map(\.description) ?? "..")/\(to.map(\.description) ?? "..")"
  }

  private static func error(
    _ text: String, _ parameter: String, _ problem: String
  ) -> SearchError {
    SearchError(
      code: .invalidInterval, parameter: parameter,
      message: "\(problem), in \"\(text.prefix(64))\"",
      remedy: "Write a day 2024-02-10, a month 2024-02, a year 2024, or two of them a/b;"
        + " either side may be left open with ..")
  }
}
