import ArticleModel

/// One value of a JSON-LD script with the places of its strings.
indirect enum LinkedDataNode: Sendable {
  /// A string, its escapes decoded.
  case text(LinkedData.Value)
  /// An object's members, in order.
  case object([(name: String, value: LinkedDataNode)])
  /// An array's elements.
  case list([LinkedDataNode])
  /// A number, `true`, `false` or `null`.
  case other

  /// The first member with that name; nil for what is no object.
  func member(_ name: String) -> LinkedDataNode? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The first of the members with those names that is a string, or a list that starts with one.
  func text(_ names: String...) -> LinkedData.Value? {
    for name in names {
      switch member(name) {
      case .text(let value)?: return value
      case .list(let items)?:
        if case .text(let value)? = items.first { return value }
      default: break
      }
    }
    return nil
  }

  /// The elements of a list, anything else as the one element.
  var items: [LinkedDataNode] {
    if case .list(let items) = self { return items }
    return [self]
  }
}

/// Reads JSON as pages write it: comments around it, raw line breaks in strings, commas too many
/// and ends missing are no error. What cannot be read ends the value, never the page.
struct LinkedDataParser {
  private let bytes: [UInt8]
  private let end: Int
  private var index: Int
  private var depth = 0

  private static let deepest = 64

  private init(_ bytes: [UInt8], _ span: TextSpan) {
    self.bytes = bytes
    index = span.start
    end = span.end
  }

  /// The values of the script at `span`.
  static func parse(_ bytes: [UInt8], _ span: TextSpan) -> [LinkedDataNode] {
    var parser = LinkedDataParser(bytes, span)
    var values: [LinkedDataNode] = []
    while parser.index < parser.end {
      let byte = parser.bytes[parser.index]
      if byte == 0x7B || byte == 0x5B {
        values.append(parser.value())
      } else {
        parser.index += 1
      }
    }
    return values
  }

  private mutating func value() -> LinkedDataNode {
    skipBlanks()
    guard index < end else { return .other }
    switch bytes[index] {
    case 0x22: return .text(string())
    case 0x7B where depth < Self.deepest: return object()
    case 0x5B where depth < Self.deepest: return list()
    case 0x2C, 0x5D, 0x7D: return .other
    default: return skipWord()
    }
  }

  /// A number, a word, or a value nested too deeply, of which no more than the first byte is passed.
  private mutating func skipWord() -> LinkedDataNode {
    let start = index
    while index < end, !Self.endsWord(bytes[index]) { index += 1 }
    if index == start { index += 1 }
    return .other
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte <= 0x20 || [0x2C, 0x5D, 0x7D, 0x5B, 0x7B, 0x22, 0x3A].contains(byte)
  }

  private mutating func object() -> LinkedDataNode {
    index += 1
    depth += 1
    defer { depth -= 1 }
    var members: [(name: String, value: LinkedDataNode)] = []
    while true {
      skipBlanks()
      guard index < end, bytes[index] != 0x5D else { return .object(members) }
      if bytes[index] == 0x7D {
        index += 1
        return .object(members)
      }
      guard bytes[index] == 0x22 else {
        index += 1
        continue
      }
      let name = string().text
      skipBlanks()
      guard index < end, bytes[index] == 0x3A else { continue }
      index += 1
      members.append((name, value()))
    }
  }

  private mutating func list() -> LinkedDataNode {
    index += 1
    depth += 1
    defer { depth -= 1 }
    var items: [LinkedDataNode] = []
    while true {
      skipBlanks()
      guard index < end, bytes[index] != 0x7D else { return .list(items) }
      switch bytes[index] {
      case 0x5D:
        index += 1
        return .list(items)
      case 0x2C, 0x3A: index += 1
      default: items.append(value())
      }
    }
  }

  private mutating func skipBlanks() {
    while index < end, bytes[index] <= 0x20 { index += 1 }
  }

  /// The string that starts at `index`, without its quotation marks.
  private mutating func string() -> LinkedData.Value {
    let start = index + 1
    index = start
    while index < end, bytes[index] != 0x22 { index += bytes[index] == 0x5C ? 2 : 1 }
    index = min(index, end)
    let raw = TextSpan(start: min(start, index), end: index)
    index = min(index + 1, end)
    // Whole articles stand in such strings; nothing is read from so long ones.
    guard raw.length <= 2_000 else { return LinkedData.Value(text: "", raw: raw) }
    return LinkedData.Value(text: Self.unescaped(bytes[raw.range]), raw: raw)
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(0x5C) else { return decoded(Array(bytes)) }
    var output: [UInt16] = []
    let text = Array(String(decoding: bytes, as: UTF8.self).utf16)
    var index = 0
    while index < text.count {
      guard text[index] == 0x5C, index + 1 < text.count else {
        output.append(text[index])
        index += 1
        continue
      }
      switch text[index + 1] {
      case 0x6E, 0x74, 0x72: output.append(0x20)
      case 0x75 where index + 5 < text.count:
        let digits = String(decoding: text[(index + 2)..<(index + 6)], as: UTF16.self)
        output.append(UInt16(digits, radix: 16) ?? 0xFFFD)
        index += 4
      case let other: output.append(other)
      }
      index += 2
    }
    return decoded(Array(String(decoding: output, as: UTF16.self).utf8))
  }

  /// JSON-LD often holds character references of HTML.
  private static func decoded(_ bytes: [UInt8]) -> String {
    guard bytes.contains(0x26) || bytes.contains(0x3C) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    return String(
      decoding: EntityDecoder.decode(bytes, TextSpan(start: 0, end: bytes.count)).text,
      as: UTF8.self)
  }
}
