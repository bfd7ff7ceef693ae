import CCurl

/// All transfers, driven by libcurl's multi interface. Lives on the event thread alone.
///
/// A transfer waits for robots.txt if it must, then in the queue of its host; after a redirect it waits
/// again, for the host that it was sent to.
final class TransferLoop {
  private let multi: UnsafeMutableRawPointer
  private let policy: FetchPolicy
  private let product: String
  private var hosts: [String: HostQueue] = [:]
  /// Hosts in the order in which they became known, so that none is passed over for ever.
  private var order: [String] = []
  private var running: [UInt64: (transfer: Transfer, handle: UnsafeMutableRawPointer)] = [:]
  private var robots = RobotsCache()
  /// Numbers of the loop's own requests, for robots.txt, count down from the top.
  private var ownNumber = UInt64.max

  init(multi: UnsafeMutableRawPointer, policy: FetchPolicy) {
    self.multi = multi
    self.policy = policy
    product = String(policy.userAgent.prefix { $0 != "/" && $0 != " " })
  }

  /// Takes in a transfer.
  func add(_ transfer: Transfer) {
    let now = monotonicMilliseconds()
    guard transfer.hasPassedRobots else {
      askRobots(for: transfer, now: now)
      return
    }
    let host = transfer.url.hostAndPort
    let pause = (hosts[host]?.notBefore ?? 0) - now
    if pause > Self.patience {
      finish(transfer, .failure(.retryLater(host: transfer.url.host, seconds: pause / 1000 + 1)))
      return
    }
    if hosts[host] == nil { order.append(host) }
    hosts[host, default: HostQueue()].add(transfer)
  }

  /// Milliseconds that a transfer waits for a host that asked for a pause; longer is an error at once.
  private static let patience = 10_000

  /// Starts what may start, moves what is on its way, and takes in what has ended.
  func turn() {
    startDue()
    var count: Int32 = 0
    curl_multi_perform(multi, &count)
    var remaining: Int32 = 0
    while let message = curl_multi_info_read(multi, &remaining) {
      guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle else {
        continue
      }
      ended(handle, code: message.pointee.data.result)
    }
    startDue()
  }

  /// Waits until something moves, the wake-up call, or the next host may be asked.
  func wait() {
    let now = monotonicMilliseconds()
    var timeout = 1000
    for queue in hosts.values where !queue.isBusy && !queue.waiting.isEmpty {
      timeout = min(timeout, max(queue.notBefore - now, 1))
    }
    curl_multi_poll(multi, nil, 0, Int32(timeout), nil)
  }

  /// Takes a transfer back, wherever it is.
  func cancel(_ number: UInt64) {
    if let (transfer, handle) = running.removeValue(forKey: number) {
      curl_multi_remove_handle(multi, handle)
      leave(transfer.url)
      finish(transfer, .failure(.cancelled))
    } else if let transfer = robots.remove(number) {
      finish(transfer, .failure(.cancelled))
    } else {
      for host in order {
        guard let transfer = hosts[host]?.remove(number) else { continue }
        finish(transfer, .failure(.cancelled))
        return
      }
    }
  }

  /// Takes back everything.
  func cancelAll() {
    for number in running.keys.sorted() { cancel(number) }
    let left = robots.removeAll() + order.flatMap { hosts[$0]?.removeAll() ?? [] }
    left.forEach { finish($0, .failure(.cancelled)) }
  }

  private func finish(_ transfer: Transfer, _ result: Result<FetchedPage, FetchError>) {
    transfer.release()
    transfer.completion(result)
  }

  // MARK: - Starting

  private func startDue() {
    let now = monotonicMilliseconds()
    for host in order where running.count < policy.transferLimit {
      guard let transfer = hosts[host]?.next(now: now) else { continue }
      start(transfer)
    }
    order.removeAll { host in
      guard hosts[host]?.isIdle(now: now) ?? true else { return false }
      hosts[host] = nil
      return true
    }
  }

  private func start(_ transfer: Transfer) {
    guard let handle = transfer.makeHandle(), curl_multi_add_handle(multi, handle) == CURLM_OK
    else {
      leave(transfer.url)
      finish(transfer, .failure(.connection(host: transfer.url.host, "libcurl has no memory")))
      return
    }
    running[transfer.number] = (transfer, handle)
  }

  private func askRobots(for transfer: Transfer, now: Int) {
    let origin = transfer.url.origin
    if let rules = robots.rules(of: origin, now: now) {
      let path = transfer.url.path + (transfer.url.query.map { "?" + $0 } ?? "")
      guard rules.allows(path) else {
        finish(transfer, .failure(.disallowedByRobots(host: transfer.url.host)))
        return
      }
      transfer.hasPassedRobots = true
      add(transfer)
      return
    }
    guard robots.wait(transfer, for: origin) else { return }
    guard let url = try? FetchURL(origin + "/robots.txt") else { return }
    var request = FetchRequest(url)
    request.bodyLimit = RobotsRules.byteLimit
    ownNumber -= 1
    add(
      Transfer(number: ownNumber, request: request, policy: policy) { [box = Unchecked(self)] in
        // Called on the event thread, as every completion is.
        box.value.robotsCame($0, of: origin)
      })
  }

  private func robotsCame(_ result: Result<FetchedPage, FetchError>, of origin: String) {
    let now = monotonicMilliseconds()
    for transfer in robots.take(result, of: origin, product: product, now: now) {
      // What failed is not remembered: the page is asked for, and its own error tells more.
      if robots.rules(of: origin, now: now) == nil { transfer.hasPassedRobots = true }
      add(transfer)
    }
  }
}

/// Carries the loop into a completion that is called on the event thread alone.
///
/// `@unchecked Sendable`: the loop's completions run on the thread that the loop lives on.
private struct Unchecked: @unchecked Sendable {
  unowned let value: TransferLoop
  init(_ value: TransferLoop) { self.value = value }
}

// MARK: - Ending

extension TransferLoop {
  /// The request to this host is over: the next one waits for the pause.
  private func leave(_ url: FetchURL, pause: Int = 0) {
    let until = monotonicMilliseconds() + max(policy.hostDelay, pause)
    hosts[url.hostAndPort]?.isBusy = false
    hosts[url.hostAndPort]?.notBefore = until
  }

  private func ended(_ handle: UnsafeMutableRawPointer, code: CURLcode) {
    var context: UnsafeMutableRawPointer?
    _ = ccurl_get_private(handle, &context)
    guard let transfer = Transfer.of(context) else { return }
    var status = 0
    _ = ccurl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
    let target = Self.redirectTarget(handle)
    var connected = 0.0
    _ = ccurl_get_double(handle, CURLINFO_CONNECT_TIME, &connected)
    curl_multi_remove_handle(multi, handle)
    running[transfer.number] = nil
    transfer.release()
    guard code == CURLE_OK else {
      leave(transfer.url)
      let error = FetchError(
        code, host: transfer.url.host, isConnected: connected > 0, bodyLimit: transfer.bodyLimit)
      finish(transfer, .failure(transfer.stopReason ?? error))
      return
    }
    let page = transfer.page(status: status)
    leave(transfer.url, pause: pauseAsked(by: page))
    if (300..<400).contains(status), let target, transfer.request.followsRedirects,
      transfer.request.body == nil
    {
      redirect(transfer, to: target)
    } else {
      finish(transfer, .success(page))
    }
  }

  private func redirect(_ transfer: Transfer, to target: String) {
    guard transfer.redirects.count < policy.redirectLimit else {
      finish(transfer, .failure(.tooManyRedirects(limit: policy.redirectLimit)))
      return
    }
    do throws(FetchError) {
      let url = try FetchURL(target, relativeTo: transfer.url)
      transfer.redirects.append(transfer.url)
      transfer.url = url
      transfer.hasPassedRobots = !transfer.request.obeysRobots
      add(transfer)
    } catch {
      finish(transfer, .failure(.badRedirect(error.description)))
    }
  }

  /// Where the answer sends to, made absolute by libcurl.
  private static func redirectTarget(_ handle: UnsafeMutableRawPointer) -> String? {
    var text: UnsafePointer<CChar>?
    _ = ccurl_get_string(handle, CURLINFO_REDIRECT_URL, &text)
    return text.map { String(cString: $0) }
  }

  /// Milliseconds of the answer's `Retry-After`, in seconds or as a date, within the limit.
  private func pauseAsked(by page: FetchedPage) -> Int {
    guard page.status == 429 || page.status == 503, let text = page["Retry-After"] else {
      return 0
    }
    let seconds: Int
    if let number = Int(text) {
      seconds = number
    } else {
      let date = curl_getdate(text, nil)
      seconds = date < 0 ? 0 : date - time(nil)
    }
    return min(max(seconds, 0), policy.retryAfterLimit) * 1000
  }
}
