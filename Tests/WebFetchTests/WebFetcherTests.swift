import NetworkAddresses
import TestSupport
import Testing
import WebFetch

@Suite struct WebFetcherTests {
  /// A fetcher that may reach the test's own server.
  private static func fetcher(
    _ change: (inout FetchPolicy) -> Void = { _ in }
  ) throws -> WebFetcher {
    var policy = FetchPolicy()
    policy.allowedNetworks = [try #require(NetworkRange("127.0.0.0/8"))]
    policy.userAgent = "Dateline/1 (+mailto:desk@example.org)"
    policy.hostDelay = 0
    change(&policy)
    return try WebFetcher(policy: policy)
  }

  private static func get(_ url: String, by fetcher: WebFetcher) throws -> FetchedPage {
    defer { fetcher.stop() }
    return try fetcher.fetch(FetchRequest(try FetchURL(url)))
  }

  private static func failure(_ url: String, by fetcher: WebFetcher) throws -> FetchError {
    try #require(throws: FetchError.self) { try get(url, by: fetcher) }
  }

  @Test func page() throws {
    let server = try ScriptedServer { _ in .page("<p>Grüße</p>", fields: ["ETag: \"7\""]) }
    defer { server.stop() }
    let page = try Self.get(server.url("/a?b=c"), by: Self.fetcher())
    #expect(page.status == 200)
    #expect(String(decoding: page.body, as: UTF8.self) == "<p>Grüße</p>")
    #expect(page["etag"] == "\"7\"")
    #expect(page.address == "127.0.0.1")
    let request = try #require(server.requests.first)
    #expect(request.target == "/a?b=c")
    #expect(request["User-Agent"] == "Dateline/1 (+mailto:desk@example.org)")
    #expect(request["Accept-Encoding"]?.contains("gzip") == true)
  }

  @Test func refusesAddressesOfItsOwnNetwork() throws {
    let server = try ScriptedServer { _ in .page("secret") }
    defer { server.stop() }
    // However loopback is written: the address that is connected to decides.
    let hosts = [
      "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "localhost", "0.0.0.0",
    ]
    for host in hosts {
      let fetcher = try WebFetcher(policy: FetchPolicy())
      let error = try Self.failure("http://\(host):\(server.port)/", by: fetcher)
      guard case .refusedAddress = error else {
        Issue.record("\(host): \(error)")
        continue
      }
    }
    #expect(server.connections == 0)
  }

  @Test func redirectToItsOwnNetworkIsRefused() throws {
    let inner = try ScriptedServer { _ in .page("secret") }
    let outer = try ScriptedServer { [port = inner.port] _ in
      .redirect("http://127.0.0.2:\(port)/")
    }
    defer {
      inner.stop()
      outer.stop()
    }
    let fetcher = try Self.fetcher {
      $0.allowedNetworks = []
      $0.allowedHosts = ["127.0.0.1:\(outer.port)"]
    }
    let error = try Self.failure(outer.url("/"), by: fetcher)
    #expect(error == .refusedAddress(host: "127.0.0.2", address: "127.0.0.2", .loopback))
    #expect(inner.connections == 0)
    #expect(outer.connections == 1)
  }

  @Test func allowedHostOnAnotherPortIsNotAllowed() throws {
    let server = try ScriptedServer { _ in .page("x") }
    defer { server.stop() }
    let fetcher = try Self.fetcher {
      $0.allowedNetworks = []
      $0.allowedHosts = ["127.0.0.1:\(server.port + 1)"]
    }
    #expect(try Self.failure(server.url("/"), by: fetcher).stage == .address)
  }

  @Test func followsRedirectsByHand() throws {
    let server = try ScriptedServer { request in
      switch request.target {
      case "/1": .redirect("/2", status: "301 Moved")
      case "/2": .redirect("3?x=y", status: "307 Temporary Redirect")
      default: .page("here")
      }
    }
    defer { server.stop() }
    let page = try Self.get(server.url("/1"), by: Self.fetcher())
    #expect(page.url.text == server.url("/3?x=y"))
    #expect(page.redirects.map(\.path) == ["/1", "/2"])
  }

  @Test(arguments: [
    ("/loop", FetchError.tooManyRedirects(limit: 5)),
    ("/file", .badRedirect("")), ("/user", .badRedirect("")), ("/ftp", .badRedirect("")),
  ])
  func badRedirects(path: String, expected: FetchError) throws {
    let server = try ScriptedServer { request in
      switch request.target {
      case "/file": .redirect("file:///etc/passwd")
      case "/user": .redirect("http://a:b@127.0.0.1/")
      case "/ftp": .redirect("ftp://127.0.0.1/")
      default: .redirect("/loop")
      }
    }
    defer { server.stop() }
    let error = try Self.failure(server.url(path), by: Self.fetcher())
    if case .badRedirect = expected {
      guard case .badRedirect = error else { return #expect(error == expected) }
    } else {
      #expect(error == expected)
    }
  }

  @Test func limits() throws {
    let bomb = try #require(Self.gzipBomb)
    let server = try ScriptedServer { request in
      switch request.target {
      case "/announced": .raw(Array("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n".utf8))
      case "/endless":
        ScriptedServer.Answer(
          pieces: [Array("HTTP/1.1 200 OK\r\n\r\n".utf8), [UInt8](repeating: 65, count: 1 << 16)],
          isEndless: true)
      case "/bomb": .page(bomb, fields: ["Content-Encoding: gzip"])
      case "/headers":
        ScriptedServer.Answer(
          pieces: [
            Array("HTTP/1.1 200 OK\r\n".utf8),
            Array(("X: " + String(repeating: "y", count: 900) + "\r\n").utf8),
          ], isEndless: true)
      default: .page("")
      }
    }
    defer { server.stop() }
    let small: (inout FetchPolicy) -> Void = { $0.bodyLimit = 1 << 20 }
    #expect(
      try Self.failure(server.url("/endless"), by: Self.fetcher(small)) == .tooLarge(limit: 1 << 20)
    )
    #expect(
      try Self.failure(server.url("/bomb"), by: Self.fetcher(small)) == .tooLarge(limit: 1 << 20))
    #expect(
      try Self.failure(server.url("/announced"), by: Self.fetcher(small))
        == .tooLarge(limit: 1 << 20))
    #expect(
      try Self.failure(server.url("/headers"), by: Self.fetcher())
        == .headersTooLarge(limit: 64 << 10))
  }

  /// A gzip of many zeros: stored by hand, since nothing here compresses. 8 MB from 8 KB.
  private static let gzipBomb: [UInt8]? = {
    // A fixed-Huffman block: one literal zero byte, then matches of length 258 at distance 1.
    var bits: [Bool] = [true, true, false]
    func huffman(_ code: Int, _ count: Int) {
      for bit in stride(from: count - 1, through: 0, by: -1) { bits.append(code >> bit & 1 == 1) }
    }
    huffman(0b00110000, 8)
    for _ in 0..<32_000 {
      huffman(0b11000101, 8)
      huffman(0, 5)
    }
    huffman(0, 7)
    var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    for start in stride(from: 0, to: bits.count, by: 8) {
      var byte: UInt8 = 0
      for (offset, bit) in bits[start..<min(start + 8, bits.count)].enumerated() where bit {
        byte |= 1 << offset
      }
      bytes.append(byte)
    }
    return bytes + [UInt8](repeating: 0, count: 8)
  }()

  @Test(arguments: ["/silent", "/drip", "/broken", "/cut", "/gzip"])
  func brokenServers(path: String) throws {
    let server = try ScriptedServer { request in
      switch request.target {
      case "/silent": .silence
      case "/drip":
        ScriptedServer.Answer(
          pieces: [Array("HTTP/1.1 200 OK\r\n\r\n".utf8), [65]], pause: 300, isEndless: true)
      case "/broken": .raw(Array("SSH-2.0-OpenSSH_9\r\n".utf8), closes: true)
      case "/cut":
        .raw(Array("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc".utf8), closes: true)
      default: .page("no gzip at all", fields: ["Content-Encoding: gzip"])
      }
    }
    defer { server.stop() }
    let fetcher = try Self.fetcher { $0.totalTimeout = 900 }
    let error = try Self.failure(server.url(path), by: fetcher)
    switch (path, error) {
    case ("/silent", .timeout(_, .transfer)), ("/drip", .timeout(_, .transfer)): break
    case ("/broken", .badAnswer), ("/cut", .badAnswer), ("/gzip", .badAnswer): break
    default: Issue.record("\(path): \(error)")
    }
  }

  @Test func unreachable() throws {
    let server = try ScriptedServer { _ in .silence }
    server.stop()
    guard case .connection = try Self.failure(server.url("/"), by: Self.fetcher()) else {
      Issue.record("a closed port is no connection error")
      return
    }
    let unknown = try Self.failure("http://no-such-host.invalid/", by: Self.fetcher())
    #expect(unknown == .unknownHost("no-such-host.invalid"))
  }

  @Test func keepsConnectionsAndAsksOneAtATime() throws {
    let server = try ScriptedServer { _ in
      var answer = ScriptedServer.Answer.page("x")
      answer.pieces.insert([], at: 0)
      answer.pause = 20
      return answer
    }
    defer { server.stop() }
    let fetcher = try Self.fetcher()
    defer { fetcher.stop() }
    let pages = Results()
    for index in 0..<8 {
      fetcher.fetch(FetchRequest(try FetchURL(server.url("/\(index)")))) { pages.add($0) }
    }
    #expect(pages.wait(for: 8).allSatisfy { (try? $0.get().status) == 200 })
    // One at a time, in order, over one connection.
    #expect(server.requests.map(\.target) == (0..<8).map { "/\($0)" })
    #expect(server.connections == 1)
  }

  @Test func stalledServerDelaysNobodyElse() throws {
    let stalled = try ScriptedServer { _ in .silence }
    let good = try ScriptedServer { _ in .page("x") }
    defer {
      stalled.stop()
      good.stop()
    }
    let fetcher = try Self.fetcher()
    let late = Results()
    for _ in 0..<4 {
      fetcher.fetch(FetchRequest(try FetchURL(stalled.url("/")))) { late.add($0) }
    }
    let page = try fetcher.fetch(FetchRequest(try FetchURL(good.url("/"))))
    #expect(page.status == 200)
    #expect(late.count == 0)
    fetcher.stop()
    // Stopping takes back what waits and what is on its way.
    for result in late.wait(for: 4) {
      #expect(throws: FetchError.cancelled) { try result.get() }
    }
  }

  @Test func cancelling() throws {
    let server = try ScriptedServer { _ in .silence }
    defer { server.stop() }
    let fetcher = try Self.fetcher()
    defer { fetcher.stop() }
    let results = Results()
    let tickets = try (0..<3).map { _ in
      fetcher.fetch(FetchRequest(try FetchURL(server.url("/")))) { results.add($0) }
    }
    tickets.forEach { $0.cancel() }
    for result in results.wait(for: 3) {
      #expect(throws: FetchError.cancelled) { try result.get() }
    }
  }

  @Test func retryAfterIsObeyed() throws {
    let server = try ScriptedServer { _ in
      .page("busy", status: "429 Too Many Requests", fields: ["Retry-After: 120"])
    }
    defer { server.stop() }
    let fetcher = try Self.fetcher()
    defer { fetcher.stop() }
    let request = FetchRequest(try FetchURL(server.url("/")))
    #expect(try fetcher.fetch(request).status == 429)
    let error = #expect(throws: FetchError.self) { try fetcher.fetch(request) }
    guard case .retryLater(_, let seconds) = error else {
      Issue.record("asked again: \(String(describing: error))")
      return
    }
    #expect((100...121).contains(seconds))
    #expect(server.requests.count == 1)
  }

  @Test func robots() throws {
    let server = try ScriptedServer { request in
      request.target == "/robots.txt"
        ? .page("User-agent: dateline\nDisallow: /no", type: "text/plain") : .page("x")
    }
    defer { server.stop() }
    let fetcher = try Self.fetcher()
    defer { fetcher.stop() }
    var request = FetchRequest(try FetchURL(server.url("/yes")))
    request.obeysRobots = true
    #expect(try fetcher.fetch(request).status == 200)
    request.url = try FetchURL(server.url("/no/1"))
    #expect(throws: FetchError.disallowedByRobots(host: "127.0.0.1")) { try fetcher.fetch(request) }
    // What a person asked for is fetched all the same.
    request.obeysRobots = false
    #expect(try fetcher.fetch(request).status == 200)
    #expect(server.requests.map(\.target) == ["/robots.txt", "/yes", "/no/1"])
  }

  @Test func posts() throws {
    let server = try ScriptedServer { request in .page(request.body, type: "text/plain") }
    defer { server.stop() }
    let fetcher = try Self.fetcher()
    defer { fetcher.stop() }
    var request = FetchRequest(try FetchURL(server.url("/")))
    request.body = Array("{\"a\": 1}".utf8)
    request.fields = [("Content-Type", "application/json"), ("X-Bad", "a\r\nInjected: yes")]
    let page = try fetcher.fetch(request)
    #expect(String(decoding: page.body, as: UTF8.self) == "{\"a\": 1}")
    #expect(server.requests.first?.method == "POST")
    #expect(server.requests.first?["Content-Type"] == "application/json")
    #expect(server.requests.first?["Injected"] == nil)
  }
}
