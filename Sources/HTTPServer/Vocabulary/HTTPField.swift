/// One header field: a name and its value.
public struct HTTPField: Sendable, Hashable {
  /// The name as sent.
  public var name: String
  /// The value without the white space around it; bytes that are no UTF-8 become U+FFFD.
  public var value: String

  /// A field of this name and value.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
