extension OpenAPISchemas {
  private static let span = ref("Span")
  private static let raw = orNull(ref("Span"))
  private static let rawParts = array(ref("Span"))

  /// The record of an article and what it is made of.
  static let record: [(name: String, schema: String)] = [
    (
      "Record",
      object(
        [
          "analysis": choice(["full", "unsupported-language"]), "authors": array(ref("Author")),
          "captions": array(ref("Caption")),
          "corrections?": array(ref("AppliedCorrection")), "dateline": orNull(ref("Dateline")),
          "dates": array(ref("Date")), "id": articleID, "language": orNull(ref("Language")),
          "organizations": array(ref("Entity")), "paragraphs": array(ref("Paragraph")),
          "persons": array(ref("Entity")), "pipeline": text, "places": array(ref("Entity")),
          "published": orNull(ref("Timestamp")), "quotations": array(ref("QuotationFinding")),
          "received": textOrNull, "removed": array(ref("Removed")), "schema": count,
          "sentences": array(span), "source": ref("Source"), "stats": ref("Stats"),
          "subtitle": orNull(ref("Finding")), "text": text, "title": orNull(ref("Finding")),
          "unresolved": array(ref("Unresolved")), "updated": orNull(ref("Timestamp")),
        ],
        about:
          "Everything that was found in an article, and where. start and end count Unicode code "
          + "points of text; raw is the place in the decoded input.")
    ),
    (
      "Span",
      object(
        ["end": count, "start": count], about: "A half-open range of code points.",
        example: "{\"start\": 120, \"end\": 134}")
    ),
    (
      "Finding",
      object(["corrected?": text, "raw": raw, "raw_parts?": rawParts, "rule": text, "text": text])
    ),
    (
      "Author",
      object(["corrected?": text, "name": text, "raw": raw, "raw_parts?": rawParts, "rule": text])
    ),
    (
      "Caption",
      object([
        "credit": textOrNull, "persons": texts, "raw": raw, "raw_parts?": rawParts, "rule": text,
        "text": text,
      ])
    ),
    (
      "Removed",
      object(
        [
          "evidence": text, "raw": raw, "raw_parts?": rawParts, "rule": text, "text": text,
        ], about: "A piece of the input that is not in the article, and why.")
    ),
    (
      "Timestamp",
      object([
        "corrected?": text, "precision": text, "raw": raw, "raw_parts?": rawParts, "rule": text,
        "value": text,
        "zone": textOrNull,
      ])
    ),
    (
      "Dateline",
      object([
        "agency": textOrNull, "date": textOrNull, "place": text, "raw": raw, "raw_parts?": rawParts,
        "rule": text,
      ])
    ),
    ("Paragraph", object(["end": count, "raw": rawParts, "start": count])),
    ("Language", object(["code": text, "confidence": probability, "rule": text])),
    ("Stats", object(["pipeline_ms": number, "sentences": count, "words": count])),
    (
      "Source",
      object(
        [
          "bytes": count, "charset": text, "charset_rule": text, "content_type": text,
          "declared_charset": textOrNull, "fetched?": ref("FetchOrigin"), "publication": textOrNull,
          "publication_rule": textOrNull,
          "replacements": flag, "sha256": "{\"type\": \"string\", \"pattern\": \"^[0-9a-f]{64}$\"}",
          "submitted": ref("SubmittedMetadata"), "url": textOrNull,
        ], about: "What was received.")
    ),
    (
      "FetchOrigin",
      object(
        [
          "at": text,
          "fields": "{\"type\": \"object\", \"additionalProperties\": {\"type\": \"string\"}}",
          "redirects": texts, "status": count, "url": text,
        ], about: "Where the bytes were fetched.")
    ),
    (
      "SubmittedMetadata",
      object(
        [
          "authors?": texts, "language?": text, "publication?": text, "published?": text,
          "title?": text, "url?": text,
        ], about: "What was given beside the text.")
    ),
    (
      "Entity",
      object(
        [
          "corrected?": text, "id": text, "mentions": array(ref("Mention")), "name": text,
          "roles?": array(ref("Role")), "within?": array(ref("Within")),
        ], about: "A person, organization or place, with every mention.")
    ),
    (
      "Mention",
      object([
        "end": count, "kind": choice(["name", "nominal", "pronoun", "name-in-name"]),
        "probability": probability, "raw": raw, "raw_parts?": rawParts, "rule": text,
        "start": count,
        "text": text,
      ])
    ),
    (
      "Role",
      object([
        "corrected?": text, "end": count, "raw": raw, "raw_parts?": rawParts, "rule": text,
        "start": count,
        "text": text,
      ])
    ),
    (
      "Within",
      object(
        [
          "end": count, "place": text, "raw": raw, "raw_parts?": rawParts, "rule": text,
          "start": count, "text": text,
        ], about: "Another place that this one lies in, with the words that say so.")
    ),
    (
      "Unresolved",
      object(
        [
          "candidates": texts, "end": count,
          "kind": choice(["name", "nominal", "pronoun", "name-in-name"]), "raw": raw,
          "raw_parts?": rawParts, "reason": text, "start": count, "text": text,
        ], about: "A mention of someone that was linked to nobody, and why.")
    ),
    (
      "Date",
      object(
        [
          "alternatives": texts, "anchor": dayOrNull, "corrected?": text, "end": count,
          "flags": texts,
          "from": dayOrNull,
          "modifier": textOrNull, "raw": raw, "raw_parts?": rawParts, "rule": text, "start": count,
          "text": text, "to": dayOrNull, "type": choice(["DATE", "TIME", "DURATION", "SET"]),
          "value": textOrNull,
        ], about: "An expression of time with its calendar value (TIMEX3).")
    ),
    (
      "QuotationFinding",
      object(
        [
          "candidates": texts, "corrected?": text, "cue": textOrNull, "end": count,
          "kind": choice(["direct", "partial", "indirect"]), "part": count, "parts": count,
          "probability": probability, "raw": raw, "raw_parts?": rawParts, "reason": textOrNull,
          "rule": text, "said": orNull(object(["value": text])), "speaker": textOrNull,
          "speaker_text": textOrNull, "speakers?": texts, "stance": orNull(choice(stances)),
          "start": count, "text": text,
          "to": textOrNull, "to_id": textOrNull, "utterance": count,
        ], about: "Speech, and who said it; speaker is null, with a reason, when nobody surely did."
      )
    ),
  ]
}
