/// Where a streamed answer's body is written to; what the client has not taken yet is bounded.
public final class HTTPBodyWriter: Sendable {
  /// What the event thread finds to send.
  struct Pending: Sendable {
    var bytes: [UInt8]
    var isFinished: Bool
    var isFailed: Bool
  }

  private struct State: Sendable {
    var buffer: [UInt8] = []
    var isFinished = false
    var isFailed = false
    var error: HTTPBodyError?
    /// Whether the event thread has been told and has not looked since.
    var isAnnounced = false
    var onWritten: (@Sendable () -> Void)?
  }

  private let limitBytes: Int
  private let sink: (@Sendable ([UInt8]) throws(HTTPBodyError) -> Void)?
  private let state = Monitor(State())

  /// A writer for ``HTTPResponse/Body/feed(_:)``.
  ///
  /// - Parameter limitBytes: what may wait for the client.
  public init(limitBytes: Int = 256 * 1024) {
    self.limitBytes = max(limitBytes, 1)
    sink = nil
  }

  /// A writer that hands every piece on, for those who change a streamed body on its way, such as a
  /// compressor: it holds nothing and ends nothing itself.
  public init(sink: @escaping @Sendable ([UInt8]) throws(HTTPBodyError) -> Void) {
    limitBytes = 1
    self.sink = sink
  }

  /// Writes a piece of the body; waits while as much waits for the client as may. A piece is taken
  /// whole, so make large bodies of many.
  ///
  /// - Throws: when the client is gone or too slow.
  public func write(_ bytes: [UInt8]) throws(HTTPBodyError) {
    if let sink {
      if !bytes.isEmpty { try sink(bytes) }
      return
    }
    let result = state.withLock(
      waitingWhile: { $0.buffer.count >= limitBytes && $0.error == nil },
      { state -> Result<(@Sendable () -> Void)?, HTTPBodyError> in
        if let error = state.error { return .failure(error) }
        return .success(Self.append(bytes, to: &state))
      })
    try result.get()?()
  }

  /// Writes text in UTF-8; see ``write(_:)-([UInt8])``.
  public func write(_ text: String) throws(HTTPBodyError) {
    try write(Array(text.utf8))
  }

  /// Writes if there is room now; false when there is none, the client is gone, or the writer only
  /// hands on.
  public func tryWrite(_ bytes: [UInt8]) -> Bool {
    guard sink == nil else { return false }
    let (isTaken, announce) = state.withLock { state -> (Bool, (@Sendable () -> Void)?) in
      guard state.error == nil, !state.isFinished, state.buffer.count < limitBytes else {
        return (false, nil)
      }
      return (true, Self.append(bytes, to: &state))
    }
    announce?()
    return isTaken
  }

  /// Whether the client is gone, or the body was ended.
  public var isClosed: Bool { state.withLock { $0.error != nil || $0.isFinished } }

  /// Ends the body.
  public func finish() { end(failed: false) }

  /// Cuts the connection, so that the client sees that the body is not whole.
  public func abort() { end(failed: true) }

  private func end(failed: Bool) {
    let announce = state.withLock { state -> (@Sendable () -> Void)? in
      guard !state.isFinished else { return nil }
      state.isFinished = true
      state.isFailed = failed
      return Self.announcement(&state)
    }
    announce?()
  }

  private static func append(_ bytes: [UInt8], to state: inout State) -> (@Sendable () -> Void)? {
    guard !state.isFinished, !bytes.isEmpty else { return nil }
    state.buffer.append(contentsOf: bytes)
    return announcement(&state)
  }

  private static func announcement(_ state: inout State) -> (@Sendable () -> Void)? {
    guard !state.isAnnounced, let onWritten = state.onWritten else { return nil }
    state.isAnnounced = true
    return onWritten
  }

  /// Connects the writer to a connection; what was written before is announced at once.
  func attach(_ onWritten: @escaping @Sendable () -> Void) {
    let announce = state.withLock { state -> (@Sendable () -> Void)? in
      state.onWritten = onWritten
      guard !state.buffer.isEmpty || state.isFinished else { return nil }
      return Self.announcement(&state)
    }
    announce?()
  }

  /// What waits to be sent; the writers may go on.
  func take() -> Pending {
    let pending = state.withLock { state in
      defer { state.buffer = [] }
      state.isAnnounced = false
      return Pending(
        bytes: state.buffer, isFinished: state.isFinished, isFailed: state.isFailed)
    }
    state.broadcast()
    return pending
  }

  /// Ends the writing from the connection's side.
  func close(_ error: HTTPBodyError) {
    state.withLock { state in
      if state.error == nil { state.error = error }
      state.buffer = []
      state.onWritten = nil
    }
    state.broadcast()
  }
}
