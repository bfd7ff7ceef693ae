extension EventLoop {
  /// Whether the server has stopped and nothing is left to do.
  var isFinished: Bool { isStopping && listeners.isEmpty && connectionCount == 0 }

  /// Starts to stop; a second call can only shorten the time that is left.
  func stop(graceMilliseconds: UInt64) {
    stopDeadline = min(stopDeadline, now + graceMilliseconds)
    handlersDeadline = stopDeadline
    guard !isStopping else { return }
    isStopping = true
    handler.serverWillStop()
    let delay = configuration.drainDelayMilliseconds
    if delay > 0 {
      listeningEndsAt = min(now + UInt64(delay), stopDeadline)
    } else {
      endListening()
    }
  }

  /// Takes the connections that the kernel has already answered for, then no more; closes those
  /// that have nothing in flight.
  func endListening() {
    listeningEndsAt = .max
    for listener in listeners {
      while accept(on: listener.descriptor) {}
    }
    for listener in listeners { listener.close() }
    listeners = []
    for case let connection? in connections where connection.isFed { endFeed(connection) }
    for case let connection? in connections where connection.isIdle {
      // What arrived and was not looked at yet is in flight too.
      connection.isReadable = true
      advance(connection)
      if connection.isOpen, connection.isIdle { destroy(connection) }
    }
  }

  /// A feed has no end of its own: it gets one, so that it does not hold up the stop.
  func endFeed(_ connection: Connection) {
    connection.keepsAlive = false
    connection.writer?.finish()
  }

  /// Waits for handlers whose client has gone, as long as the time to stop lasts.
  func waitForHandlers() {
    let deadline = max(handlersDeadline, MonotonicClock.milliseconds() + 100)
    _ = workers.waitUntilEnded(byMilliseconds: deadline)
    _ = streams.waitUntilEnded(byMilliseconds: deadline)
  }

  /// The time to stop is over.
  func destroyAll() {
    stopDeadline = .max
    if !listeners.isEmpty { endListening() }
    for case let connection? in connections { destroy(connection) }
  }
}
