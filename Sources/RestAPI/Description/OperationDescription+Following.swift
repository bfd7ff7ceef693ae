extension OperationDescription {
  private static let oneFeed = Answer(
    status: 200, about: "The feed and how it stands.", contents: [.json("Feed")], headers: ["ETag"])

  /// Feeds, alerts and the stream.
  static let following: [OperationDescription] = [
    OperationDescription(
      method: .get, path: "/v1/feeds", id: "listFeeds", summary: "The feeds that are polled",
      tag: "Feeds", about: "As OPML with Accept: text/x-opml.", parameters: Parameter.paging,
      answers: [
        {
          var list = Answer.list("Feed")
          list.contents.append(.text("text/x-opml"))
          return list
        }(), .notModified,
      ]),
    OperationDescription(
      method: .post, path: "/v1/feeds", id: "addFeed", summary: "Poll a feed", tag: "Feeds",
      about: "RSS 2.0 and 1.0, Atom and JSON Feed. New items are stored as articles: the text that "
        + "the feed gives, or with content \\\"page\\\" the page that the item links to. OPML adds "
        + "every feed of the list.",
      bodies: [.json("FeedRequest")] + FeedRoutes.opmlTypes.map { .text($0) },
      answers: [
        Answer(
          status: 201, about: "It will be polled soon.", contents: [.json("Feed")],
          headers: ["ETag", "Location"]),
        Answer(
          status: 200,
          about: "It was here already and is changed as asked; or what became of "
            + "each feed of the OPML.",
          contents: [
            Content(
              type: "application/json",
              schema: "{\"anyOf\": [{\"$ref\": \"#/components/schemas/Feed\"}, "
                + "{\"$ref\": \"#/components/schemas/FeedImport\"}]}")
          ], headers: ["ETag", "Location"]),
      ],
      problems: [
        "invalid-json", "invalid-member", "unknown-member", "invalid-url", "invalid-opml",
        "too-many-feeds", "fetching-is-off",
      ]),
    OperationDescription(
      method: .get, path: "/v1/feeds/{id}", id: "getFeed", summary: "A feed and how it stands",
      tag: "Feeds", answers: [oneFeed, .notModified], problems: ["unknown-feed"]),
    OperationDescription(
      method: .delete, path: "/v1/feeds/{id}", id: "removeFeed", summary: "Stop polling a feed",
      tag: "Feeds", about: "Its articles stay.",
      answers: [Answer(status: 204, about: "It is forgotten.")], problems: ["unknown-feed"]),
    OperationDescription(
      method: .post, path: "/v1/feeds/{id}/poll", id: "pollFeed", summary: "Poll a feed now",
      tag: "Feeds",
      answers: [
        Answer(
          status: 202, about: "It is polled as soon as can be.", contents: [.json("Feed")],
          headers: ["ETag"])
      ], problems: ["unknown-feed", "fetching-is-off"]),
    OperationDescription(
      method: .get, path: "/v1/alerts", id: "listAlerts", summary: "The alerts", tag: "Alerts",
      parameters: Parameter.paging, answers: [.list("AlertSummary"), .notModified]),
    OperationDescription(
      method: .post, path: "/v1/alerts", id: "addAlert", summary: "Announce new articles",
      tag: "Alerts",
      about: "Each article that is received from now on and matches the query is announced with a "
        + "POST to the url, at least once. X-Dateline-Signature is t=SECONDS,v1=HEX, where HEX is "
        + "the HMAC-SHA256 of SECONDS.BODY under the secret; X-Dateline-Delivery is the same when "
        + "an announcement is sent again.",
      bodies: [.json("AlertRequest")],
      answers: [
        Answer(
          status: 201, about: "It holds from now on.", contents: [.json("Alert")],
          headers: ["ETag", "Location"])
      ],
      problems: [
        "invalid-json", "invalid-member", "unknown-member", "invalid-url", "empty-query",
        "weak-secret", "too-many-alerts", "fetching-is-off", "invalid-name", "invalid-text-query",
      ]),
    OperationDescription(
      method: .get, path: "/v1/alerts/{id}", id: "getAlert",
      summary: "An alert with its announcements", tag: "Alerts",
      answers: [
        Answer(
          status: 200, about: "What waits, and what was given up.", contents: [.json("Alert")],
          headers: ["ETag"]), .notModified,
      ], problems: ["unknown-alert"]),
    OperationDescription(
      method: .delete, path: "/v1/alerts/{id}", id: "removeAlert", summary: "Remove an alert",
      tag: "Alerts", answers: [Answer(status: 204, about: "It is forgotten.")],
      problems: ["unknown-alert"]),
    OperationDescription(
      method: .get, path: "/v1/stream", id: "followStream",
      summary: "New and changed articles as they come", tag: "Articles",
      about: "Server-Sent Events: event article for a new one, change for one whose record was "
        + "corrected or made anew; data is an ArticleSummary. Last-Event-ID goes on after that "
        + "event.",
      parameters: [
        .text("last_event_id", "As Last-Event-ID, for clients that cannot send it.", example: "0-0")
      ],
      answers: [
        Answer(
          status: 200, about: "Events for as long as the client listens.",
          contents: [.text("text/event-stream")])
      ], problems: ["invalid-header", "too-many-streams", "not-ready"]),
  ]
}
