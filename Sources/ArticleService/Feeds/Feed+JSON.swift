import ArticleModel

extension Feed: JSONEncodable {
  /// Writes what the API shows of a feed, keys sorted.
  public func encode(to writer: inout JSONWriter) { encode(to: &writer, withMemory: false) }

  /// The feed as it is stored, with what it remembers between two polls.
  var storedBytes: [UInt8] {
    var writer = JSONWriter(isPretty: true)
    encode(to: &writer, withMemory: true)
    return writer.bytes + [0x0A]
  }

  private func encode(to writer: inout JSONWriter, withMemory: Bool) {
    writer.beginObject()
    writer.member("added", added)
    writer.member("content", content.rawValue)
    if withMemory { writer.member("etag", state.entityTag) }
    writer.member("failures", state.failures)
    writer.member("id", id)
    writer.member("interval", interval)
    writer.member("last_error", state.lastError)
    writer.member("last_item_error", state.lastItemError)
    if withMemory { writer.member("last_modified", state.lastModified) }
    writer.member("last_poll", state.lastPoll)
    writer.member("last_success", state.lastSuccess)
    writer.member(
      "next_poll",
      withMemory ? String(state.nextPoll) : UTCTime.text(secondsSince1970: state.nextPoll))
    writer.member("publication", publication)
    writer.member("refused", state.refused)
    if withMemory { writer.member("seen", state.seen) }
    writer.member("stored", state.stored)
    writer.member("title", state.title)
    writer.member("url", url)
    writer.endObject()
  }

  /// Reads what ``storedBytes`` wrote.
  init(storedBytes bytes: [UInt8]) throws {
    let json = try JSONReader(try JSONParser.parse(bytes))
    self.init(
      id: try json.string("id"), url: try json.string("url"),
      interval: try json.integer("interval"),
      content: try json.parsed("content", "item or page") { Content(rawValue: $0) },
      publication: try json.optionalString("publication"), added: try json.string("added"))
    state.title = try json.optionalString("title")
    state.entityTag = try json.optionalString("etag")
    state.lastModified = try json.optionalString("last_modified")
    state.nextPoll = try json.parsed("next_poll", "a number") { Int($0) }
    state.lastPoll = try json.optionalString("last_poll")
    state.lastSuccess = try json.optionalString("last_success")
    state.lastError = try json.optionalString("last_error")
    state.failures = try json.integer("failures")
    state.stored = try json.integer("stored")
    state.refused = try json.integer("refused")
    state.lastItemError = try json.optionalString("last_item_error")
    state.seen = try json.strings("seen")
  }
}
