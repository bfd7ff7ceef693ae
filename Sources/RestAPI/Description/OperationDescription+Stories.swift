extension OperationDescription {
  /// Articles that tell one story.
  static let stories: [OperationDescription] = [
    OperationDescription(
      method: .get, path: "/v1/articles/{id}/similar", id: "listSimilarArticles",
      summary: "The articles that tell the same story", tag: "Articles",
      about: "The one published first comes first; each with what became of every paragraph: the "
        + "same, changed, added or removed.",
      parameters: [
        Parameter(
          name: "limit", about: "How many at most; 10 when it is not given.",
          schema: "{\"type\": \"integer\", \"minimum\": 1, \"maximum\": 50}",
          example: "10")
      ],
      answers: [
        Answer(
          status: 200, about: "The others of its story.", contents: [.json("SimilarArticles")],
          headers: ["ETag"]), .notModified,
      ], problems: ["unknown-article", "unreadable-record", "newer-schema"])
  ]
}

extension OperationDescription.Parameter {
  /// A time since which a record must have changed.
  static let changedSince = Self(
    name: "changed_since",
    about: "Only records written at or after this time (UTC): `changed` of the last article seen, "
      + "which is given again. Removed articles are not told of.",
    schema: "{\"type\": \"string\", \"format\": \"date-time\", \"pattern\": \"Z$\"}",
    example: "\"2026-11-22T10:48:00Z\"")
}

extension OperationDescription.Content {
  /// Many articles, one a line.
  static let lines = Self(
    type: BulkAnswer.mediaType, schema: "{\"type\": \"string\"}",
    example: "\"{\\\"text\\\": \\\"Talks resume.\\\"}\\n{\\\"text\\\": \\\"Talks end.\\\"}\\n\"")
}
