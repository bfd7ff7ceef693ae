import ArticleModel
import ArticleService

/// The answer to a correction or to taking one back.
struct CorrectionOutcomeBody: JSONEncodable {
  private let outcome: CorrectionOutcome
  private let isDryRun: Bool
  /// Differences that are listed; all are counted.
  private static let itemLimit = 1_000

  init(_ outcome: CorrectionOutcome, isDryRun: Bool) {
    self.outcome = outcome
    self.isDryRun = isDryRun
  }

  func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("changes")
    if let changes = outcome.changes {
      writer.beginObject()
      writer.member("counts", changes.counts)
      writer.member("items", Array(changes.items.prefix(Self.itemLimit)))
      writer.endObject()
    } else {
      writer.writeNull()
    }
    writer.member("correction", outcome.correction)
    writer.member("dry_run", isDryRun)
    if let bytes = outcome.recordBytes { writer.member("etag", EntityTag.of(bytes)) }
    writer.member("job", outcome.job.map { "/v1/jobs/\($0.id)" })
    writer.member("overrides", outcome.overridden.map(\.description))
    writer.endObject()
  }
}

extension CorrectionListing: ListItem {
  /// Writes the correction with what became of it.
  public func encodeItem(to writer: inout JSONWriter) {
    writer.beginObject()
    correction.encodeMembers(to: &writer)
    writer.member("overridden_by", overriddenBy.map(\.description))
    writer.member("self", "/v1/corrections/\(correction.id)")
    writer.member("undone", undone)
    writer.endObject()
  }

  /// Names of the columns.
  public static var csvColumns: [String] {
    ["id", "kind", "article", "by", "at", "reason", "undone_by", "undone_at", "overridden_by"]
  }

  /// Their values.
  public var csvValues: [String?] {
    [
      correction.id.description, correction.change.kind.rawValue, correction.article?.description,
      correction.by, correction.at, correction.reason, undone?.by, undone?.at,
      overriddenBy.map(\.description).joined(separator: " "),
    ]
  }
}

extension CorrectionListing.Undo: JSONEncodable {
  /// Writes the object.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("at", at)
    writer.member("by", by)
    writer.member("reason", reason)
    writer.endObject()
  }
}
