import CEpoll
import Glibc

/// The event thread: owns every socket, reads, scans, writes and keeps the deadlines.
///
/// `@unchecked Sendable`: it is made on the thread that starts the server, handed to the event
/// thread once, and touched by no other after that; other threads speak to it through `mailbox`.
final class EventLoop: @unchecked Sendable {
  let configuration: HTTPServerConfiguration
  let limits: HTTPLimits
  let handler: any HTTPHandler
  let mailbox: Mailbox
  let counters: Counters
  let workers: WorkerPool<HandlerJob>
  let streams: WorkerPool<HandlerJob>
  let epoll: Int32
  let connectionLimit: Int
  let trustedProxies: TrustedProxies

  var listeners: [Listener]
  /// Indexed by descriptor.
  var connections: [Connection?] = []
  var connectionCount = 0
  /// How many connections each address has.
  var loads: [String: AddressLoad] = [:]
  var lastSerial: UInt32 = 0
  var isAcceptPaused = false
  var acceptResumesAt = UInt64.max

  /// Milliseconds and microseconds of the monotonic clock, read once a turn.
  var now = MonotonicClock.milliseconds()
  var nowMicroseconds = MonotonicClock.microseconds()
  var nextDeadline = UInt64.max
  var lastSweep: UInt64 = 0
  /// Connections that gave way to others and have more to do.
  var ready: [ConnectionToken] = []
  var encoder: ResponseEncoder
  /// Requests that were given to workers and are not answered yet.
  var jobsOut = 0
  /// Bytes of collected bodies that are not answered yet.
  var heldBodyBytes = 0
  /// Whether requests wait for a worker that is busy while others sleep.
  var needsRelief = false

  var isStopping = false
  var listeningEndsAt = UInt64.max
  var stopDeadline = UInt64.max
  var handlersDeadline: UInt64 = 0

  let scratch = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64 * 1024)
  private let events = UnsafeMutableBufferPointer<epoll_event>.allocate(capacity: 256)
  private var messages: [LoopMessage] = []

  init(
    configuration: HTTPServerConfiguration, handler: any HTTPHandler, mailbox: Mailbox,
    counters: Counters, listeners: [Listener], epoll: Int32
  ) {
    self.configuration = configuration
    self.limits = configuration.limits
    self.handler = handler
    self.mailbox = mailbox
    self.counters = counters
    self.listeners = listeners
    self.epoll = epoll
    connectionLimit = DescriptorLimit.connections(wanted: configuration.connectionLimit)
    trustedProxies = TrustedProxies(configuration.trustedProxies)
    encoder = ResponseEncoder(serverName: configuration.serverName)
    let runner = HandlerRunner(handler: handler, mailbox: mailbox, counters: counters)
    workers = WorkerPool(
      name: "http-worker", threadLimit: configuration.workerThreads,
      queueLimit: configuration.queueDepth, run: runner.run)
    streams = WorkerPool(
      name: "http-stream", threadLimit: configuration.streamThreads, queueLimit: 1,
      patienceMicroseconds: 0, run: runner.run)
    connections = Array(repeating: nil, count: 64)
  }

  deinit {
    scratch.deallocate()
    events.deallocate()
    close(epoll)
  }

  /// Runs until the server has stopped.
  func run() {
    while !isFinished {
      let timeout = mailbox.prepareToSleep() ? sleepMilliseconds : 0
      let count = epoll_wait(epoll, events.baseAddress, Int32(events.count), timeout)
      nowMicroseconds = MonotonicClock.microseconds()
      now = nowMicroseconds / 1000
      for index in 0..<max(Int(count), 0) { dispatch(events[index]) }
      mailbox.take(into: &messages)
      for message in messages { receive(message) }
      messages.removeAll(keepingCapacity: true)
      runReady()
      keepTime()
      needsRelief = jobsOut > 0 && workers.relieve(nowMicroseconds: nowMicroseconds)
    }
    workers.close()
    streams.close()
  }

  private func dispatch(_ event: epoll_event) {
    let descriptor = Int32(truncatingIfNeeded: event.data.u64)
    let serial = UInt32(truncatingIfNeeded: event.data.u64 >> 32)
    if serial == 0 {
      if descriptor != mailbox.descriptor { accept(on: descriptor) }
      return
    }
    let token = ConnectionToken(descriptor: descriptor, serial: serial)
    guard let connection = connection(token) else { return }
    if event.events & CEPOLL_READABLE != 0 { connection.isReadable = true }
    if event.events & EPOLLRDHUP.rawValue != 0 { connection.isPeerDone = true }
    if event.events & CEPOLL_BROKEN != 0, connection.input == .complete {
      // Nobody is left to be answered.
      destroy(connection)
      return
    }
    if event.events & CEPOLL_WRITABLE != 0, !connection.isWritable {
      connection.isWritable = true
      flush(connection)
    }
    if connection.isFed, connection.isPeerDone {
      // Whoever ends its side while it is fed does not listen any more.
      destroy(connection)
      return
    }
    advance(connection)
  }

  private func receive(_ message: LoopMessage) {
    switch message {
    case .answered(let token, let response):
      jobsOut -= 1
      guard let connection = connection(token), connection.answer == .awaited else {
        discard(response)
        return
      }
      answer(connection, response)
      if connection.isFed, connection.isPeerDone { destroy(connection) }
      advance(connection)
    case .bodyRoom(let token):
      guard let connection = connection(token), connection.isReadPaused else { return }
      connection.isReadPaused = false
      // Time that the handler took is not the client's.
      connection.bodyStart += now - connection.pausedAt
      advance(connection)
    case .bodyWritten(let token):
      guard let connection = connection(token) else { return }
      if connection.writer != nil { flush(connection) }
      advance(connection)
    case .stop(let grace):
      stop(graceMilliseconds: grace)
    }
  }

  /// An answer that came too late still may have a body that somebody feeds.
  private func discard(_ response: HTTPResponse) {
    if case .feed(let writer) = response.body { writer.close(.connectionClosed) }
  }

  private func runReady() {
    let tokens = ready
    ready.removeAll(keepingCapacity: true)
    for token in tokens {
      guard let connection = connection(token) else { continue }
      if connection.writer != nil { flush(connection) }
      advance(connection)
    }
  }

  func connection(_ token: ConnectionToken) -> Connection? {
    let index = Int(token.descriptor)
    guard index < connections.count, let connection = connections[index],
      connection.token == token
    else { return nil }
    return connection
  }

  /// Closes a connection at once; whoever streams to or from it is told.
  func destroy(_ connection: Connection, _ error: HTTPBodyError = .connectionClosed) {
    guard connection.isOpen else { return }
    connection.isOpen = false
    connection.reader?.fail(error)
    connection.writer?.close(error)
    connections[Int(connection.token.descriptor)] = nil
    connectionCount -= 1
    counters.closed.count()
    release(connection.load)
    releaseBody(connection)
    close(connection.token.descriptor)
    if isAcceptPaused { resumeAccept() }
  }
}
