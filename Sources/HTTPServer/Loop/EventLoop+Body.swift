extension EventLoop {
  /// Starts to collect a body, or hands the request over if it has none.
  func startBody(_ connection: Connection, _ head: RequestHead, limitBytes: Int) {
    switch head.framing {
    case .none:
      dispatch(connection, HTTPRequest(head: head))
      return
    case .length(let count):
      guard count <= limitBytes else {
        refuse(connection, .contentTooLarge(limitBytes: limitBytes))
        return
      }
      // An announcement alone costs no memory: what comes is kept as it comes.
      connection.bodyLeft = count
    case .chunked:
      connection.chunks = ChunkScanner(limits: limits, bodyLimitBytes: limitBytes)
    }
    startReading(connection, head)
  }

  /// Hands the request to a streaming handler, which reads the body as it comes.
  func startStream(_ connection: Connection, _ request: HTTPRequest) {
    let head = request.head
    let limit = limits.streamedBodyBytes
    if case .length(let count) = head.framing, count > limit {
      refuse(connection, .contentTooLarge(limitBytes: limit))
      return
    }
    let reader = HTTPBodyReader(limitBytes: limits.streamBufferBytes) {
      [mailbox, token = connection.token] in mailbox.post(.bodyRoom(token))
    }
    var request = request
    request.bodyStream = reader
    let job = HandlerJob.respond(connection.token, request)
    guard streams.submit(job, nowMicroseconds: nowMicroseconds) else {
      refuse(connection, .overloaded)
      return
    }
    jobsOut += 1
    counters.submitted.count()
    connection.reader = reader
    connection.answer = .awaited
    switch head.framing {
    case .none:
      connection.input = .complete
      reader.complete()
      return
    case .length(let count): connection.bodyLeft = count
    case .chunked: connection.chunks = ChunkScanner(limits: limits, bodyLimitBytes: limit)
    }
    startReading(connection, head)
  }

  private func startReading(_ connection: Connection, _ head: RequestHead) {
    connection.input = .body
    connection.bodyBytes = 0
    connection.bodyStart = now
    setInputDeadline(connection, now + bodyMilliseconds)
    if head.expectsContinue {
      enqueue(connection, Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))
      flush(connection)
    }
  }

  /// Takes bytes of a body; returns how many belong to it.
  func consumeBody(_ connection: Connection, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard connection.chunks == nil else { return consumeChunks(connection, bytes) }
    let count = min(bytes.count, connection.bodyLeft)
    connection.bodyLeft -= count
    takeBody(connection, UnsafeBufferPointer(rebasing: bytes[..<count]))
    if connection.bodyLeft == 0, connection.input == .body { endBody(connection) }
    return count
  }

  private func consumeChunks(
    _ connection: Connection, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var position = 0
    while !connection.isReadPaused, connection.input == .body {
      guard let step = connection.chunks?.next(bytes, from: &position) else { return position }
      switch step {
      case .more:
        return position
      case .data(let range):
        takeBody(connection, UnsafeBufferPointer(rebasing: bytes[range]))
      case .end(let end):
        endBody(connection)
        return end
      case .failed(let problem):
        refuse(connection, problem)
        return bytes.count
      }
    }
    return position
  }

  private func takeBody(_ connection: Connection, _ bytes: UnsafeBufferPointer<UInt8>) {
    connection.bodyBytes += bytes.count
    guard let reader = connection.reader else {
      connection.heldBytes += bytes.count
      heldBodyBytes += bytes.count
      // One body alone is bounded by its own limit.
      if heldBodyBytes > limits.heldBodyBytes, heldBodyBytes > connection.heldBytes {
        refuse(connection, .overloaded)
      } else {
        connection.collected.append(contentsOf: bytes)
      }
      return
    }
    if !reader.deliver(bytes) {
      connection.isReadPaused = true
      connection.pausedAt = now
    }
  }

  /// The request is answered or gone: its body is not held any more.
  func releaseBody(_ connection: Connection) {
    heldBodyBytes -= connection.heldBytes
    connection.heldBytes = 0
  }

  private func endBody(_ connection: Connection) {
    connection.inputDeadline = .max
    if let reader = connection.reader {
      connection.isReadPaused = false
      connection.input = .complete
      reader.complete()
      return
    }
    guard let head = connection.request else { return }
    let body = connection.collected
    connection.collected = []
    dispatch(connection, HTTPRequest(head: head, body: body))
  }

  /// Gives a whole request to the handler.
  private func dispatch(_ connection: Connection, _ request: HTTPRequest) {
    connection.input = .complete
    connection.answer = .awaited
    if connection.isInline {
      answer(connection, handler.respond(to: request))
    } else if workers.submit(
      .respond(connection.token, request), nowMicroseconds: nowMicroseconds)
    {
      jobsOut += 1
      counters.submitted.count()
    } else {
      answer(connection, problemResponse(.overloaded))
    }
  }
}
