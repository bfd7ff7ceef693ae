/// Reads JSON strictly as RFC 8259 says, from bytes that may be hostile: no byte order mark, no comments,
/// no duplicate names, no lone surrogates, no control characters in strings, bounded depth. Linear time.
public struct JSONParser {
  /// What is wrong and where.
  public struct ParseError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public var problem: String
    /// Byte at which it was seen, counted from 0.
    public var offset: Int
    /// Problem and place.
    public var description: String { "\(problem) at byte \(offset)" }
  }

  /// Arrays and objects inside one another, at most.
  public static let depthLimit = 64

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  /// Reads exactly one JSON value, with white space around it.
  public static func parse(_ bytes: [UInt8]) throws(ParseError) -> JSONValue {
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<JSONValue, ParseError> in
      var parser = JSONParser(bytes: buffer)
      do throws(ParseError) {
        let value = try parser.parseValue(depth: 0)
        parser.skipSpace()
        guard parser.position == buffer.count else {
          throw parser.error("something stands behind the end of the document")
        }
        return .success(value)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private func error(_ problem: String) -> ParseError {
    ParseError(problem: problem, offset: position)
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      position += 1
    }
  }

  private mutating func parseValue(depth: Int) throws(ParseError) -> JSONValue {
    skipSpace()
    guard position < bytes.count else { throw error("the document ends where a value must stand") }
    if depth >= Self.depthLimit, bytes[position] == 0x7B || bytes[position] == 0x5B {
      throw error("arrays and objects are nested more than \(Self.depthLimit) deep")
    }
    switch bytes[position] {
    case 0x7B: return try parseObject(depth: depth)
    case 0x5B: return try parseArray(depth: depth)
    case 0x22: return .string(try parseString())
    case 0x74: return try parseWord("true", .bool(true))
    case 0x66: return try parseWord("false", .bool(false))
    case 0x6E: return try parseWord("null", .null)
    case 0x2D, 0x30...0x39: return try parseNumber()
    default: throw error("a value must stand here")
    }
  }

  private mutating func parseWord(
    _ word: StaticString, _ value: JSONValue
  ) throws(ParseError) -> JSONValue {
    let length = word.utf8CodeUnitCount
    guard position + length <= bytes.count else { throw error("a value is cut short") }
    for offset in 0..<length where bytes[position + offset] != word.utf8Start[offset] {
      throw error("a value must stand here")
    }
    position += length
    return value
  }

  private mutating func parseObject(depth: Int) throws(ParseError) -> JSONValue {
    position += 1
    var members: [JSONMember] = []
    var names: Set<String> = []
    skipSpace()
    if position < bytes.count, bytes[position] == 0x7D {
      position += 1
      return .object([])
    }
    while true {
      skipSpace()
      guard position < bytes.count, bytes[position] == 0x22 else {
        throw error("a member's name in double quotes must stand here")
      }
      let name = try parseString()
      guard isNew(name, members, &names) else {
        throw error("the member \"\(name.prefix(64))\" stands twice in one object")
      }
      skipSpace()
      guard position < bytes.count, bytes[position] == 0x3A else {
        throw error("a colon must stand here")
      }
      position += 1
      members.append(JSONMember(name, try parseValue(depth: depth + 1)))
      if try !continues(closing: 0x7D) { return .object(members) }
    }
  }

  /// Small objects are searched, large ones keep a set, so that time stays linear.
  private func isNew(
    _ name: String, _ members: [JSONMember], _ names: inout Set<String>
  ) -> Bool {
    if members.count < 16 { return !members.contains { $0.name == name } }
    if names.isEmpty { names = Set(members.map(\.name)) }
    return names.insert(name).inserted
  }

  private mutating func parseArray(depth: Int) throws(ParseError) -> JSONValue {
    position += 1
    var values: [JSONValue] = []
    skipSpace()
    if position < bytes.count, bytes[position] == 0x5D {
      position += 1
      return .array([])
    }
    while true {
      values.append(try parseValue(depth: depth + 1))
      if try !continues(closing: 0x5D) { return .array(values) }
    }
  }

  /// Reads a comma (true) or the closing bracket (false).
  private mutating func continues(closing bracket: UInt8) throws(ParseError) -> Bool {
    skipSpace()
    guard position < bytes.count else { throw error("the document ends too early") }
    let byte = bytes[position]
    guard byte == 0x2C || byte == bracket else {
      throw error("a comma or a closing bracket must stand here")
    }
    position += 1
    return byte == 0x2C
  }

  private mutating func parseNumber() throws(ParseError) -> JSONValue {
    let start = position
    var isInteger = true
    if bytes[position] == 0x2D { position += 1 }
    let first = position
    try skipDigits()
    if bytes[first] == 0x30, position > first + 1 { throw error("a number has a leading zero") }
    if position < bytes.count, bytes[position] == 0x2E {
      isInteger = false
      position += 1
      try skipDigits()
    }
    if position < bytes.count, bytes[position] | 0x20 == 0x65 {
      isInteger = false
      position += 1
      if position < bytes.count, bytes[position] == 0x2B || bytes[position] == 0x2D {
        position += 1
      }
      try skipDigits()
    }
    let text = String(
      decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
    if isInteger, let value = Int(text) { return .integer(value) }
    guard let value = Double(text), value.isFinite else { throw error("a number is too large") }
    return .number(value)
  }

  private mutating func skipDigits() throws(ParseError) {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    guard position > start else { throw error("a digit must stand here") }
    guard position - start <= 400 else { throw error("a number has too many digits") }
  }

  private mutating func parseString() throws(ParseError) -> String {
    position += 1
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x22 {
        let plain = UnsafeBufferPointer(rebasing: bytes[start..<position])
        guard let text = String(validating: plain, as: UTF8.self) else {
          throw error("a string is not valid UTF-8")
        }
        position += 1
        return text
      }
      if byte == 0x5C { return try parseEscapedString(from: start) }
      guard byte >= 0x20 else { throw error("a control character stands in a string") }
      position += 1
    }
    throw error("a string is not closed")
  }

  private mutating func parseEscapedString(from start: Int) throws(ParseError) -> String {
    var result = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case 0x22:
        guard let text = String(validating: result, as: UTF8.self) else {
          throw error("a string is not valid UTF-8")
        }
        return text
      case 0x5C: try appendEscape(to: &result)
      case 0..<0x20: throw error("a control character stands in a string")
      default: result.append(byte)
      }
    }
    throw error("a string is not closed")
  }

  private mutating func appendEscape(to result: inout [UInt8]) throws(ParseError) {
    guard position < bytes.count else { throw error("a string is not closed") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: result.append(byte)
    case 0x62: result.append(0x08)
    case 0x66: result.append(0x0C)
    case 0x6E: result.append(0x0A)
    case 0x72: result.append(0x0D)
    case 0x74: result.append(0x09)
    case 0x75:
      let scalar = try parseUnicodeEscape()
      result.append(contentsOf: Array(String(Character(scalar)).utf8))
    default: throw error("an unknown escape stands in a string")
    }
  }

  private mutating func parseUnicodeEscape() throws(ParseError) -> Unicode.Scalar {
    let first = try parseHex()
    if (0xD800..<0xDC00).contains(first) {
      guard position + 1 < bytes.count, bytes[position] == 0x5C, bytes[position + 1] == 0x75 else {
        throw error("half a surrogate pair stands alone")
      }
      position += 2
      let second = try parseHex()
      guard (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
      else { throw error("half a surrogate pair stands alone") }
      return scalar
    }
    guard let scalar = Unicode.Scalar(first) else {
      throw error("half a surrogate pair stands alone")
    }
    return scalar
  }

  private mutating func parseHex() throws(ParseError) -> UInt32 {
    guard position + 4 <= bytes.count else {
      throw error("four hexadecimal digits must stand here")
    }
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = bytes[position]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x41 + 10
      case 0x61...0x66: digit = byte - 0x61 + 10
      default: throw error("four hexadecimal digits must stand here")
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
