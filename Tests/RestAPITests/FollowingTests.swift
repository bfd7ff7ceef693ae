import ArticleModel
import Foundation
import HTTPServer
import Testing

@testable import RestAPI

/// `changed_since`, `unique` and `/similar`.
@Suite struct FollowingTests {
  private let api: TestAPI

  init() throws { api = try TestAPI(.memory) }

  private func list(_ query: String) throws -> (ids: [String], changed: [String], next: String?) {
    let answer = try api.call(.get, "/v1/articles?\(query)")
    #expect(answer.status == 200, "\(answer.text)")
    let value = try JSONParser.parse(answer.body)
    guard case .array(let items)? = value["items"] else { return ([], [], nil) }
    func texts(_ name: String) -> [String] {
      items.compactMap { if case .string(let text)? = $0[name] { text } else { nil } }
    }
    var next: String?
    if case .string(let text)? = value["next"] { next = text }
    return (texts("id"), texts("changed"), next)
  }

  @Test func followsAnArchiveFromTheLastOneSeen() throws {
    let first = try (0..<3).map { try api.store("The council met, sitting \($0).") }
    let seen = try list("changed_since=2000-01-01")
    #expect(seen.ids == first, "in the order of writing")
    let last = try #require(seen.changed.last)
    #expect(try list("changed_since=\(last)").ids == [first[2]], "the last one again, and no other")
    // New ones come behind, also while somebody pages.
    let page = try list("changed_since=2000-01-01&limit=2")
    #expect(page.ids == Array(first.prefix(2)))
    let later = try api.store("The council met once more.")
    let rest = try list("changed_since=2000-01-01&limit=2&cursor=\(try #require(page.next))")
    #expect(rest.ids == [first[2], later])
    #expect(rest.next == nil)
    #expect(try list("changed_since=\(last)&sort=-published").ids.count == 2)
    #expect(try list("changed_since=2100-01-01T00:00:00Z").ids.isEmpty)
    // A removed article is not told of.
    #expect(try api.call(.delete, "/v1/articles/\(first[1])").status == 204)
    #expect(try list("changed_since=2000-01-01").ids == [first[0], first[2], later])
  }

  @Test(arguments: [
    "yesterday", "2024-13-01", "2024-01-01T25:00:00Z", "2024-01-01T00:00:00", "%20",
  ])
  func refusesWhatIsNoTime(_ value: String) throws {
    let answer = try api.call(.get, "/v1/articles?changed_since=\(value)")
    #expect(answer.status == 400)
    #expect(answer.text.contains("changed_since"))
  }

  @Test func showsWhatBecameOfEachParagraph() throws {
    let paragraphs = [
      "Mayor Rosa Lind opened the bridge over the Arden on Monday before some 600 people.",
      "The bridge cost 84 million, of which the county of Calder paid 31 million.",
      "Victor Halberg of the ferrymen said that his 17 members had lost their work.",
    ]
    let changed = paragraphs[1].replacing("paid 31", with: "has paid about 31")
    let own = try api.store(
      "Bridge opens\n\n" + paragraphs.joined(separator: "\n\n"), "?published=2024-05-14")
    let copy = try api.store(
      "Lind: ferry must go\n\n"
        + [
          paragraphs[0], changed, "The ferry was built in 1978 and is for sale now.", paragraphs[2],
        ]
        .joined(separator: "\n\n"), "?published=2024-05-15")
    let answer = try api.call(.get, "/v1/articles/\(own)/similar")
    #expect(answer.status == 200)
    #expect(answer.fields["ETag"] != nil)
    let value = try JSONParser.parse(answer.body)
    #expect(value["cluster"] == .string(own))
    guard case .array(let items)? = value["items"], let item = items.first,
      case .array(let steps)? = item["paragraphs"]
    else {
      Issue.record("\(answer.text)")
      return
    }
    #expect(items.count == 1)
    #expect(item["article"]?["id"] == .string(copy))
    #expect(item["article"]?["duplicate_of"] == .string(own))
    let changes = steps.compactMap {
      if case .string(let text)? = $0["change"] { text } else { nil }
    }
    #expect(changes == ["same", "changed", "added", "same"])
    #expect(try list("unique=true").ids == [own])
    #expect(try list("unique=true&published=2024-05-15").ids == [copy])
    #expect(try api.call(.get, "/v1/quotations?unique=true").status == 200)
    #expect(try api.call(.get, "/v1/articles/0000000000000000/similar").status == 404)
    #expect(try api.call(.get, "/v1/articles/\(own)/similar?limit=0").status == 400)
  }
}
