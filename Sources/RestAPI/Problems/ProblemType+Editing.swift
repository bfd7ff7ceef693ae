extension ProblemType {
  /// About corrections and jobs.
  static let editing: [ProblemType] = [
    ProblemType(
      "invalid-member", 400, "A member of the body cannot be understood",
      cause: "The member that the answer names is missing or of the wrong kind.",
      remedy: "Correct that member; the description of the call is in /openapi.json."),
    ProblemType(
      "correction-does-not-fit", 422, "The correction does not fit what is stored",
      cause: "The article has no such person, quotation, date or role, or the value is none.",
      remedy: "Read the article's record and take ids, names, start and end from it."),
    ProblemType(
      "unknown-correction", 404, "No such correction",
      cause: "No correction has this id.", remedy: "List them with GET /v1/corrections."),
    ProblemType(
      "correction-undone", 409, "The correction was taken back before",
      cause: "A correction can be taken back once.", remedy: "Make it again to have it back."),
    ProblemType(
      "unknown-job", 404, "No such job",
      cause: "No job has this id, or it was forgotten with DELETE.",
      remedy: "List them with GET /v1/jobs."),
    ProblemType(
      "invalid-version", 422, "This is no version of the pipeline",
      cause: "A version is one to four numbers with points between them.",
      remedy: "Write it as in the records' \"pipeline\", such as 0.2.0."),
    ProblemType(
      "destination-in-use", 409, "Something is there already",
      cause: "A backup or a restored archive would write over it.",
      remedy: "Name a new file or an empty folder; dateline restore --force moves it aside."),
    ProblemType(
      "damaged-backup", 500, "The backup is damaged",
      cause: "It is cut off, a file is missing, or a checksum is another.",
      remedy: "Use another backup."),
  ]
}
