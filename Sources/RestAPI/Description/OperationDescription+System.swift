extension OperationDescription {
  /// What problems mean.
  static let problemPages: [OperationDescription] = [
    OperationDescription(
      method: .get, path: "/problems", id: "listProblems", summary: "All kinds of problems",
      tag: "Service",
      answers: [
        Answer(
          status: 200, about: "Code, status, cause and remedy of each.",
          contents: [.text("text/html"), .json("ProblemTypeList")], headers: ["ETag"]),
        .notModified,
      ]),
    OperationDescription(
      method: .get, path: "/problems/{code}", id: "getProblem", summary: "What a problem means",
      tag: "Service",
      answers: [
        Answer(
          status: 200, about: "Its cause, and what to do.",
          contents: [.text("text/html"), .json("ProblemType")], headers: ["ETag"]),
        .notModified,
      ], problems: ["unknown-problem"]),
  ]

  /// For those who run the service.
  static let system: [OperationDescription] = [
    OperationDescription(
      method: .get, path: "/livez", id: "isAlive", summary: "Whether the process answers",
      tag: "Service",
      answers: [
        Answer(status: 200, about: "It does.", contents: [.text("text/plain", "\"ok\\n\"")])
      ]),
    OperationDescription(
      method: .get, path: "/readyz", id: "isReady", summary: "Whether it should get requests",
      tag: "Service",
      answers: [
        Answer(status: 200, about: "It should.", contents: [.text("text/plain", "\"ok\\n\"")])
      ], problems: ["not-ready"]),
    OperationDescription(
      method: .get, path: "/metrics", id: "getMetrics", summary: "Figures for Prometheus",
      tag: "Service",
      answers: [
        Answer(
          status: 200, about: "Prometheus' text format, version 0.0.4.",
          contents: [.text("text/plain")])
      ]),
    OperationDescription(
      method: .get, path: "/openapi.json", id: "getDescription", summary: "This description",
      tag: "Service",
      answers: [
        Answer(
          status: 200, about: "The API, as OpenAPI 3.1.",
          contents: [
            Content(
              type: "application/json",
              schema: "{\"type\": \"object\", \"required\": [\"openapi\", \"info\", \"paths\"]}")
          ], headers: ["ETag"]), .notModified,
      ]),
  ]
}
