/// Parts bytes that come in pieces into lines, in memory bounded by the longest line that is
/// allowed.
public struct LineSplitter: Sendable {
  /// What a line is.
  public enum Content: Hashable, Sendable {
    /// Its bytes, without the line's end (LF or CRLF).
    case bytes([UInt8])
    /// Longer than allowed; it was passed over.
    case tooLong
  }

  /// A line and its number, from 1.
  public struct Line: Hashable, Sendable {
    /// Its number among all lines.
    public var number: Int
    /// What it holds.
    public var content: Content
  }

  private let limitBytes: Int
  private var buffer: [UInt8] = []
  /// Where the next line starts, and how far no end was found.
  private var (start, searched) = (0, 0)
  private var isTooLong = false
  private var count = 0

  /// Makes a splitter that passes over lines of more than `limitBytes` bytes.
  public init(limitBytes: Int) { self.limitBytes = limitBytes }

  /// Takes the next bytes.
  public mutating func append(_ bytes: [UInt8]) {
    buffer.removeFirst(start)
    searched -= start
    start = 0
    buffer += bytes
  }

  /// The next whole line; nil when there is none yet.
  public mutating func next() -> Line? {
    guard let end = buffer[searched...].firstIndex(of: 0x0A) else {
      searched = buffer.count
      // One byte more may be the CR of a line's end.
      if buffer.count - start > limitBytes + 1 {
        isTooLong = true
        start = buffer.count
      }
      return nil
    }
    defer { (start, searched) = (end + 1, end + 1) }
    return line(buffer[start..<end])
  }

  /// What stands behind the last line's end; nil when nothing does.
  public mutating func last() -> Line? {
    guard start < buffer.count || isTooLong else { return nil }
    defer { start = buffer.count }
    return line(buffer[start...])
  }

  private mutating func line(_ bytes: ArraySlice<UInt8>) -> Line {
    defer { isTooLong = false }
    count += 1
    let bytes = bytes.last == 0x0D ? bytes.dropLast() : bytes
    return Line(
      number: count,
      content: isTooLong || bytes.count > limitBytes ? .tooLong : .bytes(Array(bytes)))
  }
}
