/// One `name=value` of a query, percent-decoded, `+` read as a space.
public struct HTTPQueryItem: Sendable, Hashable {
  /// What stands before the first `=`.
  public var name: String
  /// What stands after it; empty when there is none.
  public var value: String

  /// An item of this name and value.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
