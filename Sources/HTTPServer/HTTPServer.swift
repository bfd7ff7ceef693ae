import CEpoll
import Glibc

/// An HTTP/1.1 server (RFC 9110, RFC 9112) on sockets.
///
/// One event thread owns the sockets; a few worker threads run the handler. It speaks no TLS: put a
/// proxy in front for that.
public final class HTTPServer: Sendable {
  private enum Phase { case new, running, stopped }

  private let configuration: HTTPServerConfiguration
  private let handler: any HTTPHandler
  private let mailbox: Mailbox?
  private let counters = Counters()
  private let phase = Monitor(Phase.new)

  /// A server that does not listen yet.
  public init(configuration: HTTPServerConfiguration, handler: any HTTPHandler) {
    self.configuration = configuration
    self.handler = handler
    mailbox = Mailbox()
  }

  /// Listens and serves from now on; returns where.
  ///
  /// - Throws: when the address cannot be had, or the server was started before.
  public func start() throws(HTTPServerError) -> HTTPBoundAddress {
    guard let mailbox else { throw HTTPServerError("The process has no descriptor left.") }
    let isFirst = phase.withLock { phase in
      defer { phase = .running }
      return phase == .new
    }
    guard isFirst else { throw HTTPServerError("A server can be started once.") }
    do {
      return try start(mailbox)
    } catch {
      phase.withLock { $0 = .stopped }
      phase.broadcast()
      throw error
    }
  }

  private func start(_ mailbox: Mailbox) throws(HTTPServerError) -> HTTPBoundAddress {
    let listeners = try Listener.open(configuration)
    let epoll = cepoll_create()
    let isReady =
      epoll >= 0
      && cepoll_add(
        epoll, mailbox.descriptor, CEPOLL_WAKE_EVENTS, UInt64(mailbox.descriptor)) == 0
      && listeners.allSatisfy {
        cepoll_add(epoll, $0.descriptor, CEPOLL_LISTENER_EVENTS, $0.data) == 0
      }
    guard isReady else {
      let error = Listener.failure("watch the sockets")
      for listener in listeners { listener.close() }
      throw error
    }
    let loop = EventLoop(
      configuration: configuration, handler: handler, mailbox: mailbox, counters: counters,
      listeners: listeners, epoll: epoll)
    let isStarted = ServerThread.start(name: "http-events") { [phase] in
      loop.run()
      loop.waitForHandlers()
      phase.withLock { $0 = .stopped }
      phase.broadcast()
    }
    guard isStarted else {
      for listener in listeners { listener.close() }
      throw HTTPServerError("The system gives no thread.")
    }
    return HTTPBoundAddress(
      host: configuration.unixSocketPath == nil ? configuration.host : nil,
      port: listeners.first?.port ?? 0, unixSocketPath: configuration.unixSocketPath)
  }

  /// What the server has done so far.
  public var statistics: HTTPServerStatistics { counters.snapshot }

  /// Stops: no new connections, idle ones are closed, requests in flight are answered with
  /// `Connection: close` as long as the grace lasts. Returns at once; may be called again with less
  /// grace, from any thread.
  public func stop(graceSeconds: Double = 10) {
    let isRunning = phase.withLock { phase in
      if phase == .new { phase = .stopped }
      return phase == .running
    }
    if isRunning {
      mailbox?.post(.stop(graceMilliseconds: EventLoop.milliseconds(max(graceSeconds, 0))))
    } else {
      phase.broadcast()
    }
  }

  /// Waits until the server has stopped: every answer is with the system, every socket closed.
  public func waitUntilStopped() {
    phase.withLock(waitingWhile: { $0 != .stopped }) { _ in }
  }
}
