/// One connection, touched by the event thread only.
///
/// Invariants: `pending` holds received bytes only while a request that stands before them is being
/// answered, or its streamed body waits for its reader; at most one request is handed to a handler
/// at a time, so answers keep the order of the requests.
final class Connection {
  /// What the bytes that come next are.
  enum Input {
    /// A request head, or nothing yet.
    case head
    /// The body of `request`.
    case body
    /// Nothing is read until the request is answered.
    case complete
    /// The last answer is sent: what still comes is dropped.
    case discard
  }

  /// How far the answer to the current request is.
  enum Answer { case none, awaited, sending }

  let token: ConnectionToken
  let load: AddressLoad
  var isOpen = true

  // From the socket.
  var isReadable = false
  var isWritable = true
  /// The peer has said that it sends no more.
  var isPeerDone = false
  var scanner: HeadScanner
  var pending: [UInt8] = []
  var pendingStart = 0

  // The request.
  var input = Input.head
  var request: RequestHead?
  var isInline = false
  var bodyLeft = 0
  var chunks: ChunkScanner?
  var collected: [UInt8] = []
  var bodyBytes = 0
  /// What of the body counts as held in memory.
  var heldBytes = 0
  var reader: HTTPBodyReader?
  var isReadPaused = false
  var pausedAt: UInt64 = 0

  // The answer.
  var answer = Answer.none
  var keepsAlive = true
  var output = RingBuffer<[UInt8]>()
  var piece: [UInt8] = []
  var pieceStart = 0
  var outputSent = 0
  var writer: HTTPBodyWriter?
  /// Whether the writer is one that any thread feeds.
  var isFed = false
  var isChunkedAnswer = false
  /// What is still to come of a streamed answer whose length was announced.
  var answerLeft: Int?

  // Time, in milliseconds of the monotonic clock.
  var inputDeadline = UInt64.max
  var outputDeadline = UInt64.max
  var bodyStart: UInt64 = 0
  var outputStart: UInt64 = 0
  /// Since when the connection waits for a request, or for the peer to end.
  var waitingSince: UInt64
  var discardLeft = 0

  init(token: ConnectionToken, load: AddressLoad, limits: HTTPLimits, now: UInt64) {
    self.token = token
    self.load = load
    scanner = HeadScanner(limits: limits)
    waitingSince = now
  }

  /// Whether nothing of a request has come since the last one was answered.
  var isIdle: Bool { input == .head && answer == .none && scanner.isAtStart && !hasPending }

  /// Whether the server waits for the client to send a head, or to end: the connection may give
  /// way to another.
  var mayGiveWay: Bool { answer == .none && (input == .head || input == .discard) }

  var hasPending: Bool { pendingStart < pending.count }

  var hasOutput: Bool { pieceStart < piece.count || !output.isEmpty }

  /// Forgets the request that was answered.
  func reset(now: UInt64) {
    input = .head
    answer = .none
    request = nil
    isInline = false
    chunks = nil
    reader = nil
    isReadPaused = false
    waitingSince = now
  }
}
