import ArticleModel
import ArticleService

extension Job: ListItem {
  /// Writes the job as its users see it.
  public func encodeItem(to writer: inout JSONWriter) {
    writer.beginObject()
    if let articles = request.articles { writer.member("articles", articles.count) }
    writer.member("by", request.by)
    writer.member("changes", "/v1/jobs/\(id)/changes")
    writer.member("created", created)
    writer.member("dry_run", request.isDryRun)
    writer.member("facts", counts)
    writer.member("failures", failures)
    writer.member("finished", finished)
    writer.member("id", id)
    writer.member("kind", "reprocess")
    writer.member("older_than", request.olderThan)
    writer.member("problem", problem)
    writer.member("progress", progress)
    writer.member("reason", request.reason)
    writer.member("self", "/v1/jobs/\(id)")
    writer.member("state", state.rawValue)
    writer.endObject()
  }

  /// Names of the columns.
  public static var csvColumns: [String] {
    [
      "id", "state", "by", "created", "finished", "total", "done", "changed", "unchanged",
      "skipped", "failed",
    ]
  }

  /// Their values.
  public var csvValues: [String?] {
    [id, state.rawValue, request.by, created, finished]
      + [
        progress.total, progress.done, progress.changed, progress.unchanged, progress.skipped,
        progress.failed,
      ].map { String($0) }
  }
}
