import HTTPServer

/// What a token may do. Each scope includes those before it.
public enum AccessScope: String, CaseIterable, Comparable, Sendable {
  /// Ask: every GET.
  case read
  /// Store, correct and remove articles.
  case write
  /// Run jobs over the whole archive, and decide what the service fetches and whom it tells.
  case admin

  /// `read < write < admin`.
  public static func < (left: AccessScope, right: AccessScope) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .read: 0
    case .write: 1
    case .admin: 2
    }
  }
}

/// Who may use a route.
enum RouteAccess: Hashable, Sendable {
  /// Anyone who reaches the service: liveness, the description of the API, what problems mean.
  case open
  /// Whoever has a token with this scope, or anyone while the service has no tokens.
  case scope(AccessScope)

  /// What a route asks for when it says nothing else.
  static func standard(for method: HTTPRequest.Method) -> RouteAccess {
    switch method {
    case .get, .head, .options, .query, .trace: .scope(.read)
    case .post, .put, .patch, .delete: .scope(.write)
    }
  }
}
