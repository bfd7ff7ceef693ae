extension OpenAPISchemas {
  private static let standing = choice(["identified", "single-name", "ambiguous"])

  private static func list(_ item: String) -> String {
    object(["items": array(ref(item)), "total": count])
  }

  /// What is told of one person, organization or place, and of the archive.
  static let dossiers: [(name: String, schema: String)] = [
    (
      "Dossier",
      object(
        [
          "aliases": texts, "articles": count, "candidates": array(ref("Candidate")),
          "company_articles": count, "first_published": dayOrNull, "id": text,
          "last_published": dayOrNull,
          "links": object([
            "articles": text, "quotations_about": text, "quotations_by": text, "timeline": text,
          ]), "mentions": count, "months": array(object(["articles": count, "month": text])),
          "name": text, "organizations": array(ref("Companion")),
          "persons": array(ref("Companion")), "places": array(ref("Companion")),
          "quotations_about": list("Quotation"), "quotations_by": list("Quotation"),
          "roles": array(
            object([
              "articles": count, "first_published": dayOrNull, "last_published": dayOrNull,
              "text": text,
            ])), "self": text, "standing?": standing, "timeline": list("TimelineItem"),
        ],
        about: "Names, roles, articles by month, who and what is named with it in the newest "
          + "company_articles articles, and the first ten of its quotations and dates; links leads "
          + "to all of them. candidates says who may be meant where that is not sure.")
    ),
    (
      "Companion",
      object(
        ["articles": count, "id": text, "name": text, "self": text],
        about: "Named in the same articles.")
    ),
    (
      "Candidate",
      object(
        [
          "articles": count, "first_published": dayOrNull, "id": text,
          "last_published": dayOrNull, "name": text, "roles": texts, "self": text,
          "standing?": standing,
        ], about: "One of several that a name may stand for.",
        example: """
          {"articles": 12, "first_published": "2024-01-03", "id": "john-carver.sport",
           "last_published": "2024-06-30", "name": "John Carver", "roles": ["striker"],
           "self": "/v1/persons/john-carver.sport", "standing": "identified"}
          """)
    ),
    (
      "MultipleChoices",
      object(["candidates": array(ref("Candidate")), "detail": text])
    ),
    (
      "Statistics",
      object(
        [
          "articles": count, "authors": count, "dates": count, "first_published": dayOrNull,
          "languages": array(object(["articles": count, "code": text])),
          "last_published": dayOrNull, "organizations": count, "persons": count, "places": count,
          "publications": count, "quotations": count, "undated": count,
          "unidentified_persons": count, "words": count,
          "years": array(object(["articles": count, "year": text])),
        ],
        about: "persons counts all entries; unidentified_persons those that are a single name, or "
          + "a name of several persons, in articles that do not say whose it is.")
    ),
  ]
}
