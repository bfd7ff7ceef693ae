import ArticleModel
import ArticleSearch
import ArticleService
import HTTPServer

/// `/v1/articles/{id}/similar`: the articles that tell the same story, and what became of each
/// paragraph.
struct SimilarRoutes: Sendable {
  let service: ArticleService

  func add(to router: inout Router) {
    router.add(.get, "/v1/articles/{id}/similar") { request, values in
      try similar(request, values[0])
    }
  }

  private func similar(_ request: HTTPRequest, _ id: String) throws -> HTTPResponse {
    let parameters = try QueryParameters(request, known: ["limit"])
    let limit = try parameters.limit(default: 10, maximum: 50)
    let stories = try service.similar(to: try ArticleRoutes.id(id), limit: limit)
    let bytes = JSONWriter.bytes(of: SimilarBody(id: id, stories: stories), isPretty: true)
    return ArticleRoutes.conditional(request, ArticleRoutes.json(bytes), bytes)
  }
}

/// `{"cluster", "id", "items": [{"added", "article", "changed", "paragraphs": [{"change", "other",
/// "own", "similarity"}], "removed", "resemblance", "same"}]}`; `own` and `other` say where a
/// paragraph stands in the text of the one article and of the other.
struct SimilarBody: JSONEncodable {
  let id: String
  let stories: [ArticleService.SimilarStory]

  func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("cluster", stories.first?.article.summary.cluster?.description)
    writer.member("id", id)
    writer.name("items")
    writer.beginArray()
    for story in stories { encode(story, to: &writer) }
    writer.endArray()
    writer.endObject()
  }

  private func encode(_ story: ArticleService.SimilarStory, to writer: inout JSONWriter) {
    func count(_ change: ParagraphDiff.Change) -> Int {
      story.paragraphs.count { $0.change == change }
    }
    writer.beginObject()
    writer.member("added", count(.added))
    writer.name("article")
    story.article.summary.encodeItem(to: &writer)
    writer.member("changed", count(.changed))
    writer.name("paragraphs")
    writer.beginArray()
    for paragraph in story.paragraphs {
      writer.beginObject()
      writer.member("change", paragraph.change.rawValue)
      writer.member("other", paragraph.other)
      writer.member("own", paragraph.own)
      writer.member("similarity", (paragraph.similarity * 1_000).rounded() / 1_000)
      writer.endObject()
    }
    writer.endArray()
    writer.member("removed", count(.removed))
    writer.member("resemblance", story.article.resemblance)
    writer.member("same", count(.same))
    writer.endObject()
  }
}
