import CCurl
import Foundation
import Synchronization

/// Fetches pages and feeds from the public internet, and from nowhere else.
///
/// One event thread drives all transfers. A connection is only made to an address that
/// ``FetchPolicy/refusal(of:for:)`` lets pass: the address is checked at the moment of connecting, so
/// that a name which changes its address between check and use gains nothing.
public final class WebFetcher: Sendable {
  /// Takes a fetch back.
  public struct Ticket: Sendable {
    fileprivate let number: UInt64
    fileprivate let fetcher: WebFetcher

    /// Ends the fetch, if it has not ended, with ``FetchError/cancelled``.
    public func cancel() { fetcher.send(.cancel(number)) }
  }

  private enum Command: Sendable {
    case start(UInt64, FetchRequest, @Sendable (Result<FetchedPage, FetchError>) -> Void)
    case cancel(UInt64)
    case stop
  }

  /// The event thread is woken under the lock, and the multi handle is only freed once `isStopped` was
  /// set under it: nobody wakes what is gone.
  private struct Inbox {
    var commands: [Command] = []
    var nextNumber: UInt64 = 0
    var isStopped = false
  }

  /// `@unchecked Sendable`: of all libcurl calls only `curl_multi_wakeup`, which any thread may make,
  /// is made with it outside the event thread.
  private struct Multi: @unchecked Sendable {
    let pointer: UnsafeMutableRawPointer
  }

  /// Where may be fetched from, how much and how long.
  public let policy: FetchPolicy
  private let multi: Multi
  private let inbox = Mutex(Inbox())
  private let ended = DispatchSemaphore(value: 0)

  /// Starts the event thread.
  public init(policy: FetchPolicy = FetchPolicy()) throws(FetchError) {
    self.policy = policy
    guard curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK, let pointer = curl_multi_init()
    else {
      throw .connection(host: "libcurl", "it cannot be set up")
    }
    multi = Multi(pointer: pointer)
    _ = ccurl_multi_set_long(pointer, CURLMOPT_MAXCONNECTS, policy.transferLimit * 2)
    let thread = Thread { [self] in run() }
    thread.name = "web-fetch"
    thread.stackSize = 1 << 20
    thread.start()
  }

  /// Starts a fetch; the completion is called once, on the event thread: it must not wait.
  @discardableResult
  public func fetch(
    _ request: FetchRequest,
    completion: @escaping @Sendable (Result<FetchedPage, FetchError>) -> Void
  ) -> Ticket {
    let number = inbox.withLock { inbox -> UInt64? in
      guard !inbox.isStopped else { return nil }
      inbox.nextNumber += 1
      inbox.commands.append(.start(inbox.nextNumber, request, completion))
      curl_multi_wakeup(multi.pointer)
      return inbox.nextNumber
    }
    if number == nil { completion(.failure(.cancelled)) }
    return Ticket(number: number ?? 0, fetcher: self)
  }

  /// Fetches and waits, at most `patience` milliseconds in all, queues and redirects included.
  public func fetch(
    _ request: FetchRequest, patience: Int = 60_000
  ) throws(FetchError) -> FetchedPage {
    let outcome = Outcome()
    let ticket = fetch(request) { outcome.set($0) }
    if let result = outcome.wait(milliseconds: patience) { return try result.get() }
    ticket.cancel()
    throw .timeout(host: request.url.host, .policy)
  }

  /// Ends all fetches with ``FetchError/cancelled`` and the event thread; waits for that.
  public func stop() {
    let isFirst = inbox.withLock { inbox in
      guard !inbox.isStopped else { return false }
      inbox.isStopped = true
      inbox.commands.append(.stop)
      curl_multi_wakeup(multi.pointer)
      return true
    }
    if isFirst { ended.wait() }
  }

  private func send(_ command: Command) {
    inbox.withLock { inbox in
      guard !inbox.isStopped else { return }
      inbox.commands.append(command)
      curl_multi_wakeup(multi.pointer)
    }
  }

  private func run() {
    let loop = TransferLoop(multi: multi.pointer, policy: policy)
    while true {
      let commands = inbox.withLock { inbox in
        defer { inbox.commands = [] }
        return inbox.commands
      }
      for command in commands {
        switch command {
        case .start(let number, let request, let completion):
          loop.add(
            Transfer(number: number, request: request, policy: policy, completion: completion))
        case .cancel(let number): loop.cancel(number)
        case .stop:
          loop.cancelAll()
          curl_multi_cleanup(multi.pointer)
          ended.signal()
          return
        }
      }
      loop.turn()
      loop.wait()
    }
  }
}

/// One result, handed from the event thread to a thread that waits for it.
private final class Outcome: Sendable {
  private let value = Mutex<Result<FetchedPage, FetchError>?>(nil)
  private let ready = DispatchSemaphore(value: 0)

  func set(_ result: Result<FetchedPage, FetchError>) {
    value.withLock { $0 = result }
    ready.signal()
  }

  func wait(milliseconds: Int) -> Result<FetchedPage, FetchError>? {
    _ = ready.wait(timeout: .now() + .milliseconds(milliseconds))
    return value.withLock { $0 }
  }
}
