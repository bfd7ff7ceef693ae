/// A request's body as it arrives: the handler reads, waiting where it must, and the socket is read
/// no further than the buffer holds.
public final class HTTPBodyReader: Sendable {
  private struct State: Sendable {
    var buffer: [UInt8] = []
    var isComplete = false
    var error: HTTPBodyError?
    var wantsRoom = false
  }

  private let limitBytes: Int
  private let onRoom: @Sendable () -> Void
  private let state: Monitor<State>

  init(limitBytes: Int, onRoom: @escaping @Sendable () -> Void) {
    self.limitBytes = max(limitBytes, 1)
    self.onRoom = onRoom
    state = Monitor(State())
  }

  /// A reader of bytes that are there already, for handlers driven in memory.
  public init(bytes: [UInt8]) {
    limitBytes = max(bytes.count, 1)
    onRoom = {}
    state = Monitor(State(buffer: bytes, isComplete: true))
  }

  /// The next bytes of the body, as many as there are; nil at its end. Waits for the client.
  public func read() throws(HTTPBodyError) -> [UInt8]? {
    var makesRoom = false
    let result = state.withLock(
      waitingWhile: { $0.buffer.isEmpty && !$0.isComplete && $0.error == nil },
      { state -> Result<[UInt8]?, HTTPBodyError> in
        if !state.buffer.isEmpty {
          defer { state.buffer = [] }
          makesRoom = state.wantsRoom
          state.wantsRoom = false
          return .success(state.buffer)
        }
        if let error = state.error { return .failure(error) }
        return .success(nil)
      })
    if makesRoom { onRoom() }
    return try result.get()
  }

  /// Takes bytes from the socket; false when the buffer is full, then `onRoom` says when to go on.
  func deliver(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let hasRoom = state.withLock { state in
      state.buffer.append(contentsOf: bytes)
      state.wantsRoom = state.buffer.count >= limitBytes
      return !state.wantsRoom
    }
    state.signal()
    return hasRoom
  }

  func complete() {
    state.withLock { $0.isComplete = true }
    state.broadcast()
  }

  func fail(_ error: HTTPBodyError) {
    state.withLock { state in
      if !state.isComplete, state.error == nil { state.error = error }
    }
    state.broadcast()
  }
}
