/// Brings stored records of earlier schemas to the present one, a step from each schema to the next, on the
/// JSON itself: a step must not change when the types of the record do.
///
/// Records are brought up when they are read, in memory; `dateline reprocess` writes them new. A record of a
/// later schema is reported by name and left alone.
public struct RecordMigrator: Sendable {
  /// Turns a document of one schema into one of the next; the member `schema` is set by the migrator.
  public typealias Step = @Sendable (JSONValue) throws(RecordError) -> JSONValue

  /// The schema that the steps lead to.
  public let current: Int
  private let steps: [Int: Step]

  /// Makes a migrator of steps, each under the schema that it starts from.
  public init(current: Int, steps: [Int: Step]) {
    self.current = current
    self.steps = steps
  }

  /// The steps of this program. Schema 1 is the first; there is no step yet.
  public static let standard = RecordMigrator(current: ArticleRecord.currentSchema, steps: [:])

  /// The document in the present schema.
  ///
  /// - Throws: `.newerSchema`; `.wrongShape` when there is no schema or no way from it.
  public func migrated(_ document: JSONValue) throws(RecordError) -> JSONValue {
    guard case .integer(var schema)? = document["schema"] else {
      throw .wrongShape("schema: expected a whole number")
    }
    guard schema <= current else { throw .newerSchema(schema) }
    var document = document
    while schema < current {
      guard let step = steps[schema] else {
        throw .wrongShape("schema: there is no schema \(schema)")
      }
      schema += 1
      document = Self.with(schema, try step(document))
    }
    guard schema >= 1 else { throw .wrongShape("schema: there is no schema \(schema)") }
    return document
  }

  private static func with(_ schema: Int, _ document: JSONValue) -> JSONValue {
    guard case .object(let members) = document else { return document }
    return .object(
      members.filter { $0.name != "schema" } + [JSONMember("schema", .integer(schema))])
  }
}
