import ArticleModel

extension OpenAPISchemas {
  private static let kind = choice(Correction.Kind.allCases.map(\.rawValue))
  private static let passage = object(["end": count, "start": count, "text?": text])
  private static let counts = "{\"type\": \"object\", \"additionalProperties\": \(count)}"

  /// Corrections and jobs.
  static let editing: [(name: String, schema: String)] = [
    ("AppliedCorrection", object(["id": text, "problem": textOrNull])),
    (
      "MetadataChange",
      object(
        [
          "authors?": orNull(array(text)), "language?": textOrNull, "publication?": textOrNull,
          "published?": dayOrNull, "title?": textOrNull, "url?": textOrNull,
        ], about: "What is given counts; null takes a value away.",
        example: "{\"published\": \"2024-02-12\", \"url\": null}")
    ),
    (
      "NewCorrection",
      object(
        [
          "article?": articleID, "articles?": array(articleID), "by?": text, "expression?": passage,
          "kind": kind,
          "mentions?": array(passage), "name?": text, "others?": texts, "person?": text,
          "quotation?": passage, "reason?": textOrNull, "role?": textOrNull,
          "set?": ref("MetadataChange"), "speaker?": textOrNull, "value?": textOrNull,
          "was?": textOrNull,
        ], about: "Which members belong to which kind says the README.",
        example: """
          {"kind": "rename", "article": "f5ca139559f33ca7", "person": "oleh-marko",
           "name": "Oleg Marko", "by": "Ann", "reason": "misprint"}
          """)
    ),
    (
      "Correction",
      object([
        "article?": articleID, "articles?": array(articleID), "at": text, "by": text,
        "expression?": passage, "id": text,
        "kind": kind, "mentions?": array(passage), "name?": text, "others?": texts,
        "overridden_by?": texts, "person?": text, "quotation?": passage, "reason": textOrNull,
        "role?": textOrNull, "self?": text, "set?": ref("MetadataChange"),
        "speaker?": textOrNull, "value?": textOrNull, "was?": textOrNull,
        "undone?": orNull(object(["at": text, "by": text, "reason": textOrNull])),
      ])
    ),
    (
      "CorrectionOutcome",
      object([
        "changes": orNull(
          object([
            "counts": ref("FactCounts"),
            "items": array(
              object(["fact": text, "from": textOrNull, "kind": text, "to": textOrNull])),
          ])), "correction": ref("Correction"), "dry_run": flag, "etag?": text,
        "job": textOrNull, "overrides": texts,
      ])
    ),
    ("FactCounts", object(["added": counts, "changed": counts, "lost": counts])),
    (
      "Job",
      object([
        "articles?": count, "by": text, "changes": text, "created": text, "dry_run": flag,
        "facts": ref("FactCounts"), "failures": texts, "finished": textOrNull, "id": text,
        "kind": choice(["reprocess"]), "older_than": textOrNull, "problem": textOrNull,
        "progress": object([
          "changed": count, "done": count, "failed": count, "skipped": count, "total": count,
          "unchanged": count,
        ]), "reason": textOrNull, "self": text,
        "state": choice(["queued", "running", "done", "cancelled", "failed"]),
      ])
    ),
  ]
}
