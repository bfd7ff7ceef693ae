/// The request line (RFC 9112 section 3): where its parts stand and what they mean.
struct RequestLine {
  static let longestMethod = 32
  /// `HTTP/1.1`
  static let versionCount = 8

  var methodEnd = 0
  var target: Range<Int> = 0..<0
  var method = HTTPRequest.Method.get
  var majorVersion = 1
  var minorVersion = 1
  /// The host of an absolute-form target, which counts instead of `Host`.
  var authority: Range<Int>?
  var path: Range<Int> = 0..<0
  var query: Range<Int>?

  /// Takes a byte of the version; false when it cannot stand there.
  mutating func noteVersion(_ byte: UInt8, at index: Int) -> Bool {
    switch index {
    case 0: return byte == 0x48
    case 1, 2: return byte == 0x54
    case 3: return byte == 0x50
    case 4: return byte == 0x2F
    case 6: return byte == 0x2E
    default:
      guard ByteClass.isDigit(byte) else { return false }
      if index == 5 { majorVersion = Int(byte - 0x30) } else { minorVersion = Int(byte - 0x30) }
      return true
    }
  }

  /// Reads meaning into the line, given the head's bytes up to its end.
  mutating func interpret(_ bytes: UnsafeBufferPointer<UInt8>) -> HTTPProblem? {
    guard majorVersion == 1, minorVersion <= 1 else { return .versionNotSupported }
    guard let known = HTTPRequest.Method(UnsafeBufferPointer(rebasing: bytes[0..<methodEnd])) else {
      return .notImplemented("The method is not one that this server knows.")
    }
    method = known
    return interpretTarget(bytes)
  }

  /// Origin-form, absolute-form, or the asterisk of OPTIONS (RFC 9112 section 3.2).
  private mutating func interpretTarget(_ bytes: UnsafeBufferPointer<UInt8>) -> HTTPProblem? {
    var start = target.lowerBound
    if bytes[start] == 0x2A, target.count == 1, method == .options {
      path = target
      return nil
    }
    if bytes[start] != 0x2F {
      guard let host = Self.authority(of: target, in: bytes) else {
        return .malformed("The request target must start with a slash or be an http URL.")
      }
      authority = host
      start = host.upperBound
    }
    var end = start
    while end < target.upperBound, bytes[end] != 0x3F { end += 1 }
    path = start..<end
    if end < target.upperBound { query = (end + 1)..<target.upperBound }
    guard PercentDecoder.isSafePath(UnsafeBufferPointer(rebasing: bytes[path])) else {
      return .malformed(
        "The path must be percent-encoded UTF-8 and may not step upward or hold a NUL.")
    }
    if let query, !PercentDecoder.isDecodable(UnsafeBufferPointer(rebasing: bytes[query])) {
      return .malformed("The query must be percent-encoded UTF-8 without NUL.")
    }
    return nil
  }

  /// Where the host of an absolute-form target stands.
  private static func authority(
    of target: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    for scheme in ["http://", "https://"] {
      let count = scheme.utf8.count
      guard target.count > count,
        zip(scheme.utf8, bytes[target]).allSatisfy({ $0 == ByteClass.lowercased($1) })
      else { continue }
      let start = target.lowerBound + count
      var end = start
      while end < target.upperBound, bytes[end] != 0x2F, bytes[end] != 0x3F {
        guard ByteClass.isHost(bytes[end]) else { return nil }
        end += 1
      }
      return end > start ? start..<end : nil
    }
    return nil
  }
}
