/// What the fields say of host, body and connection, noted as each field line ends, so that a
/// contradiction is refused there (RFC 9112 sections 3.2, 6 and 9).
struct FramingFields {
  private var hostCount = 0
  private var contentLength: Int?
  private var isChunked = false
  private var hasTransferEncoding = false
  private var close = false
  private(set) var expectsContinue = false

  /// How the body is delimited, once the head is checked.
  var bodyFraming: BodyFraming {
    if isChunked { return .chunked }
    guard let contentLength, contentLength > 0 else { return .none }
    return .length(contentLength)
  }

  /// HTTP/1.1 goes on unless told otherwise; HTTP/1.0 ends, always.
  func wantsKeepAlive(minorVersion: Int) -> Bool {
    minorVersion == 1 && !close
  }

  /// Takes a field whose line has ended.
  mutating func note(
    _ entry: HTTPFields.Entry, in bytes: UnsafeBufferPointer<UInt8>, line: RequestLine
  ) -> HTTPProblem? {
    let name = UnsafeBufferPointer(rebasing: bytes[Int(entry.nameStart)..<Int(entry.nameEnd)])
    let value = UnsafeBufferPointer(rebasing: bytes[Int(entry.valueStart)..<Int(entry.valueEnd)])
    switch name.count {
    case 4 where Self.equal(name, "host"): return noteHost(value)
    case 6 where Self.equal(name, "expect"): return noteExpect(value)
    case 10 where Self.equal(name, "connection"): noteConnection(value)
    case 14 where Self.equal(name, "content-length"): return noteContentLength(value)
    case 17 where Self.equal(name, "transfer-encoding"):
      return noteTransferEncoding(value, line: line)
    default: break
    }
    return nil
  }

  /// What only the whole head can show.
  func check(line: RequestLine) -> HTTPProblem? {
    if hostCount == 0, line.minorVersion == 1 { return .malformed("The Host field is missing.") }
    return nil
  }

  private mutating func noteHost(_ value: UnsafeBufferPointer<UInt8>) -> HTTPProblem? {
    hostCount += 1
    guard hostCount == 1 else { return .malformed("The Host field is there twice.") }
    guard value.allSatisfy(ByteClass.isHost) else {
      return .malformed("The Host field is no host with an optional port.")
    }
    return nil
  }

  private mutating func noteExpect(_ value: UnsafeBufferPointer<UInt8>) -> HTTPProblem? {
    guard Self.equal(value, "100-continue") else { return .expectationFailed }
    expectsContinue = true
    return nil
  }

  private mutating func noteConnection(_ value: UnsafeBufferPointer<UInt8>) {
    for option in Self.listItems(value) {
      if Self.equal(option, "close") { close = true }
    }
  }

  private mutating func noteContentLength(_ value: UnsafeBufferPointer<UInt8>) -> HTTPProblem? {
    guard contentLength == nil else { return .malformed("Content-Length is there twice.") }
    guard !hasTransferEncoding else {
      return .malformed("Content-Length and Transfer-Encoding may not stand together.")
    }
    guard !value.isEmpty, value.allSatisfy(ByteClass.isDigit) else {
      return .malformed("Content-Length must be digits.")
    }
    // Larger than any limit counts as largest: the limit refuses it.
    var length = 0
    for digit in value {
      length = length > Int.max / 16 ? Int.max : length * 10 + Int(digit - 0x30)
    }
    contentLength = length
    return nil
  }

  private mutating func noteTransferEncoding(
    _ value: UnsafeBufferPointer<UInt8>, line: RequestLine
  ) -> HTTPProblem? {
    guard line.minorVersion == 1 else {
      return .malformed("HTTP/1.0 has no Transfer-Encoding.")
    }
    guard !hasTransferEncoding else { return .malformed("Transfer-Encoding is there twice.") }
    hasTransferEncoding = true
    guard contentLength == nil else {
      return .malformed("Content-Length and Transfer-Encoding may not stand together.")
    }
    let codings = Self.listItems(value)
    let chunked = codings.filter { Self.equal($0, "chunked") }.count
    guard let last = codings.last, Self.equal(last, "chunked"), chunked == 1 else {
      return .malformed("The last transfer coding must be chunked, once.")
    }
    guard codings.count == 1 else {
      return .notImplemented("The only transfer coding that is known is chunked.")
    }
    isChunked = true
    return nil
  }

  private static func equal(_ bytes: UnsafeBufferPointer<UInt8>, _ text: StaticString) -> Bool {
    guard bytes.count == text.utf8CodeUnitCount else { return false }
    for index in 0..<bytes.count where ByteClass.lowercased(bytes[index]) != text.utf8Start[index] {
      return false
    }
    return true
  }

  /// The items of a comma-separated list, without the white space around them and empty ones.
  private static func listItems(
    _ value: UnsafeBufferPointer<UInt8>
  ) -> [UnsafeBufferPointer<UInt8>] {
    value.split(separator: 0x2C).compactMap { part in
      var part = part
      while let first = part.first, first == 0x20 || first == 0x09 { part.removeFirst() }
      while let last = part.last, last == 0x20 || last == 0x09 { part.removeLast() }
      return part.isEmpty ? nil : UnsafeBufferPointer(rebasing: part)
    }
  }
}
