import ArticleModel
import ArticleSearch
import HTTPServer

/// The query parameters of one request, checked against those that the route knows: an unknown one, or one
/// given twice where once is meant, is a problem that names the nearest known name.
struct QueryParameters {
  private var values: [String: [String]] = [:]

  /// Reads the request's query. `repeatable` names may stand several times.
  init(
    _ request: HTTPRequest, known: [String], repeatable: Set<String> = []
  ) throws(ProblemDetails) {
    for item in request.query {
      guard known.contains(item.name) else {
        let nearest = NearestName.of(item.name, among: known)
        throw ProblemDetails(
          status: 400, code: "unknown-parameter", title: "There is no such query parameter",
          detail: "\"\(item.name.prefix(64))\" is not known here",
          field: String(item.name.prefix(64)),
          remedy: nearest.map { "did you mean \"\($0)\"?" }
            ?? (known.isEmpty
              ? "this path takes no parameters"
              : "known parameters are \(known.joined(separator: ", "))"))
      }
      guard values[item.name] == nil || repeatable.contains(item.name) else {
        throw .invalidParameter(
          item.name, "\"\(item.name)\" is given more than once", remedy: "give it once")
      }
      values[item.name, default: []].append(item.value)
    }
  }

  /// The value of `name`; nil when it was not given.
  subscript(name: String) -> String? { values[name]?.first }

  /// All values of `name`.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// A value that must not be empty when it is given.
  func text(_ name: String) throws(ProblemDetails) -> String? {
    guard let value = self[name] else { return nil }
    guard !value.allSatisfy(\.isWhitespace), !value.isEmpty else {
      throw .invalidParameter(name, "\"\(name)\" is empty", remedy: "give a value or leave it out")
    }
    guard value.utf8.count <= 1_000 else {
      throw .invalidParameter(
        name, "\"\(name)\" is longer than 1,000 bytes", remedy: "give a shorter value")
    }
    return value
  }

  /// A number of items.
  func limit(default standard: Int, maximum: Int) throws(ProblemDetails) -> Int {
    guard let value = self["limit"] else { return standard }
    guard let number = Int(value), (1...maximum).contains(number) else {
      throw .invalidParameter(
        "limit", "\"\(value.prefix(40))\" is no number from 1 to \(maximum)",
        remedy: "give a whole number from 1 to \(maximum)")
    }
    return number
  }

  /// True or false; false when it is missing.
  func flag(_ name: String) throws(ProblemDetails) -> Bool {
    switch self[name] {
    case nil, "false"?: return false
    case "true"?, ""?: return true
    case let other?:
      throw .invalidParameter(
        name, "\"\(other.prefix(40))\" is neither true nor false", remedy: "give true or false")
    }
  }

  /// A calendar day.
  func day(_ name: String) throws(ProblemDetails) -> CalendarDate? {
    guard let value = self[name] else { return nil }
    guard let day = CalendarDate(iso: value) else {
      throw .invalidParameter(
        name, "\"\(value.prefix(40))\" is no calendar day",
        remedy: "write it as YYYY-MM-DD, such as 2024-02-12")
    }
    return day
  }

  /// A day, month, year or ISO 8601 interval.
  func interval(_ name: String) throws(ProblemDetails) -> DayInterval? {
    guard let value = self[name] else { return nil }
    do throws(SearchError) {
      return try DayInterval(parsing: value, parameter: name)
    } catch {
      throw .invalidParameter(name, error.message, remedy: error.remedy)
    }
  }

  /// The time since which a record must have changed, in nanoseconds since 1970.
  func changedSince(_ name: String) throws(ProblemDetails) -> Int64? {
    guard let value = self[name] else { return nil }
    do throws(SearchError) {
      return try ArticleQuery.changedSince(parsing: value, parameter: name)
    } catch {
      throw .invalidParameter(name, error.message, remedy: error.remedy)
    }
  }

  /// One of the values of an enumeration.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ type: Choice.Type
  ) throws(ProblemDetails) -> Choice? {
    guard let value = self[name] else { return nil }
    if let choice = Choice(rawValue: value) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    throw .invalidParameter(
      name, "\"\(value.prefix(40))\" is not one of \(known.joined(separator: ", "))",
      remedy: NearestName.of(value, among: known).map { "did you mean \"\($0)\"?" }
        ?? "give one of \(known.joined(separator: ", "))")
  }
}
