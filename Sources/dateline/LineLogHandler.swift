import ArticleModel
import Foundation
import Logging

/// Writes log lines to standard error: for people in words, or as one JSON object a line for
/// programs. Each line goes
/// out in one write, so that lines of several threads do not mix.
struct LineLogHandler: LogHandler {
  /// How a line looks.
  enum Format: String {
    /// `2026-11-22T10:48:00.123Z info request id=… status=200`
    case text
    /// `{"time":"…","level":"info","message":"request","id":"…","status":200}`
    case json
  }

  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info
  private let format: Format

  /// Members that are numbers in JSON.
  private static let numbers: Set<String> = ["status", "bytes", "ms"]

  init(format: Format) { self.format = format }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
    let parts = all.map { ($0.key, "\($0.value)") }.sorted { $0.0 < $1.0 }
    let time = Self.time()
    let bytes: [UInt8]
    switch format {
    case .text:
      var line = "\(time) \(event.level) \(Self.quoted(event.message.description, always: false))"
      for (name, value) in parts { line += " \(name)=\(Self.quoted(value))" }
      bytes = Array(line.utf8)
    case .json:
      bytes = Self.json(time, event.level, event.message.description, parts)
    }
    FileHandle.standardError.write(Data(bytes + [0x0A]))
  }

  private static func json(
    _ time: String, _ level: Logger.Level, _ message: String, _ parts: [(String, String)]
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("time", time)
    writer.member("level", level.rawValue)
    writer.member("message", message)
    for (name, value) in parts {
      writer.name(name)
      if numbers.contains(name), let number = Double(value) {
        writer.write(number)
      } else {
        writer.write(value)
      }
    }
    writer.endObject()
    return writer.bytes
  }

  /// The text with control characters made harmless; values with blanks or quotation marks are
  /// quoted.
  private static func quoted(_ text: String, always: Bool = true) -> String {
    let safe = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    guard always, safe.contains(where: { $0 == " " || $0 == "\"" || $0 == "=" }) || safe.isEmpty
    else { return safe }
    return "\""
      + safe.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\\\"") + "\""
  }

  /// The time now, RFC 3339 in UTC, to the millisecond.
  private static func time() -> String {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    var parts = tm()
    gmtime_r(&now.tv_sec, &parts)
    var buffer = [CChar](repeating: 0, count: 32)
    let length = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%S", &parts)
    let whole = String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let milliseconds = String(1_000 + now.tv_nsec / 1_000_000).dropFirst()
    return "\(whole).\(milliseconds)Z"
  }
}
