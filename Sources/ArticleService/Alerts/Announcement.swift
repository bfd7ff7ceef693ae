import ArticleModel

/// What a webhook is told of an article.
struct Announcement {
  private let alert: Alert
  private let record: ArticleRecord

  init(_ alert: Alert, _ record: ArticleRecord) {
    self.alert = alert
    self.record = record
  }

  /// The body: which alert, and of the article what a list shows of it. The rest stands at `self`.
  var body: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("alert", alert.id)
    writer.name("article")
    writer.beginObject()
    writer.member("authors", record.authors.map(\.name))
    writer.member("id", record.id.description)
    writer.member("language", record.language?.code)
    writer.member("organizations", record.organizations.map(\.name))
    writer.member("persons", record.persons.map(\.name))
    writer.member("places", record.places.map(\.name))
    writer.member("publication", record.source.publication)
    writer.member("published", record.published?.value)
    writer.member("received", record.received)
    writer.member("self", "/v1/articles/\(record.id)")
    writer.member("title", record.title?.text)
    writer.member("url", record.source.url)
    writer.endObject()
    writer.member("query", alert.query)
    writer.endObject()
    return writer.bytes
  }
}
