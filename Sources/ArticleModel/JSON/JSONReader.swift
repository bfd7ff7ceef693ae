/// Reads the members of a JSON object and says which one is wrong.
public struct JSONReader: Sendable {
  /// A member that is missing or of the wrong kind.
  public struct ReadError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The member's place: `persons[3].mentions[0].start`.
    public var path: String
    /// What is wrong.
    public var problem: String
    /// Place and problem.
    public var description: String { "\(path): \(problem)" }
  }

  private let members: [JSONMember]
  private let path: String

  /// Reads the object `value`; `path` names it in errors and is empty for a whole document.
  public init(_ value: JSONValue, path: String = "") throws(ReadError) {
    guard case .object(let members) = value else {
      throw ReadError(
        path: path.isEmpty ? "document" : path,
        problem: "expected an object, found \(value.kindDescription)")
    }
    self.members = members
    self.path = path
  }

  /// The names of all members.
  public var names: [String] { members.map(\.name) }

  /// The member `name`; nil when it is missing or null.
  public func value(_ name: String) -> JSONValue? {
    guard let value = members.first(where: { $0.name == name })?.value, value != .null else {
      return nil
    }
    return value
  }

  private func place(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  private func wrong(_ name: String, _ expected: String, _ value: JSONValue?) -> ReadError {
    ReadError(
      path: place(name),
      problem: "expected \(expected), found \(value?.kindDescription ?? "nothing")")
  }

  /// An error that names the member `name`.
  public func error(_ name: String, _ problem: String) -> ReadError {
    ReadError(path: place(name), problem: problem)
  }

  /// A string that must be there.
  public func string(_ name: String) throws(ReadError) -> String {
    guard case .string(let text)? = value(name) else {
      throw wrong(name, "a string", value(name))
    }
    return text
  }

  /// A string, or nil when it is missing or null.
  public func optionalString(_ name: String) throws(ReadError) -> String? {
    value(name) == nil ? nil : try string(name)
  }

  /// A whole number that must be there.
  public func integer(_ name: String) throws(ReadError) -> Int {
    guard case .integer(let number)? = value(name) else {
      throw wrong(name, "a whole number", value(name))
    }
    return number
  }

  /// A number that must be there.
  public func number(_ name: String) throws(ReadError) -> Double {
    switch value(name) {
    case .number(let number)?: return number
    case .integer(let number)?: return Double(number)
    case let other: throw wrong(name, "a number", other)
    }
  }

  /// True or false; false when it is missing.
  public func flag(_ name: String) throws(ReadError) -> Bool {
    switch value(name) {
    case nil: return false
    case .bool(let flag)?: return flag
    case let other: throw wrong(name, "true or false", other)
    }
  }

  /// An array of strings; empty when it is missing.
  public func strings(_ name: String) throws(ReadError) -> [String] {
    var result: [String] = []
    for (index, item) in try items(name).enumerated() {
      guard case .string(let text) = item else {
        throw wrong("\(name)[\(index)]", "a string", item)
      }
      result.append(text)
    }
    return result
  }

  /// An object that must be there.
  public func object(_ name: String) throws(ReadError) -> JSONReader {
    guard let value = value(name) else { throw wrong(name, "an object", nil) }
    return try JSONReader(value, path: place(name))
  }

  /// An object, or nil when it is missing or null.
  public func optionalObject(_ name: String) throws(ReadError) -> JSONReader? {
    value(name) == nil ? nil : try object(name)
  }

  /// An array of objects; empty when it is missing.
  public func objects(_ name: String) throws(ReadError) -> [JSONReader] {
    var result: [JSONReader] = []
    for (index, item) in try items(name).enumerated() {
      result.append(try JSONReader(item, path: "\(place(name))[\(index)]"))
    }
    return result
  }

  /// A member made from its string, such as an enumeration or a date.
  public func parsed<Value>(
    _ name: String, _ expected: String, _ parse: (String) -> Value?
  ) throws(ReadError) -> Value {
    guard let value = parse(try string(name)) else {
      throw ReadError(path: place(name), problem: "expected \(expected)")
    }
    return value
  }

  private func items(_ name: String) throws(ReadError) -> [JSONValue] {
    switch value(name) {
    case nil: return []
    case .array(let items)?: return items
    case let other: throw wrong(name, "an array", other)
    }
  }
}
