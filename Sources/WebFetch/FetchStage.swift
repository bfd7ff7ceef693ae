/// The steps of a fetch, to say where one ended.
public enum FetchStage: String, Sendable {
  /// Before anything was sent: the URL, robots.txt, a limit.
  case policy
  /// The name was looked up.
  case resolution
  /// The address was checked.
  case address
  /// A connection was made.
  case connection
  /// The connection was made secure.
  case tls
  /// The request was sent, the answer is awaited or comes.
  case transfer
  /// A redirect was followed.
  case redirect
}
