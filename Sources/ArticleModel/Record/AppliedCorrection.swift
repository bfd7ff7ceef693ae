extension ArticleRecord {
  /// A correction that was replayed when the record was made.
  public struct AppliedCorrection: Hashable, Sendable {
    /// Its id.
    public var id: Correction.ID
    /// Why it changed nothing, such as a person whom the article does not have any more; nil when it did.
    public var problem: String?

    /// Makes an entry.
    public init(id: Correction.ID, problem: String? = nil) {
      self.id = id
      self.problem = problem
    }
  }
}

extension ArticleRecord.AppliedCorrection: JSONEncodable {
  /// Writes the object.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", id.description)
    writer.member("problem", problem)
    writer.endObject()
  }

  init(_ json: JSONReader) throws {
    self.init(
      id: try json.parsed("id", "the id of a correction") { Correction.ID($0) },
      problem: try json.optionalString("problem"))
  }
}
