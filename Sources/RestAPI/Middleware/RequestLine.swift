import ArticleService
import Logging
import Synchronization

/// What the log says of a request: never a path as it was sent, a query, a body or a token.
struct RequestLine: Sendable {
  /// Its `X-Request-ID`.
  var id: String
  /// The method; `-` when the request could not be read.
  var method: String
  /// The route's path with its braces; `-` when it has none.
  var route: String
  /// The answer's status.
  var status: Int

  /// The line's parts, with the size of the answer's body as it was sent and the time taken.
  func metadata(bytes: Int, _ elapsed: Duration) -> Logger.Metadata {
    [
      "id": "\(id)", "method": "\(method)", "route": "\(route)", "status": "\(status)",
      "bytes": "\(bytes)", "ms": "\(elapsed.milliseconds)",
    ]
  }
}

/// Counts the bytes of a streamed body.
final class ByteCount: Sendable {
  private let count = Atomic(0)

  /// Bytes so far.
  var bytes: Int { count.load(ordering: .relaxed) }

  /// Counts more.
  func add(_ bytes: Int) { count.wrappingAdd(bytes, ordering: .relaxed) }
}
