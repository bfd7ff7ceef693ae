import Foundation
import HTTPServer
import TestSupport
import Testing

@testable import RestAPI

@Suite struct StreamRouteTests {
  /// A client of the stream in memory: what came so far.
  private final class Listener {
    private let response: HTTPResponse
    private(set) var text = ""

    init(_ fixture: FollowingFixture, after id: String? = nil) throws {
      var fields = HTTPFields()
      if let id { fields["Last-Event-ID"] = id }
      response = fixture.api.respond(
        to: try HTTPRequest(method: .get, target: "/v1/stream", fields: fields))
      #expect(response.fields["Content-Type"] == "text/event-stream")
    }

    /// Waits until that many events came.
    func wait(for count: Int) throws -> Bool {
      try FollowingFixture.wait {
        text += String(decoding: try response.collectBody(), as: UTF8.self)
        return text.components(separatedBy: "event: ").count - 1 >= count
      }
    }

    var ids: [String] {
      text.split(separator: "\n").filter { $0.hasPrefix("id: ") }.map { String($0.dropFirst(4)) }
    }
  }

  @Test func newArticlesInOrderAndFromWhereItWas() throws {
    let folder = try TemporaryFolder()
    let ids = try FollowingFixture.run(on: folder.url) { fixture in
      let first = try Listener(fixture)
      #expect(try first.wait(for: 0))
      for number in 1...3 {
        try fixture.post("Item \(number)\n\nThe mill of Tarn closed, its owner Ann Ryder said.")
      }
      #expect(try first.wait(for: 3))
      #expect(first.text.hasPrefix("retry: "))
      #expect(first.text.contains("event: article\ndata: {"))

      let second = try Listener(fixture, after: first.ids.first)
      #expect(try second.wait(for: 2))
      #expect(second.ids == Array(first.ids.dropFirst()))
      return first.ids
    }
    try #require(ids.count == 3)
    // Where it was holds after a restart.
    try FollowingFixture.run(on: folder.url) { fixture in
      let third = try Listener(fixture, after: ids[1])
      #expect(try third.wait(for: 1))
      #expect(third.ids == [ids[2]])
    }
  }

  @Test(arguments: ["x", "1", "1-2", "-1-0", "99999999999999999999-0", "1-0123456789abcdeg"])
  func badIDs(id: String) throws {
    let folder = try TemporaryFolder()
    let fixture = try FollowingFixture(folder.url)
    let answer = try fixture.call(.get, "/v1/stream", fields: ["Last-Event-ID": id])
    #expect(answer.status == 400)
    #expect(answer.text.contains("Last-Event-ID"))
    try fixture.close()
  }
}
