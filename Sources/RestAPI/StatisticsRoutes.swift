import ArticleModel
import ArticleSearch
import ArticleService
import HTTPServer

/// `/v1/stats`: what the archive holds, in numbers.
struct StatisticsRoutes: Sendable {
  let service: ArticleService

  func add(to router: inout Router) {
    router.add(.get, "/v1/stats") { request, _ in
      _ = try QueryParameters(request, known: [])
      let bytes = JSONWriter.bytes(of: try service.archiveStatistics(), isPretty: true)
      return ArticleRoutes.conditional(request, ArticleRoutes.json(bytes), bytes)
    }
  }
}

extension ArchiveStatistics: JSONEncodable {
  /// The numbers, members sorted.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("articles", articles)
    writer.member("authors", entities[.author] ?? 0)
    writer.member("dates", dates)
    writer.member("first_published", firstPublished?.description)
    encode(languages, "languages", "code", to: &writer)
    writer.member("last_published", lastPublished?.description)
    writer.member("organizations", entities[.organization] ?? 0)
    writer.member("persons", entities[.person] ?? 0)
    writer.member("places", entities[.place] ?? 0)
    writer.member("publications", entities[.publication] ?? 0)
    writer.member("quotations", quotations)
    writer.member("undated", undated)
    writer.member("unidentified_persons", unidentifiedPersons)
    writer.member("words", words)
    encode(years, "years", "year", to: &writer)
    writer.endObject()
  }

  private func encode(
    _ counts: [Count], _ name: String, _ member: String, to writer: inout JSONWriter
  ) {
    writer.name(name)
    writer.beginArray()
    for count in counts {
      writer.beginObject()
      writer.member("articles", count.articles)
      writer.member(member, count.value)
      writer.endObject()
    }
    writer.endArray()
  }
}
