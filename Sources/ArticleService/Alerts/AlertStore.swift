import ArticleArchive
import ArticleModel
import ArticleSearch

/// Alerts on the disk: `alerts/a1.json` what is asked for, `alerts/a1.queue.json` what is to be announced,
/// `alerts/cursor.json` how far the archive's changes were looked at.
struct AlertStore: Sendable {
  let archive: ArticleArchive

  private static let folder = "alerts"

  private static func name(_ file: String) -> ArticleArchive.DocumentName {
    ArticleArchive.DocumentName(folder: folder, file: file)
  }

  /// What is kept.
  struct Content {
    var alerts: [(alert: Alert, queue: AlertQueue)] = []
    var cursor: ChangeCursor?
    /// Files that cannot be read, with the reason.
    var unreadable: [String] = []
  }

  /// Reads everything.
  func all() throws(ArchiveError) -> Content {
    var content = Content()
    for file in try archive.documents(in: Self.folder) where file.hasSuffix(".json") {
      guard !file.hasSuffix(".queue.json"), let bytes = try archive.document(Self.name(file)) else {
        continue
      }
      do {
        let json = try JSONReader(try JSONParser.parse(bytes))
        if file == "cursor.json" {
          content.cursor = ChangeCursor(try json.string("cursor"))
        } else {
          let alert = try Alert(stored: json)
          content.alerts.append((alert, try queue(of: alert.id)))
        }
      } catch {
        content.unreadable.append("\(Self.folder)/\(file): \(error)")
      }
    }
    return content
  }

  private func queue(of id: String) throws -> AlertQueue {
    guard let bytes = try archive.document(Self.name("\(id).queue.json")) else {
      return AlertQueue()
    }
    return try AlertQueue(try JSONReader(try JSONParser.parse(bytes)))
  }

  /// Keeps an alert; durable on return.
  func save(_ alert: Alert) throws(ArchiveError) {
    try archive.replaceDocument(Self.name("\(alert.id).json"), with: alert.storedBytes)
  }

  /// Keeps what is to be announced for an alert.
  func save(_ queue: AlertQueue, of id: String) throws(ArchiveError) {
    try archive.replaceDocument(
      Self.name("\(id).queue.json"), with: JSONWriter.bytes(of: queue, isPretty: true))
  }

  /// Keeps how far the archive's changes were looked at.
  func save(_ cursor: ChangeCursor) throws(ArchiveError) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("cursor", cursor.description)
    writer.endObject()
    try archive.replaceDocument(Self.name("cursor.json"), with: writer.bytes + [0x0A])
  }

  /// Forgets an alert and what is to be announced for it.
  func remove(_ id: String) throws(ArchiveError) {
    try archive.removeDocument(Self.name("\(id).json"))
    try archive.removeDocument(Self.name("\(id).queue.json"))
  }
}

extension Alert {
  /// The alert as it is stored, with its secret.
  fileprivate var storedBytes: [UInt8] {
    var writer = JSONWriter(isPretty: true)
    writer.beginObject()
    writer.member("created", created)
    writer.member("id", id)
    writer.member("query", query)
    writer.member("secret", secret)
    writer.member("url", url)
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  fileprivate init(stored json: JSONReader) throws(JSONReader.ReadError) {
    self.init(
      id: try json.string("id"), query: try Query(json.object("query")),
      url: try json.string("url"), secret: try json.string("secret"),
      created: try json.string("created"))
  }
}
