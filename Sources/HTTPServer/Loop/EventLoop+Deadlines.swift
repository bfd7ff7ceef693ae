extension EventLoop {
  /// Sweeps are at least so far apart: a client cannot make the server look at its clock all day.
  private static let sweepMilliseconds: UInt64 = 20

  var headMilliseconds: UInt64 { Self.milliseconds(configuration.deadlines.headSeconds) }
  var bodyMilliseconds: UInt64 { Self.milliseconds(configuration.deadlines.bodySeconds) }
  var writeMilliseconds: UInt64 { Self.milliseconds(configuration.deadlines.writeSeconds) }
  var idleMilliseconds: UInt64 { Self.milliseconds(configuration.deadlines.idleSeconds) }
  var lingerMilliseconds: UInt64 { Self.milliseconds(configuration.deadlines.lingerSeconds) }

  /// Whole milliseconds, from one to a year.
  static func milliseconds(_ seconds: Double) -> UInt64 {
    UInt64(min(max(seconds * 1000, 1), 31_536_000_000))
  }

  func setInputDeadline(_ connection: Connection, _ deadline: UInt64) {
    connection.inputDeadline = deadline
    nextDeadline = min(nextDeadline, deadline)
  }

  func startOutputDeadline(_ connection: Connection) {
    connection.outputStart = now
    connection.outputSent = 0
    connection.outputDeadline = now + writeMilliseconds
    nextDeadline = min(nextDeadline, connection.outputDeadline)
  }

  /// How long the event thread may sleep: -1 for ever.
  var sleepMilliseconds: Int32 {
    guard ready.isEmpty else { return 0 }
    if needsRelief { return 1 }
    let sweep = nextDeadline == .max ? .max : max(nextDeadline, lastSweep + Self.sweepMilliseconds)
    let next = min(sweep, acceptResumesAt, listeningEndsAt, stopDeadline)
    guard next != .max else { return -1 }
    return next <= now ? 0 : Int32(min(next - now, 60_000))
  }

  /// Does what is due.
  func keepTime() {
    if now >= acceptResumesAt { resumeAccept() }
    if now >= listeningEndsAt { endListening() }
    if now >= stopDeadline { destroyAll() }
    if now >= nextDeadline, now >= lastSweep + Self.sweepMilliseconds { sweep() }
  }

  private func sweep() {
    lastSweep = now
    nextDeadline = .max
    for case let connection? in connections {
      if now >= connection.inputDeadline { inputExpired(connection) }
      if connection.isOpen, now >= connection.outputDeadline { outputExpired(connection) }
      guard connection.isOpen else { continue }
      nextDeadline = min(nextDeadline, connection.inputDeadline, connection.outputDeadline)
    }
  }

  private func inputExpired(_ connection: Connection) {
    switch connection.input {
    case .head where connection.scanner.isAtStart: destroy(connection)
    case .head: refuse(connection, .timeout("The request's head took too long."))
    case .body: bodyExpired(connection)
    case .complete: connection.inputDeadline = .max
    case .discard: destroy(connection)
    }
  }

  /// A body gets a second more for each so many bytes that have come, and none for the time in
  /// which the handler left it unread.
  private func bodyExpired(_ connection: Connection) {
    if connection.isReadPaused {
      connection.inputDeadline = now + 1000
      return
    }
    let allowed =
      connection.bodyStart + bodyMilliseconds + earned(bytes: connection.bodyBytes)
    if now < allowed {
      connection.inputDeadline = allowed
    } else {
      refuse(connection, .timeout("The request's body came too slowly."))
    }
  }

  private func outputExpired(_ connection: Connection) {
    let allowed =
      connection.outputStart + writeMilliseconds + earned(bytes: connection.outputSent)
    if now < allowed {
      connection.outputDeadline = allowed
    } else {
      destroy(connection, .tooSlow)
    }
  }

  private func earned(bytes: Int) -> UInt64 {
    Self.milliseconds(Double(bytes) / max(configuration.deadlines.leastBytesPerSecond, 1))
  }
}
