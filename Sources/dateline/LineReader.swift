import Foundation

/// Reads a file line by line in bounded memory.
final class LineReader {
  /// What the next line is.
  enum Line {
    /// The bytes without the line end.
    case line([UInt8])
    /// Longer than allowed; it was passed over.
    case tooLong
  }

  private let file: FileHandle
  private let limitBytes: Int
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  /// Opens a file; nil when it cannot be read.
  init?(path: String, limitBytes: Int) {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    self.file = file
    self.limitBytes = limitBytes
  }

  /// The next line; nil at the end of the file.
  func next() -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    while true {
      if let end = buffer[position...].firstIndex(of: 0x0A) {
        line += buffer[position..<end]
        position = end + 1
        return finished(line, isTooLong)
      }
      line += buffer[position...]
      if line.count > limitBytes {
        isTooLong = true
        line = []
      }
      guard refill() else {
        return line.isEmpty && !isTooLong ? nil : finished(line, isTooLong)
      }
    }
  }

  private func finished(_ line: [UInt8], _ isTooLong: Bool) -> Line {
    if isTooLong || line.count > limitBytes { return .tooLong }
    return .line(line.last == 0x0D ? line.dropLast() : line)
  }

  private func refill() -> Bool {
    guard !isAtEnd else { return false }
    let data = (try? file.read(upToCount: 1 << 16)) ?? nil
    buffer = data.map { [UInt8]($0) } ?? []
    position = 0
    isAtEnd = buffer.isEmpty
    return !isAtEnd
  }
}
