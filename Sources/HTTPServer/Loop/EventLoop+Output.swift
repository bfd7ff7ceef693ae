import CEpoll
import Glibc

extension EventLoop {
  /// Pieces of a streamed answer that are sent before others get their turn.
  private static let streamTurn = 16

  /// Sends the answer to the current request, or starts to.
  func answer(_ connection: Connection, _ response: HTTPResponse) {
    let isHead =
      connection.request.map { $0.method == .head } ?? connection.scanner.hasMethodHead
    let hasBody = response.status.mayHaveBody && !isHead
    let response = takeWriter(connection, response, hasBody: hasBody)
    let isOld = connection.request?.minorVersion == 0
    if isStopping || isAcceptPaused || connection.input == .body || response.fields.asksToClose {
      connection.keepsAlive = false
    }
    let framing = AnswerFraming(response, hasBody: hasBody, isHead: isHead, isOld: isOld)
    if framing.endsWithConnection { connection.keepsAlive = false }
    connection.answer = .sending
    connection.isChunkedAnswer = framing == .chunked
    if case .length(let count) = framing { connection.answerLeft = count }
    encoder.encode(response, framing: framing, keepsAlive: connection.keepsAlive)
    send(connection, hasBody ? response.body : .none)
    if connection.isFed, isStopping, listeners.isEmpty { endFeed(connection) }
  }

  /// Gives the connection what its answer's body comes from; what can be answered instead, when
  /// there is no thread for it.
  private func takeWriter(
    _ connection: Connection, _ response: HTTPResponse, hasBody: Bool
  ) -> HTTPResponse {
    switch response.body {
    case .none, .bytes: break
    case .stream(_, let produce):
      guard hasBody else { break }
      let writer = HTTPBodyWriter(limitBytes: limits.streamBufferBytes)
      guard streams.submit(.produce(writer, produce), nowMicroseconds: nowMicroseconds) else {
        return problemResponse(.overloaded)
      }
      connection.writer = writer
    case .feed(let writer):
      guard hasBody else {
        writer.close(.connectionClosed)
        break
      }
      connection.writer = writer
      connection.isFed = true
      // A feed may be silent for hours: the system asks whether the other end is still there.
      cepoll_keep_alive(connection.token.descriptor)
    }
    return response
  }

  private func send(_ connection: Connection, _ body: HTTPResponse.Body) {
    guard connection.writer == nil else {
      enqueue(connection, encoder.bytes)
      connection.writer?.attach { [mailbox, token = connection.token] in
        mailbox.post(.bodyWritten(token))
      }
      flush(connection)
      return
    }
    var bytes: [UInt8] = []
    if case .bytes(let held) = body { bytes = held }
    let sent = sendAtOnce(connection, bytes)
    let headCount = encoder.bytes.count
    if sent == headCount + bytes.count {
      finishAnswer(connection)
    } else if sent < 0 {
      destroy(connection)
    } else {
      if sent < headCount { enqueue(connection, Array(encoder.bytes[sent...])) }
      enqueue(connection, bytes)
      if sent > headCount { connection.pieceStart = sent - headCount }
      flush(connection)
    }
  }

  /// Sends head and body with one system call; returns how many bytes went, -1 when the connection
  /// is broken.
  private func sendAtOnce(_ connection: Connection, _ bytes: [UInt8]) -> Int {
    guard !connection.hasOutput, connection.isWritable else { return 0 }
    let sent = encoder.bytes.withUnsafeBufferPointer { head in
      bytes.withUnsafeBufferPointer { body in
        cepoll_send(
          connection.token.descriptor, head.baseAddress, head.count, body.baseAddress, body.count)
      }
    }
    return sent >= 0 ? sent : (errno == EAGAIN || errno == EINTR ? 0 : -1)
  }

  func enqueue(_ connection: Connection, _ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    if connection.pieceStart < connection.piece.count {
      connection.output.append(bytes)
    } else {
      connection.piece = bytes
      connection.pieceStart = 0
    }
  }

  /// Sends what waits and what a streamed answer's writer has, as far as the socket takes it.
  func flush(_ connection: Connection) {
    var turns = Self.streamTurn
    repeat {
      sendWaiting(connection)
      turns -= 1
      if turns == 0 {
        ready.append(connection.token)
        break
      }
    } while connection.isOpen && !connection.hasOutput && takeStreamed(connection)
    guard connection.isOpen else { return }
    if connection.hasOutput {
      if connection.outputDeadline == .max { startOutputDeadline(connection) }
    } else {
      connection.outputDeadline = .max
      if connection.answer == .sending, connection.writer == nil { finishAnswer(connection) }
    }
  }

  private func sendWaiting(_ connection: Connection) {
    while connection.isOpen, connection.isWritable, connection.hasOutput {
      let sent = connection.piece.withUnsafeBufferPointer { piece in
        let rest = UnsafeBufferPointer(rebasing: piece[connection.pieceStart...])
        return cepoll_send(connection.token.descriptor, rest.baseAddress, rest.count, nil, 0)
      }
      if sent >= 0 {
        connection.pieceStart += sent
        connection.outputSent += sent
        if connection.pieceStart == connection.piece.count {
          connection.piece = connection.output.popFirst() ?? []
          connection.pieceStart = 0
        }
      } else if errno == EAGAIN {
        connection.isWritable = false
      } else if errno != EINTR {
        destroy(connection)
      }
    }
  }

  /// Takes what a streamed answer's writer has, once the socket has taken what was before; false
  /// when there is nothing new.
  private func takeStreamed(_ connection: Connection) -> Bool {
    guard let writer = connection.writer else { return false }
    let pending = writer.take()
    let isShort = pending.isFinished && (connection.answerLeft ?? 0) > pending.bytes.count
    if pending.isFailed || isShort || isTooLong(connection, pending.bytes.count) {
      destroy(connection)
      return false
    }
    if !pending.bytes.isEmpty {
      if connection.isChunkedAnswer {
        let size = String(pending.bytes.count, radix: 16)
        enqueue(connection, Array("\(size)\r\n".utf8) + pending.bytes + [0x0D, 0x0A])
      } else {
        enqueue(connection, pending.bytes)
      }
    }
    if pending.isFinished {
      connection.writer = nil
      if connection.isChunkedAnswer { enqueue(connection, Array("0\r\n\r\n".utf8)) }
    }
    return pending.isFinished || !pending.bytes.isEmpty
  }

  /// Counts what a stream of announced length sends; more than announced cannot be sent.
  private func isTooLong(_ connection: Connection, _ count: Int) -> Bool {
    guard let left = connection.answerLeft else { return false }
    connection.answerLeft = left - count
    return count > left
  }

  /// The answer is with the system: on to the next request, or to the end.
  private func finishAnswer(_ connection: Connection) {
    releaseBody(connection)
    connection.answerLeft = nil
    connection.isChunkedAnswer = false
    connection.isFed = false
    if connection.keepsAlive {
      connection.reset(now: now)
      setInputDeadline(connection, now + idleMilliseconds)
    } else {
      linger(connection)
    }
  }

  /// Ends our side and drops what comes until the peer has ended its own (RFC 9112 section 9.6).
  private func linger(_ connection: Connection) {
    connection.reader?.fail(.connectionClosed)
    connection.reader = nil
    connection.isReadPaused = false
    connection.collected = []
    connection.answer = .none
    connection.input = .discard
    connection.waitingSince = now
    connection.discardLeft = limits.lingerBytes
    shutdown(connection.token.descriptor, Int32(SHUT_WR))
    setInputDeadline(connection, now + lingerMilliseconds)
  }
}
