import ArticleModel
import ArticleSearch
import ArticleService
import HTTPServer

/// `/v1/alerts`: standing queries whose new articles are announced to webhooks.
struct AlertRoutes: Sendable {
  let alerts: AlertService?

  func add(to router: inout Router) {
    router.add(.get, "/v1/alerts", access: .scope(.admin)) { request, _ in
      let parameters = try QueryParameters(request, known: ["limit", "cursor"])
      let all = try service().alerts()
      return try ListBody.response(request, parameters) { cursor, limit in
        try Page(of: all, after: cursor, limit: limit) { $0.alert.id }
      }
    }
    router.add(.post, "/v1/alerts", access: .scope(.admin)) { request, _ in try post(request) }
    router.add(.get, "/v1/alerts/{id}", access: .scope(.admin)) { request, values in
      _ = try QueryParameters(request, known: [])
      return Self.answer(try service().alert(values[0]), request, withDeliveries: true)
    }
    router.add(.delete, "/v1/alerts/{id}", access: .scope(.admin)) { request, values in
      _ = try QueryParameters(request, known: [])
      try service().remove(values[0])
      return HTTPResponse(status: .noContent)
    }
  }

  private func service() throws(ServiceError) -> AlertService {
    guard let alerts else { throw .fetchingIsOff }
    return alerts
  }

  private static func answer(
    _ listing: AlertService.Listing, _ request: HTTPRequest, withDeliveries: Bool
  ) -> HTTPResponse {
    var writer = JSONWriter(isPretty: true)
    listing.encode(to: &writer, withDeliveries: withDeliveries)
    let bytes = writer.bytes + [0x0A]
    return ArticleRoutes.conditional(request, ArticleRoutes.json(bytes), bytes)
  }

  private func post(_ request: HTTPRequest) throws -> HTTPResponse {
    _ = try QueryParameters(request, known: [])
    let json = try RequestJSON.object(request, known: ["query", "url", "secret"])
    let members = ["person", "organization", "place", "phrase", "speaker"]
    let (object, url, secret) = try RequestJSON.reading { () throws(JSONReader.ReadError) in
      (try json.object("query"), try json.string("url"), try json.string("secret"))
    }
    try RequestJSON.refuseUnknown(object, known: members, prefix: "query.")
    let query = try RequestJSON.reading { () throws(JSONReader.ReadError) in
      var query = Alert.Query()
      query.person = try object.optionalString("person")
      query.organization = try object.optionalString("organization")
      query.place = try object.optionalString("place")
      query.phrase = try object.optionalString("phrase")
      query.speaker = try object.optionalString("speaker")
      return query
    }
    let listing = try service().add(query, url: url, secret: secret)
    var response = Self.answer(listing, request, withDeliveries: true)
    response.status = .created
    response.fields["Location"] = "/v1/alerts/\(listing.alert.id)"
    return response
  }
}

extension AlertService.Listing: ListItem {
  // Alerts are few: comparing what is shown is enough.
  /// Whether two listings show the same.
  public static func == (first: AlertService.Listing, second: AlertService.Listing) -> Bool {
    first.alert == second.alert && first.queue == second.queue
  }

  /// Goes by the alert.
  public func hash(into hasher: inout Hasher) { hasher.combine(alert) }

  /// The alert with counts, without its secret and without the announcements one by one.
  public func encodeItem(to writer: inout JSONWriter) { encode(to: &writer, withDeliveries: false) }

  fileprivate func encode(to writer: inout JSONWriter, withDeliveries: Bool) {
    writer.beginObject()
    writer.member("created", alert.created)
    if withDeliveries { writer.member("dead", queue.dead) }
    writer.member("dead_count", queue.dead.count)
    writer.member("delivered", queue.delivered)
    writer.member("dropped", queue.dropped)
    writer.member("id", alert.id)
    if withDeliveries { writer.member("pending", Array(queue.pending.prefix(100))) }
    writer.member("pending_count", queue.pending.count)
    writer.member("query", alert.query)
    writer.member("url", alert.url)
    writer.endObject()
  }

  /// The columns of the CSV form.
  public static var csvColumns: [String] {
    ["id", "url", "created", "delivered", "pending", "dead", "dropped"]
  }

  /// The values of these columns.
  public var csvValues: [String?] {
    [
      alert.id, alert.url, alert.created, String(queue.delivered), String(queue.pending.count),
      String(queue.dead.count), String(queue.dropped),
    ]
  }
}
