/// A kind of problem that the API answers with: what its page under `/problems/` says. The same
/// table gives
/// the titles of the answers, the pages and the list in the API's description.
struct ProblemType: Hashable, Sendable {
  /// The last part of the `type`: lower case, words joined by hyphens.
  var code: String
  /// The status that it is answered with.
  var status: Int
  /// What kind of problem it is.
  var title: String
  /// Why it happens.
  var cause: String
  /// What to do about it.
  var remedy: String

  init(_ code: String, _ status: Int, _ title: String, cause: String, remedy: String) {
    self.code = code
    self.status = status
    self.title = title
    self.cause = cause
    self.remedy = remedy
  }

  /// All kinds, by their codes.
  static let all: [ProblemType] =
    [request, body, query, entities, access, fetch, editing, archive, server].flatMap(\.self)
    .sorted { $0.code < $1.code }

  private static let byCode = Dictionary(
    all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  /// The kind of this code; nil when there is none.
  static func of(_ code: String) -> ProblemType? { byCode[code] }
}
