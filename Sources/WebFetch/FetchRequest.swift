/// What to ask for.
public struct FetchRequest: Sendable {
  /// Where.
  public var url: FetchURL
  /// Header fields to send besides the fetcher's own; later ones do not replace earlier ones.
  public var fields: [(name: String, value: String)] = []
  /// A body makes the request a `POST`.
  public var body: [UInt8]?
  /// Whether robots.txt of the host is asked first: for what a program asks on its own account.
  public var obeysRobots = false
  /// Whether redirects are followed. Never with a body.
  public var followsRedirects = true
  /// Most bytes of the answer's body, at most the policy's.
  public var bodyLimit: Int?

  /// A `GET` of the URL.
  public init(_ url: FetchURL) { self.url = url }
}
