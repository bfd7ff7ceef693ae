/// A half-open range of UTF-8 bytes of one text: of `Article.text` unless a declaration says
/// otherwise.
///
/// Never named `Span`: that would shadow the standard library's type.
public struct TextSpan: Hashable, Sendable, Comparable {
  /// First byte, counted from 0.
  public var start: Int
  /// One past the last byte.
  public var end: Int

  /// Makes the span `start..<end`; `start` must not be past `end`.
  public init(start: Int, end: Int) {
    precondition(start <= end, "a span must not end before it starts")
    self.start = start
    self.end = end
  }

  /// Makes a span of a range of byte offsets.
  public init(_ range: Range<Int>) {
    self.init(start: range.lowerBound, end: range.upperBound)
  }

  /// Length in bytes.
  public var length: Int { end - start }
  /// True when the span holds no byte.
  public var isEmpty: Bool { start == end }
  /// The same span as a range of byte offsets.
  public var range: Range<Int> { start..<end }

  /// True when the two spans share at least one byte.
  public func overlaps(_ other: TextSpan) -> Bool {
    start < other.end && other.start < end
  }

  /// True when every byte of `other` lies inside this span.
  public func contains(_ other: TextSpan) -> Bool {
    start <= other.start && other.end <= end
  }

  /// True when the byte at `offset` lies inside this span.
  public func contains(_ offset: Int) -> Bool {
    start <= offset && offset < end
  }

  /// The smallest span that holds both.
  public func union(_ other: TextSpan) -> TextSpan {
    TextSpan(start: min(start, other.start), end: max(end, other.end))
  }

  /// Orders by start, then by end.
  public static func < (lhs: TextSpan, rhs: TextSpan) -> Bool {
    (lhs.start, lhs.end) < (rhs.start, rhs.end)
  }
}
