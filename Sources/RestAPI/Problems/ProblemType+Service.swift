extension ProblemType {
  /// About query parameters.
  static let query: [ProblemType] = [
    ProblemType(
      "unknown-parameter", 400, "There is no such query parameter",
      cause: "The query has a parameter that this path does not know, perhaps misspelt.",
      remedy: "The answer names the nearest known parameter, or all of them."),
    ProblemType(
      "invalid-parameter", 400, "A query parameter cannot be understood",
      cause: "A parameter is empty, given twice, or has a value that is not allowed.",
      remedy: "The answer names the parameter and how to write it."),
    ProblemType(
      "invalid-interval", 400, "A day, month, year or interval cannot be understood",
      cause: "A date in a query is none, or an interval ends before it starts.",
      remedy: "Write 2024-02-10, 2024-02, 2024, or an interval such as 2024-02/2024-03-15; "
        + "either side may "
        + "be \"..\"."),
    ProblemType(
      "invalid-time", 400, "A time cannot be understood", cause: "A time in a query is none.",
      remedy: "Write it as RFC 3339 says: 2024-02-10T12:00:00Z."),
    ProblemType(
      "invalid-text-query", 400, "The full text query cannot be understood",
      cause: "q has no words, an open quotation mark, or too many words.",
      remedy: "Give words, and phrases in double quotes."),
    ProblemType(
      "invalid-name", 400, "A name cannot be looked for",
      cause: "A name has no letters or digits, or too many words.",
      remedy: "Give the name as an article would write it, or an id."),
    ProblemType(
      "invalid-cursor", 400, "The cursor is not one of this list",
      cause: "The cursor was changed, cut, or belongs to another query.",
      remedy: "Take the cursor from next, or follow the Link field; start again without it."),
    ProblemType(
      "invalid-limit", 400, "The page size is too small or too large",
      cause: "limit is out of its bounds.", remedy: "Give a number within them, or leave it out."),
  ]

  /// About who may do what.
  static let access: [ProblemType] = [
    ProblemType(
      "authentication-required", 401, "A token is needed",
      cause: "The service has tokens, and the request carries none.",
      remedy: "Send the field Authorization: Bearer TOKEN. Tokens are made with dateline token "
        + "create."),
    ProblemType(
      "invalid-token", 401, "The token is not valid",
      cause: "The token is unknown, expired or revoked, or the Authorization field is not a "
        + "bearer token.",
      remedy: "Make a new one with dateline token create."),
    ProblemType(
      "insufficient-scope", 403, "The token may not do this",
      cause: "The token lacks the scope that this call needs: read, write or admin.",
      remedy: "Use a token with the scope that the answer names."),
    ProblemType(
      "rate-limited", 429, "Too many requests within a minute",
      cause: "The token has used up what it may ask within a minute.",
      remedy: "Wait for the time in Retry-After; the RateLimit field of every answer says what "
        + "is left."),
    ProblemType(
      "quota-exceeded", 429, "The day's quota is used up",
      cause: "The token has used up what it may ask within a day (UTC).",
      remedy: "Wait until Retry-After, or have the quota raised."),
  ]

  /// About the archive and its index.
  static let archive: [ProblemType] = [
    ProblemType(
      "not-ready", 503, "The service is not ready",
      cause: "The index is being brought up to date, the disk is full, or the service is "
        + "stopping; the "
        + "answer says which.",
      remedy: "Try again after the time in Retry-After."),
    ProblemType(
      "disk-full", 507, "The disk is full",
      cause: "The article could not be stored; nothing of it was.",
      remedy: "Free some space or move the data folder, then send it again."),
    ProblemType(
      "no-data-folder", 503, "There is no data folder",
      cause: "The folder of the archive is gone.",
      remedy: "Bring it back; start with the right "
        + "--data."),
    ProblemType(
      "data-folder-in-use", 503, "Another process has the data folder",
      cause: "Two processes cannot write to one archive.", remedy: "Stop the other one."),
    ProblemType(
      "data-folder-not-writable", 503, "The data folder cannot be written",
      cause: "It belongs to another user or is mounted read-only.",
      remedy: "Give the user who runs Dateline the right to write there."),
    ProblemType(
      "data-folder-not-readable", 503, "The data folder cannot be read",
      cause: "It belongs to another user.",
      remedy: "Give the user who runs Dateline the right to read there."),
    ProblemType(
      "opened-for-reading", 503, "The archive was opened for reading only",
      cause: "The archive is closed or was not opened for writing.",
      remedy: "Start the service "
        + "anew."),
    ProblemType(
      "too-many-open-files", 503, "The process has too many open files",
      cause: "The limit of open files is reached.", remedy: "Raise it (ulimit -n)."),
    ProblemType(
      "file-too-large", 400, "A file is too large",
      cause: "A file is longer than anything the archive writes.", remedy: "Look at it by hand."),
    ProblemType(
      "input-output", 503, "The disk could not be read or written",
      cause: "The operating system reports an error of the disk.",
      remedy: "Look at the disk and the system's log, then run dateline verify."),
    ProblemType(
      "wrong-id", 400, "The id is not that of the bytes",
      cause: "An id did not agree with the bytes it stands for.", remedy: "Send the bytes again."),
    ProblemType(
      "unreadable-record", 500, "A stored record cannot be read",
      cause: "The record's file was damaged or edited.",
      remedy: "dateline reprocess makes it again from the raw bytes; dateline verify finds "
        + "others."),
    ProblemType(
      "newer-schema", 500, "A stored record is of a later version",
      cause: "A later version of Dateline wrote the record.",
      remedy: "Run the version that wrote it, or a later one."),
    ProblemType(
      "damaged-index", 500, "The index is damaged",
      cause: "The file index.sqlite was damaged. The archive is not: the index is made from it.",
      remedy: "Stop the service and run dateline reindex."),
    ProblemType(
      "unusable-index", 503, "The index cannot be used",
      cause: "The index is missing, damaged or of another version.",
      remedy: "Run dateline "
        + "reindex."),
    ProblemType(
      "no-index", 404, "There is no index", cause: "The data folder has no index.",
      remedy: "Name the right folder with --data, or run dateline reindex."),
    ProblemType(
      "index-not-writable", 503, "The index cannot be written",
      cause: "The file index.sqlite cannot be opened or written.",
      remedy: "Give the user who runs Dateline the right to the data folder."),
    ProblemType(
      "index-error", 503, "The index could not answer", cause: "SQLite reports an error.",
      remedy: "Try again; if it stays, run dateline verify and dateline reindex."),
  ]

  /// About the service itself.
  static let server: [ProblemType] = [
    ProblemType(
      "overloaded", 503, "The service is overloaded",
      cause: "As many requests wait as may wait.",
      remedy: "Try again after the time in Retry-After, with fewer requests at once."),
    ProblemType(
      "internal-error", 500, "The service made a mistake",
      cause: "A fault of the program.",
      remedy: "Report it with the X-Request-ID of the answer; the log has more under that id."),
    ProblemType(
      "unexpected", 503, "Something unexpected went wrong",
      cause: "An error that the service has no name for, from the system or the disk.",
      remedy: "Try again; the log has more under the X-Request-ID of the answer."),
  ]
}
