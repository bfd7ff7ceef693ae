/// A text as a row of Unicode code points, cut and compared by code point as Python's `str` is.
/// Swift's `String` compares by canonical equivalence and would call two texts equal that
/// `score.py` tells apart.
struct CodePoints: Hashable, Comparable, Sendable {
  /// The code points.
  var values: [UInt32]

  /// Takes code points.
  init(_ values: [UInt32] = []) { self.values = values }

  /// Takes code points of a slice.
  init(_ values: ArraySlice<UInt32>) { self.values = Array(values) }

  /// Takes a string.
  init(_ text: String) {
    values = []
    values.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { values.append(scalar.value) }
  }

  /// Number of code points.
  var count: Int { values.count }
  /// True when there is none.
  var isEmpty: Bool { values.isEmpty }

  /// The text as a string.
  var string: String {
    var result = String.UnicodeScalarView()
    for value in values { result.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
    return String(result)
  }

  /// What Python's `text[start:end]` gives: negative offsets count from the end, others are
  /// clamped.
  func slice(_ start: Int, _ end: Int) -> CodePoints {
    func clamped(_ offset: Int) -> Int {
      offset < 0 ? max(0, count + max(offset, -count)) : min(offset, count)
    }
    let first = clamped(start)
    let last = clamped(end)
    return first < last ? CodePoints(values[first..<last]) : CodePoints()
  }

  /// True when the text begins with `prefix`.
  func hasPrefix(_ prefix: CodePoints) -> Bool { values.starts(with: prefix.values) }

  /// True when `part` stands at `offset`.
  func contains(_ part: CodePoints, at offset: Int) -> Bool {
    guard offset >= 0, offset + part.count <= count else { return false }
    for index in 0..<part.count where values[offset + index] != part.values[index] { return false }
    return true
  }

  /// True when `part` stands anywhere.
  func contains(_ part: CodePoints) -> Bool { firstOffset(of: part, from: 0) != nil }

  /// Where `part` stands first at or behind `start`; nil when nowhere.
  func firstOffset(of part: CodePoints, from start: Int) -> Int? {
    guard let first = part.values.first else { return start <= count ? start : nil }
    guard part.count <= count else { return nil }
    return values.withUnsafeBufferPointer { text in
      part.values.withUnsafeBufferPointer { wanted in
        var offset = start
        while offset + wanted.count <= text.count {
          if text[offset] == first {
            var matched = 1
            while matched < wanted.count, text[offset + matched] == wanted[matched] { matched += 1 }
            if matched == wanted.count { return offset }
          }
          offset += 1
        }
        return nil
      }
    }
  }

  /// The pieces between single spaces, as Python's `split(" ")` gives them.
  func splitAtSpaces() -> [CodePoints] {
    values.split(separator: 0x20, omittingEmptySubsequences: false).map { CodePoints($0) }
  }

  /// Orders by code point.
  static func < (lhs: CodePoints, rhs: CodePoints) -> Bool {
    lhs.values.lexicographicallyPrecedes(rhs.values)
  }

  /// Puts texts together with one space between each two.
  static func joined(_ parts: [CodePoints]) -> CodePoints {
    CodePoints(Array(parts.map(\.values).joined(separator: [0x20])))
  }
}

extension CodePoints: ExpressibleByStringLiteral {
  /// Takes a literal.
  init(stringLiteral value: String) { self.init(value) }
}
