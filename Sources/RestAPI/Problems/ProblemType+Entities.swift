extension ProblemType {
  /// About persons, organizations and places.
  static let entities: [ProblemType] = [
    ("person", "/v1/persons"), ("organization", "/v1/organizations"), ("place", "/v1/places"),
  ].map { noun, path in
    ProblemType(
      "unknown-\(noun)", 404, "No such \(noun)",
      cause: "No \(noun) in the archive has this id or name: it is misspelt, no article names it, "
        + "or the articles that did were removed.",
      remedy: "The answer names the nearest known ones. Find ids with GET \(path)?q=…")
  }
}
