import HTTPServer

/// Finds the route for a path and method.
struct Router: Sendable {
  /// What a route's handler is given beside the request: the parts of the path that stand for `{…}`.
  typealias Handler = @Sendable (HTTPRequest, [String]) throws -> HTTPResponse

  /// One route.
  struct Route: Sendable {
    /// The method.
    var method: HTTPRequest.Method
    /// The path's parts; one in braces matches any single part.
    var pattern: [String]
    /// What answers.
    var handler: Handler
  }

  /// What a look-up finds.
  enum Match {
    /// A route and the parts that stand for its braces.
    case route(Handler, [String])
    /// The path is known, the method is not; these are.
    case otherMethods([HTTPRequest.Method])
    /// The path is not known.
    case none
  }

  private var routes: [Route] = []

  /// Adds `GET /v1/articles/{id}` and the like; `path` has no query.
  mutating func add(_ method: HTTPRequest.Method, _ path: String, _ handler: @escaping Handler) {
    routes.append(Route(method: method, pattern: Self.parts(path), handler: handler))
  }

  /// Finds what answers `method` at the path with these parts. HEAD is answered as GET.
  func match(_ method: HTTPRequest.Method, _ parts: [String]) -> Match {
    var others: [HTTPRequest.Method] = []
    for route in routes {
      guard let values = Self.values(of: route.pattern, in: parts) else { continue }
      if route.method == method || (method == .head && route.method == .get) {
        return .route(route.handler, values)
      }
      others.append(route.method)
    }
    return others.isEmpty ? .none : .otherMethods(others)
  }

  private static func parts(_ path: String) -> [String] {
    path.split(separator: "/").map(String.init)
  }

  private static func values(of pattern: [String], in parts: [String]) -> [String]? {
    guard pattern.count == parts.count else { return nil }
    var values: [String] = []
    for (wanted, part) in zip(pattern, parts) {
      if wanted.first == "{" { values.append(part) } else if wanted != part { return nil }
    }
    return values
  }
}

extension Sequence<HTTPRequest.Method> {
  /// The methods as an `Allow` field: with HEAD where GET is, and OPTIONS, each once.
  var allowField: String {
    var names: [String] = []
    for method in self {
      names.append(method.rawValue)
      if method == .get { names.append("HEAD") }
    }
    names.append("OPTIONS")
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.joined(separator: ", ")
  }
}
