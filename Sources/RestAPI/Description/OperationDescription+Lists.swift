extension OperationDescription {
  private static let nameProblems = ["invalid-name", "invalid-interval", "invalid-cursor"]

  private static func list(
    _ path: String, _ id: String, _ what: String, more: [Parameter] = []
  ) -> OperationDescription {
    OperationDescription(
      method: .get, path: path, id: id, summary: "The \(what) of the archive, with counts",
      tag: "Entities",
      parameters: [
        .name("q", "Words of a name.", example: "Ald"),
        .interval("published", "Counts only articles published then."),
        .choice(
          "sort", "The order; those in most articles first when it is not given.",
          ["-articles", "slug"]),
      ] + more + Parameter.paging,
      answers: [.list("EntitySummary"), .notModified], problems: nameProblems)
  }

  /// Entities, quotations and the timeline.
  static let lists: [OperationDescription] = [
    list(
      "/v1/persons", "listPersons", "people",
      more: [.name("role", "Words of a role.", example: "spokesman")]),
    list("/v1/organizations", "listOrganizations", "organizations"),
    list("/v1/places", "listPlaces", "places"),
    list("/v1/authors", "listAuthors", "authors"),
    list("/v1/publications", "listPublications", "publications"),
    OperationDescription(
      method: .get, path: "/v1/quotations", id: "listQuotations", summary: "Who said what when",
      tag: "Statements",
      parameters: [
        .name("speaker", "Who said it.", example: "Okafor"),
        .name("about", "Someone or something named in what was said.", example: "Port Arden"),
        .name("to", "Whom it was said to: a name, or words such as reporters.", example: "Reuters"),
        .fullText, .interval("said", "When it was said."),
        .interval("published", "When the article was published."),
        .choice("kind", "How it is given.", ["direct", "partial", "indirect"]),
        .flag("unique", "The same words in articles that tell one story count once."),
        .choice("stance", "How the cue takes what was said.", OpenAPISchemas.stances),
        .text("cue", "The cue as it stands in the text.", example: "told"),
      ] + Parameter.paging,
      answers: [.list("Quotation"), .notModified],
      problems: nameProblems + ["invalid-text-query"]),
    OperationDescription(
      method: .get, path: "/v1/timeline", id: "listTimeline",
      summary: "Sentences with a known date, in date order", tag: "Statements",
      parameters: [
        .interval("from", "Not before this."), .interval("to", "Not after this."),
        .name("person", "A person named in the sentence.", example: "Aldana"),
        .name("organization", "An organization named in it.", example: "Dock Workers"),
        .name("place", "A place named in it.", example: "Port Arden"),
      ] + Parameter.paging,
      answers: [.list("TimelineItem"), .notModified], problems: nameProblems),
  ]
}
