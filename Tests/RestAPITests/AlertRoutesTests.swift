import ArticleModel
import ArticleService
import Crypto
import Foundation
import HTTPServer
import Synchronization
import TestSupport
import Testing

@testable import RestAPI

@Suite struct AlertRoutesTests {
  private static let secret = "a secret of some length"
  private static let text = """
    Ferry line to Ostra resumes

    The ferry to Ostra sails again from Friday, harbour master Nils Aberg said on Tuesday. "We \
    tested every engine," Aberg told reporters. The mayor, Rosa Milan, was not there.
    """

  private static func add(
    _ query: String, _ server: ScriptedServer, _ fixture: FollowingFixture
  ) throws -> String {
    let answer = try fixture.call(
      .post, "/v1/alerts",
      json:
        "{\"query\": {\(query)}, \"url\": \"\(server.url("/hook"))\", \"secret\": \"\(secret)\"}")
    #expect(answer.status == 201, "\(answer.text)")
    #expect(!answer.text.contains(secret))
    return try #require(answer.fields["Location"])
  }

  private static func isSigned(_ request: ScriptedServer.Request) -> Bool {
    guard let header = request["X-Dateline-Signature"] else { return false }
    let parts = header.split(separator: ",").map { $0.split(separator: "=").last.map(String.init) }
    guard parts.count == 2, let time = parts[0], let given = parts[1] else { return false }
    let code = HMAC<SHA256>.authenticationCode(
      for: Array("\(time).".utf8) + request.body, using: SymmetricKey(data: Array(secret.utf8)))
    return code.map { String(format: "%02x", $0) }.joined() == given
  }

  @Test func announcesWhatMatches() throws {
    let server = try ScriptedServer { _ in .page("ok") }
    let folder = try TemporaryFolder()
    let fixture = try FollowingFixture(folder.url)
    defer { server.stop() }
    // Stored before the alerts are made: not announced. The next second begins another story.
    try fixture.post(
      "The harbour master Nils Aberg opened the pier in Ostra in 2019, the town said.")
    usleep(1_100_000)
    let matching = [
      "\"person\": \"Aberg\"", "\"phrase\": \"\\\"every engine\\\"\"",
      "\"speaker\": \"Nils Aberg\"",
      "\"person\": \"Rosa Milan\", \"speaker\": \"Aberg\"",
    ]
    let others = ["\"speaker\": \"Rosa Milan\"", "\"person\": \"Aberg\", \"phrase\": \"volcano\""]
    let paths = try (matching + others).map { try Self.add($0, server, fixture) }
    try fixture.post(Self.text)
    #expect(try FollowingFixture.wait { server.requests.count >= matching.count })
    usleep(200_000)
    #expect(server.requests.count == matching.count)
    for request in server.requests {
      #expect(request.method == "POST" && Self.isSigned(request))
      let body = String(decoding: request.body, as: UTF8.self)
      #expect(body.contains("Ferry line to Ostra resumes"))
    }
    let deliveries = server.requests.compactMap { $0["X-Dateline-Delivery"] }
    #expect(Set(deliveries).count == matching.count)
    #expect(
      try FollowingFixture.wait {
        try fixture.call(.get, paths[0]).text.contains("\"delivered\": 1")
      })
    #expect(try fixture.call(.get, paths[4]).text.contains("\"delivered\": 0"))
    #expect(try fixture.call(.delete, paths[0]).status == 204)
    #expect(try fixture.call(.get, paths[0]).status == 404)
    try fixture.close()
  }

  @Test func triesAgainAndGivesUp() throws {
    let answers = Mutex(0)
    let server = try ScriptedServer { _ in
      answers.withLock { $0 += 1 }
      return .page("no", status: "500 Internal Server Error")
    }
    let folder = try TemporaryFolder()
    let fixture = try FollowingFixture(folder.url, pauses: [0, 0])
    defer { server.stop() }
    let path = try Self.add("\"person\": \"Aberg\"", server, fixture)
    try fixture.post(Self.text)
    #expect(
      try FollowingFixture.wait {
        try fixture.call(.get, path).text.contains("\"dead_count\": 1")
      })
    #expect(server.requests.count == 3)
    let state = try fixture.call(.get, path).text
    #expect(
      state.contains("the answer had the status 500") && state.contains("\"pending_count\": 0"))
    try fixture.close()
  }

  @Test func survivesARestart() throws {
    let isUp = Mutex(false)
    let server = try ScriptedServer { _ in
      isUp.withLock { $0 } ? .page("ok") : .page("down", status: "502 Bad Gateway")
    }
    let folder = try TemporaryFolder()
    defer { server.stop() }
    let path = try FollowingFixture.run(on: folder.url, pauses: [600]) { fixture in
      let path = try Self.add("\"person\": \"Aberg\"", server, fixture)
      try fixture.post(Self.text)
      let isTried = try FollowingFixture.wait {
        try fixture.call(.get, path).text.contains("\"attempts\": 1")
      }
      #expect(isTried)
      return path
    }
    isUp.withLock { $0 = true }
    try FollowingFixture.run(on: folder.url, pauses: [600]) { fixture in
      let isDelivered = try FollowingFixture.wait {
        try fixture.call(.get, path).text.contains("\"delivered\": 1")
      }
      #expect(isDelivered)
    }
    #expect(server.requests.count == 2)
    #expect(server.requests[0]["X-Dateline-Delivery"] == server.requests[1]["X-Dateline-Delivery"])
  }

  @Test(arguments: [
    ("{\"query\": {}, \"url\": \"https://e.example/\", \"secret\": \"0123456789abcdef\"}", "query"),
    (
      "{\"query\": {\"person\": \"A\"}, \"url\": \"https://e.example/\", \"secret\": \"short\"}",
      "secret"
    ),
    (
      "{\"query\": {\"person\": \"A\"}, \"url\": \"mailto:x\", \"secret\": \"0123456789abcdef\"}",
      "url"
    ),
    (
      "{\"query\": {\"persons\": \"A\"}, \"url\": \"https://e.example/\", \"secret\": \"0123456789abcdef\"}",
      "query.persons"
    ),
    (
      "{\"query\": {\"person\": \"--\"}, \"url\": \"https://e.example/\", \"secret\": \"0123456789abcdef\"}",
      "query.person"
    ),
    ("{\"url\": \"https://e.example/\", \"secret\": \"0123456789abcdef\"}", "query"),
  ])
  func badRequests(body: String, field: String) throws {
    let folder = try TemporaryFolder()
    let fixture = try FollowingFixture(folder.url)
    let answer = try fixture.call(.post, "/v1/alerts", json: body)
    #expect(answer.status == 400, "\(answer.text)")
    #expect(answer.text.contains("\"field\":\"\(field)\""), "\(answer.text)")
    #expect(try fixture.call(.get, "/v1/alerts").text.contains("\"total\": 0"))
    try fixture.close()
  }
}
