import ArticleModel

/// One announcement of one article to one webhook.
public struct Delivery: Hashable, Sendable {
  /// The article.
  public var article: ArticleID
  /// When it was queued, RFC 3339 in UTC.
  public var queued: String
  /// Times it was sent without success.
  public var attempts = 0
  /// When it is sent next, in seconds since 1970.
  public var next = 0
  /// What went wrong the last time; nil when it was not sent yet.
  public var problem: String?

  /// An announcement that was not sent yet.
  init(article: ArticleID, queued: String) {
    self.article = article
    self.queued = queued
  }
}

extension Delivery: JSONEncodable {
  /// Writes the object, keys sorted.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("article", article.description)
    writer.member("attempts", attempts)
    writer.member("next", UTCTime.text(secondsSince1970: next))
    writer.member("problem", problem)
    writer.member("queued", queued)
    writer.endObject()
  }

  /// Reads what ``encode(to:)`` wrote; it is sent again at once.
  init(_ json: JSONReader) throws(JSONReader.ReadError) {
    self.init(
      article: try json.parsed("article", "an id of an article") { ArticleID($0) },
      queued: try json.string("queued"))
    attempts = try json.integer("attempts")
    problem = try json.optionalString("problem")
  }
}
