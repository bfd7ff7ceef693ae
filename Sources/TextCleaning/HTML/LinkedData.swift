import ArticleModel

/// The members of a JSON-LD script that matter, read by a scanner that keeps their places. Bad JSON
/// gives what could be read of it.
struct LinkedData: Sendable {
  /// A string and where it stands.
  struct Value: Hashable, Sendable {
    var text: String
    var raw: TextSpan
  }

  var headline: Value?
  var published: Value?
  var modified: Value?
  var publisher: Value?
  var authors: [Value] = []

  private static let deepest = 64

  /// Scans the script at `span`.
  init(_ bytes: [UInt8], _ span: TextSpan) {
    var path: [String] = []
    var key = ""
    var index = span.start
    var isKeyNext = true
    var closers: [UInt8] = []
    while index < span.end {
      switch bytes[index] {
      case 0x22:
        let end = Self.stringEnd(bytes, index, span.end)
        let inner = TextSpan(start: index + 1, end: max(index + 1, end - 1))
        if isKeyNext, closers.last == 0x7D {
          key = String(decoding: bytes[inner.range].prefix(64), as: UTF8.self)
          isKeyNext = false
        } else if inner.length <= 2_000 {
          take(Value(text: Self.unescaped(bytes[inner.range]), raw: inner), key, path)
        }
        index = end
        continue
      case 0x7B, 0x5B:
        guard closers.count < Self.deepest else { return }
        closers.append(bytes[index] == 0x7B ? 0x7D : 0x5D)
        path.append(key)
        isKeyNext = bytes[index] == 0x7B
      case 0x7D, 0x5D:
        if !closers.isEmpty {
          closers.removeLast()
          key = path.removeLast()
        }
        isKeyNext = false
      case 0x2C: isKeyNext = closers.last == 0x7D
      default: break
      }
      index += 1
    }
  }

  private mutating func take(_ value: Value, _ key: String, _ path: [String]) {
    guard !value.text.isEmpty else { return }
    let owners = path.filter { !$0.isEmpty && $0 != "@graph" }
    switch key {
    case "headline" where owners.isEmpty: headline = headline ?? value
    case "datePublished" where owners.isEmpty: published = published ?? value
    case "dateModified" where owners.isEmpty: modified = modified ?? value
    case "name" where owners.last == "publisher": publisher = publisher ?? value
    case "name" where owners.last == "author" && owners.allSatisfy({ $0 == "author" }):
      authors.append(value)
    case "author" where owners.allSatisfy({ $0 == "author" }): authors.append(value)
    default: break
    }
  }

  /// One past the closing quotation mark.
  private static func stringEnd(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var index = start + 1
    while index < limit, bytes[index] != 0x22 { index += bytes[index] == 0x5C ? 2 : 1 }
    return min(limit, index + 1)
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
    String(
      decoding: EntityDecoder.decode(bytes, TextSpan(start: 0, end: bytes.count)).text,
      as: UTF8.self)
  }
}
