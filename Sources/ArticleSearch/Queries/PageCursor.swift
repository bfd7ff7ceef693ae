import Foundation

/// A place in the order of a query's answer: the values that the query sorts by, of the last item shown.
/// Written as base64url, with a checksum over the query and the place, so that a cursor that was changed
/// or that belongs to another query is refused and never silently misread.
struct PageCursor: Hashable {
  var numbers: [Int64]
  var text = ""

  private static let version: UInt8 = 1

  /// Writes the cursor for the query that `query` describes.
  func encoded(for query: String) -> String {
    var bytes: [UInt8] = [Self.version, UInt8(numbers.count)]
    for number in numbers { Self.append(UInt64(bitPattern: number), to: &bytes) }
    bytes += text.utf8
    Self.append(Self.checksum(query, bytes), to: &bytes)
    return Self.text(of: bytes)
  }

  private static func text(of bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString()
      .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
      .replacingOccurrences(of: "=", with: "")
  }

  /// Reads a cursor made for the query that `query` describes.
  init(_ encoded: String, for query: String, numbers count: Int) throws(SearchError) {
    let error = SearchError(
      code: .invalidCursor, parameter: "cursor",
      message: "the cursor was changed or belongs to another query",
      remedy: "Pass `next` of the page before with the same parameters, or leave it out.")
    guard encoded.utf8.count <= 2_048, let bytes = Self.bytes(encoded), bytes.count >= 10,
      bytes[0] == Self.version, Int(bytes[1]) == count, bytes.count >= 2 + 8 * count + 8
    else { throw error }
    let body = bytes.dropLast(8)
    guard Self.number(bytes.suffix(8)) == Self.checksum(query, Array(body)) else { throw error }
    numbers = (0..<count).map {
      Int64(bitPattern: Self.number(bytes[(2 + 8 * $0)..<(10 + 8 * $0)]))
    }
    text = String(decoding: body.dropFirst(2 + 8 * count), as: UTF8.self)
  }

  init(numbers: [Int64], text: String = "") {
    self.numbers = numbers
    self.text = text
  }

  private static func bytes(_ encoded: String) -> [UInt8]? {
    guard encoded.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "/") })
    else { return nil }
    var text = encoded.replacingOccurrences(of: "-", with: "+")
      .replacingOccurrences(of: "_", with: "/")
    while text.utf8.count % 4 != 0 { text += "=" }
    guard let bytes = Data(base64Encoded: text).map({ Array($0) }) else { return nil }
    // The last letter has bits to spare: only one way of writing a place is taken.
    return Self.text(of: bytes) == encoded ? bytes : nil
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }

  private static func number(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// FNV-1a, 64 bits: against mistakes, not against malice. A forged cursor is only another place.
  private static func checksum(_ query: String, _ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in query.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}
