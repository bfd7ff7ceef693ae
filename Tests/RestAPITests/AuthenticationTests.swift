import ArticleModel
import Foundation
import HTTPServer
import HTTPTestClient
import Testing

@testable import RestAPI

@Suite struct AuthenticationTests {
  private static let day = "2025-06-15T15:06:40Z"

  private static func bearer(_ secret: String) -> HTTPFields {
    ["Authorization": "Bearer \(secret)", "Content-Type": "text/plain"]
  }

  private func makeToken(
    _ api: TestAPI, _ scope: AccessScope, expires: String? = nil, rate: Int? = nil,
    quota: Int? = nil
  ) throws -> (id: String, secret: String) {
    let made = AccessToken.make(
      name: "test-\(scope)", scope: scope, created: Self.day, expires: expires,
      ratePerMinute: rate, quotaPerDay: quota)
    try TokenFile(dataFolder: api.dataFolder).add(made.token)
    return (made.token.id, made.secret)
  }

  @Test func aTokenIsAskedForOnceThereIsOne() throws {
    let clock = TestClock()
    let api = try TestAPI(.memory, clock.configuration)
    #expect(try api.call(.get, "/v1/articles").status == 200)
    let (id, secret) = try makeToken(api, .read)
    clock.advance(1)
    let missing = try api.call(.get, "/v1/articles")
    #expect(missing.status == 401)
    #expect(missing.fields["WWW-Authenticate"] == "Bearer realm=\"dateline\"")
    #expect(try api.call(.get, "/v1/articles", fields: Self.bearer(secret)).status == 200)
    _ = try TokenFile(dataFolder: api.dataFolder).revoke(id, at: Self.day)
    clock.advance(1)
    let revoked = try api.call(.get, "/v1/articles", fields: Self.bearer(secret))
    #expect(revoked.status == 401)
    #expect(revoked.fields["WWW-Authenticate"]?.contains("invalid_token") == true)
    #expect(try api.call(.get, "/v1/articles").status == 401, "no way back to no tokens")
    for open in ["/livez", "/readyz", "/problems", "/problems/invalid-token"] {
      #expect(try api.call(.get, open).status == 200)
    }
  }

  @Test(arguments: [
    (AccessScope.read, HTTPRequest.Method.get, 404), (.read, .delete, 403), (.write, .get, 404),
    (.write, .delete, 404), (.admin, .delete, 404),
  ])
  func aScopeIncludesTheSmallerOnes(
    _ scope: AccessScope, _ method: HTTPRequest.Method, _ status: Int
  ) throws {
    let api = try TestAPI(.memory)
    let (_, secret) = try makeToken(api, scope)
    let answer = try api.call(
      method, "/v1/articles/0123456789abcdef", fields: Self.bearer(secret))
    #expect(answer.status == status)
    if status == 403 {
      #expect(answer.fields["WWW-Authenticate"]?.contains("scope=\"write\"") == true)
      #expect(answer.text.contains("insufficient-scope"))
    }
  }

  /// Every route that is not open refuses whoever has too little, so that no new one is forgotten.
  @Test func everyRouteAsksForItsScope() throws {
    let api = try TestAPI(.memory)
    let (_, read) = try makeToken(api, .read)
    let (_, write) = try makeToken(api, .write)
    var admin = 0
    for route in api.api.router.routes {
      let target = route.path.split(separator: "/").map { $0.first == "{" ? "0" : $0 }
      func status(_ secret: String?) throws -> Int {
        try api.call(
          route.method, "/" + target.joined(separator: "/") + "?zzz=1",
          fields: secret.map(Self.bearer) ?? HTTPFields()
        ).status
      }
      guard case .scope(let scope) = route.access else {
        #expect(!route.path.hasPrefix("/v1"))
        #expect(try status(nil) != 401)
        continue
      }
      #expect(try status(nil) == 401, "\(route.path)")
      #expect(try (status(read) == 403) == (scope > .read), "\(route.path)")
      #expect(try (status(write) == 403) == (scope > .write), "\(route.path)")
      #expect((scope == .read) == (route.method == .get) || scope == .admin)
      admin += scope == .admin ? 1 : 0
    }
    #expect(admin > 0)
  }

  @Test(arguments: HTTPTestClient.Transport.allCases)
  func aBodyIsNotReadFromThoseWhoMayNotSendIt(_ transport: HTTPTestClient.Transport) throws {
    let api = try TestAPI(transport)
    let (_, secret) = try makeToken(api, .read)
    let body = Array("Some text.".utf8)
    #expect(try api.call(.post, "/v1/articles", body: body).status == 401)
    let answer = try api.call(.post, "/v1/articles", fields: Self.bearer(secret), body: body)
    #expect(answer.status == 403)
    #expect(
      try api.call(.get, "/v1/articles", fields: Self.bearer(secret)).text.contains("\"total\": 0"))
  }

  @Test func whatIsNoTokenIsRefused() throws {
    let api = try TestAPI(.memory)
    let (_, secret) = try makeToken(api, .admin)
    let (_, expired) = try makeToken(api, .admin, expires: "2020-01-01T00:00:00Z")
    let last = secret.last == "0" ? "1" : "0"
    for bad in [
      expired, secret + "0", String(secret.dropLast()) + last, "", "dl_00000000_", "dl__",
      String(repeating: "_", count: 9_000), "dl_12345678_" + String(repeating: "0", count: 64),
    ] {
      let answer = try api.call(.get, "/v1/articles", fields: Self.bearer(bad))
      #expect(answer.status == 401)
    }
    for field in ["Basic dXNlcjpwYXNz", "Bearer", secret, "Bearer\(secret)"] {
      let answer = try api.call(.get, "/v1/articles", fields: ["Authorization": field])
      #expect(answer.status == 401, "\(field)")
    }
    #expect(
      try api.call(.get, "/v1/articles", fields: ["Authorization": "bearer \(secret)"]).status
        == 200)
  }

  @Test func theFileHoldsNoSecretAndOnlyItsOwnerReadsIt() throws {
    let api = try TestAPI(.memory)
    let (_, secret) = try makeToken(api, .write)
    let path = TokenFile(dataFolder: api.dataFolder).path
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(!text.contains(secret) && !text.contains(secret.suffix(64)))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try TokenFile(dataFolder: api.dataFolder).read().map(\.name) == ["test-write"])
  }

  @Test func aTokenFileThatCannotBeReadLetsNobodyIn() throws {
    let clock = TestClock()
    let api = try TestAPI(.memory, clock.configuration)
    let path = TokenFile(dataFolder: api.dataFolder).path
    try Data("{\"tokens\": 3}".utf8).write(to: URL(fileURLWithPath: path))
    clock.advance(1)
    #expect(try api.call(.get, "/v1/articles").status == 401)
    #expect(throws: TokenFile.Failure.self) {
      try TokenFile(dataFolder: api.dataFolder).revoke("a", at: Self.day)
    }
  }

  @Test func aServiceThatOthersReachAsksEvenWithoutTokens() throws {
    var configuration = APIConfiguration()
    configuration.requiresToken = true
    let api = try TestAPI(.memory, configuration)
    #expect(try api.call(.get, "/v1/articles").status == 401)
  }

  @Test func tokensAreMadeByManyAtOnceAndNoneIsLost() async throws {
    let api = try TestAPI(.memory)
    let file = TokenFile(dataFolder: api.dataFolder)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          try file.add(
            AccessToken.make(name: "n\(number)", scope: .read, created: Self.day).token)
        }
      }
      try await group.waitForAll()
    }
    #expect(Set(try file.read().map(\.name)).count == 8)
  }

  @Test func aMinutesLimitIsToldAndKept() throws {
    let clock = TestClock()
    let api = try TestAPI(.memory, clock.configuration)
    let (_, secret) = try makeToken(api, .read, rate: 2, quota: 3)
    let fields = Self.bearer(secret)
    let left = 60 - clock.now % 60
    let first = try api.call(.get, "/v1/articles", fields: fields)
    #expect(first.fields["RateLimit-Policy"] == "\"minute\";q=2;w=60, \"day\";q=3;w=86400")
    #expect(first.fields["RateLimit"]?.hasPrefix("\"minute\";r=1;t=\(left), \"day\";r=2;") == true)
    #expect(try api.call(.get, "/v1/articles", fields: fields).status == 200)
    let refused = try api.call(.get, "/v1/articles", fields: fields)
    #expect(refused.status == 429)
    #expect(refused.text.contains("rate-limited"))
    #expect(refused.fields["Retry-After"] == "\(left)")
    #expect(refused.fields["RateLimit"]?.contains("\"minute\";r=0") == true)
    clock.advance(left)
    #expect(try api.call(.get, "/v1/articles", fields: fields).status == 200)
    let spent = try api.call(.get, "/v1/articles", fields: fields)
    #expect(spent.status == 429)
    #expect(spent.text.contains("quota-exceeded"))
    clock.advance(86_400)
    #expect(try api.call(.get, "/v1/articles", fields: fields).status == 200)
  }
}
