extension OpenAPISchemas {
  /// What lists hold, and what a dry run shows.
  static let answers: [(name: String, schema: String)] = [
    (
      "ArticleSummary",
      object(
        [
          "authors": texts, "changed": textOrNull, "duplicate_of": orNull(articleID),
          "id": articleID, "language": textOrNull,
          "mentioned_dates?": array(
            object(
              [
                "end": count, "from": dayOrNull, "granularity": choice(granularities),
                "start": count, "text": text, "to": dayOrNull, "value": textOrNull,
              ], about: "Words that overlap the days of mentions_date, where it was asked for.")),
          "persons": texts,
          "publication": textOrNull, "published": textOrNull, "received": textOrNull, "self": text,
          "title": textOrNull, "words": count,
        ],
        example: """
          {"authors": ["Jane Doe"], "changed": "2026-11-25T00:23:19.104882771Z",
           "duplicate_of": null, "id": "f5ca139559f33ca7", "language": "en",
           "persons": ["Oleh Marko"], "publication": null, "published": "2024-02-12",
           "received": "2026-11-25T00:23:19Z", "self": "/v1/articles/f5ca139559f33ca7",
           "title": "Talks resume", "words": 190}
          """)
    ),
    (
      "EntitySummary",
      object(
        [
          "aliases": texts, "articles": count, "first_published": dayOrNull, "id": text,
          "last_published": dayOrNull, "mentions": count, "name": text,
          "standing?": choice(["identified", "single-name", "ambiguous"]),
        ],
        example: """
          {"aliases": ["Marko"], "articles": 3, "first_published": "2024-02-12", "id": "oleh-marko",
           "last_published": "2024-03-01", "mentions": 17, "name": "Oleh Marko",
           "standing": "identified"}
          """)
    ),
    (
      "Quotation",
      object(
        [
          "article": articleID, "article_title": textOrNull, "cue": textOrNull, "end": count,
          "kind": choice(["direct", "partial", "indirect"]), "parts": texts,
          "probability": probability, "published": textOrNull, "reason": textOrNull, "rule": text,
          "said": textOrNull, "speaker": textOrNull, "speaker_name": textOrNull,
          "speaker_text": textOrNull, "speakers": texts,
          "stance": orNull(choice(stances)), "start": count, "to": textOrNull,
        ],
        example: """
          {"article": "f5ca139559f33ca7", "article_title": "Talks resume", "cue": "said", "end": 31,
           "kind": "direct", "parts": ["We will go on,"], "probability": 0.97,
           "published": "2024-02-12", "reason": null, "rule": "speaker.cue-after",
           "said": "2024-02-10", "speaker": "oleh-marko", "speaker_name": "Oleh Marko",
           "speaker_text": "Oleh Marko", "speakers": [], "stance": "neutral", "start": 17,
           "to": null}
          """)
    ),
    (
      "TimelineItem",
      object(
        [
          "article": articleID, "article_title": textOrNull, "date_text": text, "end": count,
          "flags": texts, "from": dayOrNull, "granularity": choice(granularities),
          "published": textOrNull, "sentence": text,
          "start": count,
          "to": dayOrNull, "value": textOrNull,
        ],
        example: """
          {"article": "f5ca139559f33ca7", "article_title": "Talks resume", "date_text": "Saturday",
           "end": 58, "flags": [], "from": "2024-02-10", "granularity": "day",
           "published": "2024-02-12", "sentence": "Talks went on on Saturday.", "start": 50, "to": "2024-02-10",
           "value": "2024-02-10"}
          """)
    ),
    (
      "SimilarArticles",
      object([
        "cluster": orNull(articleID), "id": articleID,
        "items": array(
          object([
            "added": count, "article": ref("ArticleSummary"), "changed": count,
            "paragraphs": array(
              object([
                "change": choice(["same", "changed", "added", "removed"]),
                "other": orNull(ref("Span")), "own": orNull(ref("Span")),
                "similarity": probability,
              ])),
            "removed": count, "resemblance": orNull(probability), "same": count,
          ])),
      ])
    ),
    (
      "DryRun",
      object(
        [
          "record": ref("Record"),
          "stages": object([
            "clean": object(["paragraphs": texts, "removed": array(ref("Removed"))]),
            "decode": object([
              "charset": text, "charset_rule": text, "replacements": flag, "text": text,
            ]),
            "segment": object(["sentences": array(ref("Span")), "tokens": array(ref("Span"))]),
            "tag": array(
              object([
                "end": count, "probability": probability, "rule": text, "start": count,
                "text": text,
                "type": choice(["PER", "ORG", "LOC", "NORP", "MISC"]),
              ])),
          ]),
        ], about: "What each stage made of the input, and the record that would be stored.")
    ),
  ]
}
