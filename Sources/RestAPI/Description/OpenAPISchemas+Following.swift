extension OpenAPISchemas {
  private static let alertQuery = object([
    "organization?": text, "person?": text, "phrase?": text, "place?": text, "speaker?": text,
  ])
  private static let delivery = object([
    "article": articleID, "attempts": count, "next": text, "problem": textOrNull, "queued": text,
  ])

  /// Feeds and alerts.
  static let following: [(name: String, schema: String)] = [
    (
      "Feed",
      object(
        [
          "added": text, "content": choice(["item", "page"]), "failures": count, "id": articleID,
          "interval": count, "last_error": textOrNull, "last_item_error": textOrNull,
          "last_poll": textOrNull, "last_success": textOrNull, "next_poll": text,
          "publication": textOrNull, "refused": count, "stored": count, "title": textOrNull,
          "url": text,
        ],
        about: "A feed and how it stands: counts since it was added, times in UTC.",
        example: """
          {"added": "2026-11-25T08:00:00Z", "content": "item", "failures": 0,
           "id": "0f3a9c21d4b85e67", "interval": 900, "last_error": null, "last_item_error": null,
           "last_poll": "2026-11-25T08:15:02Z", "last_success": "2026-11-25T08:15:02Z",
           "next_poll": "2026-11-25T08:29:40Z", "publication": null, "refused": 0, "stored": 20,
           "title": "The Example Herald", "url": "https://herald.example.org/feed.xml"}
          """)
    ),
    (
      "FeedRequest",
      object(
        [
          "url": text, "content?": choice(["item", "page"]),
          "interval?": "{\"type\": \"integer\", \"minimum\": 60, \"maximum\": 604800}",
          "publication?": textOrNull,
        ],
        example: """
          {"url": "https://herald.example.org/feed.xml", "content": "page", "interval": 1800}
          """)
    ),
    (
      "FeedImport",
      object([
        "items": array(
          object(["id?": articleID, "is_new?": flag, "problem?": text, "url": text]))
      ])
    ),
    (
      "AlertSummary",
      object([
        "created": text, "dead_count": count, "delivered": count, "dropped": count, "id": text,
        "pending_count": count, "query": alertQuery, "url": text,
      ])
    ),
    (
      "Alert",
      object([
        "created": text, "dead": array(delivery), "dead_count": count, "delivered": count,
        "dropped": count, "id": text, "pending": array(delivery), "pending_count": count,
        "query": alertQuery, "url": text,
      ])
    ),
    (
      "AlertRequest",
      object(
        ["query": alertQuery, "url": text, "secret": text],
        example: """
          {"query": {"person": "Oleh Marko", "phrase": "\\"cease-fire\\""},
           "url": "https://desk.example.org/hook", "secret": "0123456789abcdef0123456789abcdef"}
          """)
    ),
  ]
}
