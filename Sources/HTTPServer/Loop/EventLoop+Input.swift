import CEpoll
import Glibc

extension EventLoop {
  /// Requests that one connection may have served before others get their turn.
  private static let turn = 32

  /// Reads and scans as long as the connection may and has something.
  func advance(_ connection: Connection) {
    var turns = Self.turn
    while connection.isOpen {
      switch connection.input {
      case .complete: return
      case .discard:
        dropInput(connection)
        return
      case .head, .body:
        guard !connection.isReadPaused else { return }
        turns -= 1
        if turns == 0 {
          ready.append(connection.token)
          return
        }
        if connection.hasPending {
          consumePending(connection)
        } else if connection.isReadable {
          receiveBytes(connection)
        } else {
          return
        }
      }
    }
  }

  private func consumePending(_ connection: Connection) {
    let bytes = connection.pending
    let consumed = bytes.withUnsafeBufferPointer { buffer in
      consume(connection, UnsafeBufferPointer(rebasing: buffer[connection.pendingStart...]))
    }
    connection.pendingStart += consumed
    if !connection.hasPending {
      connection.pending = []
      connection.pendingStart = 0
    }
  }

  private func receiveBytes(_ connection: Connection) {
    let count = recv(connection.token.descriptor, scratch.baseAddress, scratch.count, 0)
    if count > 0 {
      // Edge-triggered: after a short read there is nothing more until the next event, unless that
      // event has been and was the end.
      if count < scratch.count, !connection.isPeerDone { connection.isReadable = false }
      let received = UnsafeBufferPointer(rebasing: scratch[..<count])
      let consumed = consume(connection, received)
      if consumed < count, connection.isOpen, connection.input != .discard {
        connection.pending = Array(received[consumed...])
        connection.pendingStart = 0
      }
    } else if count == 0 {
      endOfInput(connection)
    } else if errno == EAGAIN {
      connection.isReadable = false
    } else if errno != EINTR {
      destroy(connection)
    }
  }

  /// The peer sends no more: what it began is lost, what it asked is being answered elsewhere.
  private func endOfInput(_ connection: Connection) {
    connection.isPeerDone = true
    connection.isReadable = false
    if connection.answer == .none || connection.input == .discard {
      destroy(connection)
    } else {
      // A streaming handler runs: it learns that the body is cut, and is still answered.
      connection.reader?.fail(.connectionClosed)
      connection.keepsAlive = false
      connection.input = .complete
      connection.inputDeadline = .max
    }
  }

  /// Scans bytes until they are used up or the request is handed over; returns how many were used.
  private func consume(_ connection: Connection, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var used = 0
    while used < bytes.count, connection.isOpen, !connection.isReadPaused {
      let rest = UnsafeBufferPointer(rebasing: bytes[used...])
      switch connection.input {
      case .head:
        // A request that was answered in place gives the turn back.
        if used > 0 { return used }
        used += consumeHead(connection, rest)
      case .body: used += consumeBody(connection, rest)
      case .complete: return used
      case .discard: return bytes.count
      }
    }
    return used
  }

  private func consumeHead(
    _ connection: Connection, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let isFirstByte = connection.scanner.isAtStart
    switch connection.scanner.feed(bytes) {
    case .more:
      if isFirstByte, connection.inputDeadline > now + headMilliseconds {
        setInputDeadline(connection, now + headMilliseconds)
      }
      return bytes.count
    case .failed(let problem):
      refuse(connection, problem)
      return bytes.count
    case .complete(let consumed):
      begin(connection, takeHead(connection))
      return consumed
    }
  }

  private func takeHead(_ connection: Connection) -> RequestHead {
    let load = connection.load
    let head = connection.scanner.take(peer: load.peer)
    guard load.isTrustedProxy, let client = trustedProxies.client(in: head.fields) else {
      return head
    }
    return head.from(Peer(address: client))
  }

  /// A head is there: asks the handler how to take the request.
  private func begin(_ connection: Connection, _ head: RequestHead) {
    counters.requests.count()
    connection.request = head
    connection.keepsAlive = head.wantsKeepAlive
    connection.inputDeadline = .max
    let request = HTTPRequest(head: head)
    switch handler.disposition(of: request) {
    case .reject(let response):
      connection.input = .complete
      if head.framing != .none { connection.keepsAlive = false }
      answer(connection, response)
    case .collect(let limit):
      startBody(connection, head, limitBytes: limit ?? limits.bodyBytes)
    case .inline:
      connection.isInline = true
      startBody(connection, head, limitBytes: limits.bodyBytes)
    case .stream:
      startStream(connection, request)
    }
  }

  /// Answers a request that cannot be taken, and ends the connection.
  func refuse(_ connection: Connection, _ problem: HTTPProblem) {
    connection.keepsAlive = false
    connection.input = .complete
    connection.inputDeadline = .max
    guard connection.answer == .none else {
      // A streaming handler runs and answers for itself.
      connection.reader?.fail(Self.bodyError(problem))
      return
    }
    answer(connection, problemResponse(problem))
  }

  private static func bodyError(_ problem: HTTPProblem) -> HTTPBodyError {
    switch problem.status {
    case .contentTooLarge: .tooLarge
    case .requestTimeout: .tooSlow
    default: .malformed
    }
  }

  /// The embedding code's answer to a problem, with what the problem itself asks for.
  func problemResponse(_ problem: HTTPProblem) -> HTTPResponse {
    switch problem.status.code {
    case 408: counters.timeouts.count()
    case 503: counters.overloads.count()
    default: counters.refusals.count()
    }
    var response = configuration.problemResponse(problem)
    if let seconds = problem.retryAfterSeconds { response.fields["Retry-After"] = "\(seconds)" }
    return response
  }

  /// Reads and drops what a client still sends, so that closing does not cost it the answer.
  private func dropInput(_ connection: Connection) {
    connection.pending = []
    connection.pendingStart = 0
    while connection.isOpen, connection.isReadable {
      let count = recv(connection.token.descriptor, scratch.baseAddress, scratch.count, 0)
      if count > 0 {
        connection.discardLeft -= count
        if connection.discardLeft <= 0 { destroy(connection) }
      } else if count < 0, errno == EAGAIN {
        connection.isReadable = false
      } else if count == 0 || errno != EINTR {
        destroy(connection)
      }
    }
  }
}
