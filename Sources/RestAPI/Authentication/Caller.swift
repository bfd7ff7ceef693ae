/// Who sent a request.
struct Caller: Sendable {
  /// The token's id, or `anonymous` while the service has no tokens.
  var id: String
  /// The token's name; nil for the anonymous caller.
  var name: String?
  /// How much the token has used; nil for the anonymous caller.
  var usage: TokenUsage?

  /// The one caller of a service without tokens.
  static let anonymous = Caller(id: "anonymous")

  /// Who sent the request that is being answered on this thread.
  @TaskLocal static var current = Caller.anonymous
}
