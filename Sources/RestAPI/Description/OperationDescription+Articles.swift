extension OperationDescription {
  private static let recordHeaders = ["ETag", "Last-Modified"]

  private static let metadata: [Parameter] = [
    .text("title", "The title, which wins over what is found.", example: "Talks resume"),
    .text("url", "Where the article was found.", example: "https://news.example.org/talks"),
    .text("publication", "Who published it.", example: "The Example Herald"),
    .day("published", "The day of publication."),
    Parameter(
      name: "authors", about: "An author; may be given several times.",
      schema: "{\"type\": \"array\", \"items\": {\"type\": \"string\"}}",
      example: "[\"Jane Doe\"]", isRepeatable: true),
    .text("language", "The language, as BCP 47 says.", example: "en"),
    .flag("dry_run", "Store nothing, show what each stage made of it."),
  ]

  private static let articleText =
    "\"Talks resume\\n\\nKYIV, Feb. 10 - \\\"We will go on,\\\" "
    + "Oleh Marko said on Saturday.\\n\""

  /// `/v1/articles` and what lies under it.
  static let articles: [OperationDescription] = [
    OperationDescription(
      method: .post, path: "/v1/articles", id: "storeArticle", summary: "Store an article",
      tag: "Articles",
      about: "Keeps the exact bytes, cleans and reads the text, and answers when both are on the "
        + "disk. The same bytes are stored once: a second POST answers 200 with the record that is "
        + "here. Many articles may come at once, one JSON submission a line.",
      parameters: metadata,
      bodies: [
        .article("text/plain", articleText), .article("text/markdown", articleText),
        .article("text/html", "\"<html><body><p>Talks resume.</p></body></html>\""),
        .json("Submission"), .lines,
      ],
      answers: [
        Answer(
          status: 201, about: "It is stored.", contents: [.json("Record")],
          headers: recordHeaders.prefix(1) + ["Location"]),
        Answer(
          status: 200,
          about: "It was stored already; or, for dry_run, what would be; or, for a body of lines, "
            + "what became of each: {\"line\", \"status\", \"id\", \"self\"}, or a problem with "
            + "its \"line\", in order and as soon as it is stored.",
          contents: [
            Content(
              type: "application/json",
              schema: "{\"anyOf\": [{\"$ref\": \"#/components/schemas/Record\"}, "
                + "{\"$ref\": \"#/components/schemas/DryRun\"}]}"),
            .text(BulkAnswer.mediaType),
          ], headers: recordHeaders.prefix(1) + ["Location"]),
        Answer(status: 204, about: "It was stored already, and return=minimal is preferred."),
      ],
      problems: [
        "empty-body", "invalid-json", "wrong-type", "unknown-member", "several-texts", "no-text",
        "invalid-date", "unsupported-content-type", "id-collision", "line-too-long",
        "body-cut-short",
      ] + ProblemType.fetch.map(\.code)),
    OperationDescription(
      method: .get, path: "/v1/articles", id: "listArticles", summary: "Find articles",
      tag: "Articles",
      parameters: [
        .name("person", "A person named in it: words of a name, or an id.", example: "Aldana"),
        .name("organization", "An organization named in it.", example: "Dock Workers"),
        .name("place", "A place named in it.", example: "Port Arden"),
        .name("author", "Who wrote it.", example: "Molina"),
        .name("publication", "Who published it.", example: "Courier"),
        .interval("published", "When it was published."),
        .interval("mentions_date", "A time that its text speaks of."), .fullText,
        .text("language", "Its language.", example: "en"), .changedSince,
        .flag("unique", "Of articles that tell one story only the one published first."),
        .choice(
          "sort",
          "The order; newest first when it is not given, with changed_since that of writing.",
          ["-published", "published", "-received", "changed"]),
      ] + Parameter.paging,
      answers: [.list("ArticleSummary"), .notModified],
      problems: ["invalid-name", "invalid-text-query", "invalid-interval", "invalid-cursor"]),
    OperationDescription(
      method: .get, path: "/v1/articles/{id}", id: "getArticle", summary: "The record",
      tag: "Articles",
      answers: [
        Answer(
          status: 200, about: "Everything that was found, and where.", contents: [.json("Record")],
          headers: recordHeaders), .notModified,
      ], problems: ["unknown-article", "unreadable-record", "newer-schema"]),
    OperationDescription(
      method: .get, path: "/v1/articles/{id}/text", id: "getArticleText",
      summary: "The clean text", tag: "Articles",
      answers: [
        Answer(
          status: 200, about: "The text without what was removed.",
          contents: [.text("text/plain")], headers: recordHeaders), .notModified,
      ], problems: ["unknown-article", "unreadable-record", "newer-schema"]),
    OperationDescription(
      method: .get, path: "/v1/articles/{id}/raw", id: "getArticleRaw",
      summary: "The exact bytes received", tag: "Articles",
      answers: [
        Answer(
          status: 200, about: "What was sent, byte for byte, as what it was sent.",
          contents: ["text/plain", "text/markdown", "text/html", "application/json"].map {
            .bytes($0)
          }, headers: recordHeaders), .notModified,
      ], problems: ["unknown-article", "unreadable-record", "newer-schema"]),
  ]
}
