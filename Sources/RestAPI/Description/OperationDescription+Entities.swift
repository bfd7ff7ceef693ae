extension OperationDescription {
  private static func dossier(
    _ path: String, _ noun: String
  ) -> OperationDescription {
    OperationDescription(
      method: .get, path: path + "/{id}", id: "get" + noun.capitalized,
      summary: "The dossier of one \(noun)", tag: "Entities",
      about: "{id} may be a name or a part of one. Content-Location names the id where it was not "
        + "given.",
      answers: [
        Answer(
          status: 200, about: "All that the archive knows.", contents: [.json("Dossier")],
          headers: ["ETag"]),
        Answer(
          status: 300, about: "The name fits several: they are told apart here.",
          contents: [.json("MultipleChoices")]), .notModified,
      ], problems: ["unknown-\(noun)", "invalid-name"])
  }

  /// Dossiers, and the archive in numbers.
  static let entities: [OperationDescription] = [
    dossier("/v1/persons", "person"),
    dossier("/v1/organizations", "organization"),
    dossier("/v1/places", "place"),
    OperationDescription(
      method: .get, path: "/v1/stats", id: "getStatistics",
      summary: "What the archive holds, in numbers", tag: "Service",
      answers: [
        Answer(
          status: 200, about: "Counts of what is stored.", contents: [.json("Statistics")],
          headers: ["ETag"]), .notModified,
      ]),
  ]
}
