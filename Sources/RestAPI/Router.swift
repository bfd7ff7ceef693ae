import HTTPServer

/// Finds the route for a path and method.
struct Router: Sendable {
  /// What a route's handler is given beside the request: the parts of the path that stand for
  /// `{…}`.
  typealias Handler = @Sendable (HTTPRequest, [String]) throws -> HTTPResponse

  /// One route.
  struct Route: Sendable {
    /// The method.
    var method: HTTPRequest.Method
    /// The path with its braces: `/v1/articles/{id}`.
    var path: String
    /// The path's parts; one in braces matches any single part.
    var pattern: [String]
    /// How the body is taken.
    var body: RequestBody
    /// Who may use it.
    var access: RouteAccess
    /// What answers.
    var handler: Handler
    /// Where it stands in ``Router/routes``.
    var number = 0
  }

  /// What a look-up finds.
  enum Match {
    /// A route and the parts that stand for its braces.
    case route(Route, [String])
    /// The path is known, the method is not; these are.
    case otherMethods([HTTPRequest.Method])
    /// The path is not known.
    case none
  }

  /// All routes, in the order in which they were added.
  private(set) var routes: [Route] = []
  /// The routes by the number of their parts; those with fewer braces first.
  private var byLength: [[Route]] = []

  /// Adds `GET /v1/articles/{id}` and the like; `path` has no query. `body` says how the request's
  /// body is
  /// taken: JSON for POST, PUT and PATCH, none for the others. `access` says who may use it: for
  /// GET whoever may
  /// read, for the others whoever may write.
  mutating func add(
    _ method: HTTPRequest.Method, _ path: String, body: RequestBody? = nil,
    access: RouteAccess? = nil, _ handler: @escaping Handler
  ) {
    var route = Route(
      method: method, path: path, pattern: Self.parts(path),
      body: body ?? .standard(for: method), access: access ?? .standard(for: method),
      handler: handler)
    route.number = routes.count
    routes.append(route)
    while byLength.count <= route.pattern.count { byLength.append([]) }
    let braces = Self.braces(of: route)
    let list = byLength[route.pattern.count]
    let place = list.firstIndex { Self.braces(of: $0) > braces } ?? list.count
    byLength[route.pattern.count].insert(route, at: place)
  }

  /// Finds what answers `method` at the path with these parts. HEAD is answered as GET.
  func match(_ method: HTTPRequest.Method, _ parts: [String]) -> Match {
    guard parts.count < byLength.count else { return .none }
    var others: [HTTPRequest.Method] = []
    for route in byLength[parts.count] {
      guard let values = Self.values(of: route.pattern, in: parts) else { continue }
      if route.method == method || (method == .head && route.method == .get) {
        return .route(route, values)
      }
      others.append(route.method)
    }
    return others.isEmpty ? .none : .otherMethods(others)
  }

  private static func parts(_ path: String) -> [String] {
    path.split(separator: "/").map(String.init)
  }

  private static func braces(of route: Route) -> Int {
    route.pattern.count { $0.first == "{" }
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
