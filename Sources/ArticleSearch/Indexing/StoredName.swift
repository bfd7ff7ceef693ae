import ArticleModel

/// A form of an entity's name in one article, kept so that it can be taken back when the article is removed:
/// all of an article in one value, since nobody asks for them.
struct StoredName {
  var entity: Int64
  /// True for the name the article's record gives the entity.
  var isNamed: Bool
  /// True when it counts as a name of the entity: a surname alone does not for the person it is linked to.
  var isMain: Bool
  /// How often the text has this form.
  var uses: Int
  var name: String

  init(_ entity: Int64, _ form: (text: String, uses: Int), of row: ArticleRows.EntityRow) {
    self.entity = entity
    isNamed = form.text == row.name
    isMain = isNamed
    uses = form.uses
    name = form.text
  }

  private init?(_ value: JSONValue) {
    guard case .array(let parts) = value, parts.count == 4, case .integer(let entity) = parts[0],
      case .integer(let rank) = parts[1], case .integer(let uses) = parts[2],
      case .string(let name) = parts[3]
    else { return nil }
    self.entity = Int64(entity)
    isNamed = rank > 0
    isMain = rank > 1
    self.uses = uses
    self.name = name
  }

  /// All forms of all names, as JSON.
  static func write(_ rows: [ArticleRows.EntityRow], _ numbers: [Int64]) -> String {
    write(zip(rows, numbers).flatMap { row, entity in row.forms.map { Self(entity, $0, of: row) } })
  }

  /// Names as JSON: `[[entity, 2 main, 1 named, 0 other form, uses, name], …]`.
  static func write(_ names: [StoredName]) -> String {
    var writer = JSONWriter(capacity: 1_024)
    writer.beginArray()
    for name in names {
      writer.beginArray()
      writer.write(Int(name.entity))
      writer.write((name.isNamed ? 1 : 0) + (name.isMain ? 1 : 0))
      writer.write(name.uses)
      writer.write(name.name)
      writer.endArray()
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
