import ArticleModel

extension Job: JSONEncodable {
  /// Writes the job as it stands on the disk and in the API. A list of articles stands in a file of its own.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("by", request.by)
    writer.member("changes_bytes", changesLength)
    writer.member("created", created)
    writer.member("cursor", cursor?.description)
    writer.member("dry_run", request.isDryRun)
    writer.member("facts", counts)
    writer.member("failures", failures)
    writer.member("finished", finished)
    writer.member("id", id)
    writer.member("kind", "reprocess")
    writer.member("listed", request.articles != nil)
    writer.member("logged", logged?.description)
    writer.member("older_than", request.olderThan)
    writer.member("problem", problem)
    writer.member("progress", progress)
    writer.member("reason", request.reason)
    writer.member("state", state.rawValue)
    writer.endObject()
  }

  /// Reads a stored job; `articles` is the list that stands beside it.
  init(_ json: JSONReader, articles: [ArticleID]?) throws(JSONReader.ReadError) {
    self.init(
      id: try json.string("id"),
      request: ReprocessRequest(
        olderThan: try json.optionalString("older_than"), articles: articles,
        isDryRun: try json.flag("dry_run"), by: try json.string("by"),
        reason: try json.optionalString("reason")),
      created: try json.string("created"))
    state = try json.parsed("state", "a state of a job") { State(rawValue: $0) }
    finished = try json.optionalString("finished")
    progress = try Progress(json.object("progress"))
    counts = try FactDiff.Counts(json.object("facts"))
    failures = try json.strings("failures")
    problem = try json.optionalString("problem")
    cursor = try json.optionalString("cursor").flatMap { ArticleID($0) }
    logged = try json.optionalString("logged").flatMap { ArticleID($0) }
    changesLength = try json.integer("changes_bytes")
  }
}

extension Job.Progress: JSONEncodable {
  /// Writes the object.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("changed", changed)
    writer.member("done", done)
    writer.member("failed", failed)
    writer.member("skipped", skipped)
    writer.member("total", total)
    writer.member("unchanged", unchanged)
    writer.endObject()
  }

  init(_ json: JSONReader) throws(JSONReader.ReadError) {
    self.init()
    changed = try json.integer("changed")
    done = try json.integer("done")
    failed = try json.integer("failed")
    skipped = try json.integer("skipped")
    total = try json.integer("total")
    unchanged = try json.integer("unchanged")
  }
}
