import ArticleModel
import GRDB

/// Overrides as the index keeps them, to know at the next start what its rows were made with.
extension IdentityOverrides: JSONEncodable {
  /// Writes all four parts, sorted.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("merged")
    writer.beginArray()
    for names in merged { write(names, to: &writer) }
    writer.endArray()
    writer.name("not_persons")
    write(notPersons.sorted(), to: &writer)
    writer.name("renamed")
    writer.beginObject()
    for (id, name) in renamed.sorted(by: { $0.key < $1.key }) { writer.member(id, name) }
    writer.endObject()
    writer.name("separated")
    writer.beginArray()
    for separation in separated {
      writer.beginObject()
      writer.name("articles")
      write(separation.articles.sorted().map(\.description), to: &writer)
      writer.member("label", separation.label)
      writer.member("name", separation.name)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private func write(_ texts: [String], to writer: inout JSONWriter) {
    writer.beginArray()
    for text in texts { writer.write(text) }
    writer.endArray()
  }

  /// Reads what `encode` wrote.
  init(_ json: JSONReader) throws {
    self.init()
    if case .array(let lists)? = json.value("merged") {
      merged = lists.map(Self.texts)
    }
    notPersons = Set(try json.strings("not_persons"))
    if case .object(let members)? = json.value("renamed") {
      for member in members {
        if case .string(let name) = member.value { renamed[member.name] = name }
      }
    }
    separated = try json.objects("separated").map { item in
      Separation(
        name: try item.string("name"),
        articles: Set(try item.strings("articles").compactMap { ArticleID($0) }),
        label: try item.string("label"))
    }
  }

  private static func texts(_ value: JSONValue) -> [String] {
    guard case .array(let items) = value else { return [] }
    return items.compactMap { item in
      if case .string(let text) = item { text } else { nil }
    }
  }

  /// Those that the index was made with.
  init(_ database: Database) throws {
    let text = try String.fetchOne(database, sql: "SELECT json FROM identity_overrides")
    guard let text, let json = try? JSONParser.parse(Array(text.utf8)) else {
      self.init()
      return
    }
    try self.init(JSONReader(json))
  }
}
