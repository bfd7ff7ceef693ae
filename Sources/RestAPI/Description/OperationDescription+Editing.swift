extension OperationDescription {
  private static let who: [Parameter] = [
    .text("by", "Who asks; anonymous when nobody is named.", example: "Ann"),
    .text("reason", "Why.", example: "misprint"),
  ]
  private static let unreadable = ["unreadable-record", "newer-schema"]

  /// Editing articles, corrections and jobs.
  static let editing: [OperationDescription] = articleEdits + corrections + jobs

  private static let articleEdits: [OperationDescription] = [
    OperationDescription(
      method: .patch, path: "/v1/articles/{id}", id: "editArticle", summary: "Correct metadata",
      tag: "Articles",
      about: "A merge patch (RFC 7396): null takes a value away. Becomes a correction of kind "
        + "metadata. Relative dates of the text are counted anew from a corrected date. Needs "
        + "If-Match.",
      parameters: who + [.flag("dry_run", "Show the record and keep nothing.")],
      bodies: ["application/merge-patch+json", "application/json"].map {
        Content(
          type: $0, schema: OpenAPISchemas.ref("MetadataChange"),
          example: "{\"published\": \"2024-02-12\", \"url\": null}")
      },
      answers: [
        Answer(
          status: 200, about: "The record as it is now.", contents: [.json("Record")],
          headers: ["ETag", "Link"]),
        Answer(status: 204, about: "It is done, and return=minimal is preferred."),
      ],
      problems: [
        "unknown-article", "precondition-required", "precondition-failed", "invalid-json",
        "invalid-member", "unknown-member", "correction-does-not-fit",
      ] + unreadable),
    OperationDescription(
      method: .delete, path: "/v1/articles/{id}", id: "removeArticle",
      summary: "Remove an article", tag: "Articles",
      about: "Removes the bytes received, the record and what the index has of it. If-Match is "
        + "heeded.",
      answers: [Answer(status: 204, about: "It is gone.")],
      problems: ["unknown-article", "precondition-failed"]),
  ]

  private static let corrections: [OperationDescription] = [
    OperationDescription(
      method: .get, path: "/v1/corrections", id: "listCorrections",
      summary: "What people corrected", tag: "Corrections",
      parameters: [
        .text("article", "Only those of this article.", example: "f5ca139559f33ca7"),
        .choice(
          "kind", "Only those of this kind.",
          [
            "metadata", "not-a-person", "rename", "merge", "split", "speaker", "role", "date",
          ]),
        .flag("undone", "Only those that were taken back, or only those that were not."),
      ] + Parameter.paging, answers: [.list("Correction"), .notModified],
      problems: ["unknown-article"]),
    OperationDescription(
      method: .post, path: "/v1/corrections", id: "correct", summary: "Correct something",
      tag: "Corrections",
      about: "Kept with who, when and why, and replayed whenever the article is processed. Without "
        + "an article, rename, merge and not-a-person hold for every article that has the person; "
        + "a job carries them there. If-Match is heeded.",
      parameters: [.flag("dry_run", "Show what would change and keep nothing.")],
      bodies: [.json("NewCorrection")],
      answers: [
        Answer(
          status: 200, about: "What would change.", contents: [.json("CorrectionOutcome")]),
        Answer(
          status: 201, about: "It is kept, and what changed.",
          contents: [.json("CorrectionOutcome")], headers: ["Location"]),
        Answer(status: 204, about: "It is kept, and return=minimal is preferred."),
      ],
      problems: [
        "unknown-article", "invalid-json", "invalid-member", "unknown-member",
        "correction-does-not-fit", "precondition-failed",
      ] + unreadable),
    OperationDescription(
      method: .get, path: "/v1/corrections/{id}", id: "getCorrection", summary: "One correction",
      tag: "Corrections",
      answers: [
        Answer(
          status: 200, about: "What was corrected, by whom, when and why.",
          contents: [.json("Correction")], headers: ["ETag"]), .notModified,
      ], problems: ["unknown-correction"]),
    OperationDescription(
      method: .delete, path: "/v1/corrections/{id}", id: "undoCorrection",
      summary: "Take a correction back", tag: "Corrections",
      about: "That it was taken back is kept, too. The article is processed again without it.",
      parameters: who,
      answers: [
        Answer(
          status: 200, about: "It holds no more, and what changed.",
          contents: [.json("CorrectionOutcome")])
      ], problems: ["unknown-correction", "correction-undone"] + unreadable),
  ]

  private static let jobs: [OperationDescription] = [
    OperationDescription(
      method: .post, path: "/v1/reprocess", id: "reprocess",
      summary: "Run the present pipeline over stored articles", tag: "Jobs",
      parameters: [
        .text("older_than", "Only records that an older pipeline made.", example: "0.2.0"),
        Parameter(
          name: "article", about: "Only this article; may be given several times.",
          schema: "{\"type\": \"array\", \"items\": \(OpenAPISchemas.articleID)}",
          example: "[\"f5ca139559f33ca7\"]", isRepeatable: true),
        .flag("dry_run", "Tell the differences and change nothing."),
      ] + who,
      answers: [
        Answer(
          status: 202, about: "The job, which goes on beside requests.", contents: [.json("Job")],
          headers: ["Location"])
      ], problems: ["unknown-article", "invalid-version"]),
    OperationDescription(
      method: .get, path: "/v1/jobs", id: "listJobs", summary: "Jobs, the latest first",
      tag: "Jobs", parameters: Parameter.paging, answers: [.list("Job"), .notModified]),
    OperationDescription(
      method: .get, path: "/v1/jobs/{id}", id: "getJob", summary: "How far a job is", tag: "Jobs",
      answers: [
        Answer(
          status: 200, about: "Progress, and the facts added, lost and changed in sum.",
          contents: [.json("Job")], headers: ["ETag"]), .notModified,
      ], problems: ["unknown-job"]),
    OperationDescription(
      method: .get, path: "/v1/jobs/{id}/changes", id: "getJobChanges",
      summary: "What a job found", tag: "Jobs",
      answers: [
        Answer(
          status: 200, about: "A JSON object in a line for each article with other facts.",
          contents: [.text("application/x-ndjson")])
      ], problems: ["unknown-job"]),
    OperationDescription(
      method: .delete, path: "/v1/jobs/{id}", id: "cancelJob", summary: "Stop or forget a job",
      tag: "Jobs",
      about: "What a job did until it is stopped stays. One that is over is forgotten.",
      answers: [
        Answer(status: 202, about: "It will stop.", contents: [.json("Job")]),
        Answer(status: 204, about: "It is forgotten."),
      ], problems: ["unknown-job"]),
  ]
}
