import ArticleModel

/// A form of an entity's name in one article, kept so that it can be taken back when the article is removed:
/// all of an article in one value, since nobody asks for them.
struct StoredName {
  var entity: Int64
  /// True for the name the article's record gives the entity.
  var isMain: Bool
  /// How often the text has this form.
  var uses: Int
  var name: String

  init(_ entity: Int64, _ form: (text: String, uses: Int), of row: ArticleRows.EntityRow) {
    self.entity = entity
    isMain = form.text == row.name
    uses = form.uses
    name = form.text
  }

  private init?(_ value: JSONValue) {
    guard case .array(let parts) = value, parts.count == 4, case .integer(let entity) = parts[0],
      case .bool(let isMain) = parts[1], case .integer(let uses) = parts[2],
      case .string(let name) = parts[3]
    else { return nil }
    self.entity = Int64(entity)
    self.isMain = isMain
    self.uses = uses
    self.name = name
  }

  /// All forms of all names, as JSON.
  static func write(_ rows: [ArticleRows.EntityRow], _ numbers: [Int64]) -> String {
    var writer = JSONWriter(capacity: 1_024)
    writer.beginArray()
    for (row, entity) in zip(rows, numbers) {
      for form in row.forms {
        let stored = StoredName(entity, form, of: row)
        writer.beginArray()
        writer.write(Int(stored.entity))
        writer.write(stored.isMain)
        writer.write(stored.uses)
        writer.write(stored.name)
        writer.endArray()
      }
    }
    writer.endArray()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Reads what `write` wrote.
  static func read(_ text: String) -> [StoredName] {
    guard case .array(let values)? = try? JSONParser.parse(Array(text.utf8)) else { return [] }
    return values.compactMap(StoredName.init)
  }
}
