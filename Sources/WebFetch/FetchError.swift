import NetworkAddresses

/// Why nothing was fetched.
public enum FetchError: Error, Equatable, Sendable {
  /// The URL cannot be asked for; the text says why.
  case badURL(String)
  /// The host is, or a redirect leads to, an address that must not be reached from outside.
  case refusedAddress(host: String, address: String, AddressClass)
  /// robots.txt of the host asks automatic readers to leave this page alone.
  case disallowedByRobots(host: String)
  /// The name has no address.
  case unknownHost(String)
  /// No connection, or it broke; with libcurl's words.
  case connection(host: String, String)
  /// Certificate or TLS failure; with libcurl's words.
  case tls(host: String, String)
  /// Nothing, or too little, came in time.
  case timeout(host: String, FetchStage)
  /// What came is no HTTP, or its compression is broken; with libcurl's words.
  case badAnswer(host: String, String)
  /// The body is longer than the limit in bytes.
  case tooLarge(limit: Int)
  /// The header lines are longer than the limit in bytes.
  case headersTooLarge(limit: Int)
  /// More redirects than the limit.
  case tooManyRedirects(limit: Int)
  /// A redirect to what cannot be asked for; the text says why.
  case badRedirect(String)
  /// The host asked to be left alone for this many seconds (`Retry-After`).
  case retryLater(host: String, seconds: Int)
  /// The caller, or the end of the program, took it back.
  case cancelled

  /// How far it came.
  public var stage: FetchStage {
    switch self {
    case .badURL, .disallowedByRobots, .retryLater, .cancelled: .policy
    case .refusedAddress: .address
    case .unknownHost: .resolution
    case .connection: .connection
    case .tls: .tls
    case .timeout(_, let stage): stage
    case .badAnswer, .headersTooLarge, .tooLarge: .transfer
    case .tooManyRedirects, .badRedirect: .redirect
    }
  }
}

extension FetchError: CustomStringConvertible {
  /// A sentence for a person: what happened.
  public var description: String {
    switch self {
    case .badURL(let why): "The URL cannot be fetched: \(why)."
    case .refusedAddress(let host, let address, let kind):
      "\(host) is at \(address), a \(kind.rawValue) address; only the public internet is fetched "
        + "unless the configuration allows the host or the network."
    case .disallowedByRobots(let host): "robots.txt of \(host) asks programs not to read this page."
    case .unknownHost(let host): "There is no address for the name \(host)."
    case .connection(let host, let why): "There is no connection to \(host): \(why)."
    case .tls(let host, let why): "There is no secure connection to \(host): \(why)."
    case .timeout(let host, let stage):
      "\(host) did not answer in time (stage: \(stage.rawValue))."
    case .badAnswer(let host, let why): "The answer of \(host) cannot be read: \(why)."
    case .tooLarge(let limit): "The body is longer than the limit of \(limit) bytes."
    case .headersTooLarge(let limit): "The header lines are longer than \(limit) bytes."
    case .tooManyRedirects(let limit): "There are more than \(limit) redirects."
    case .badRedirect(let why): "A redirect cannot be followed: \(why)"
    case .retryLater(let host, let seconds):
      "\(host) asked for no requests for another \(seconds) seconds."
    case .cancelled: "The fetch was cancelled."
    }
  }
}
