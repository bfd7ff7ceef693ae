import ArticleService
import Foundation

/// Reads a file line by line in bounded memory; standard input where the path is `-`.
final class LineReader {
  private let file: FileHandle
  private var splitter: LineSplitter
  private var isAtEnd = false

  /// Opens a file; nil when it cannot be read.
  init?(path: String, limitBytes: Int) {
    let handle = path == "-" ? .standardInput : FileHandle(forReadingAtPath: path)
    guard let handle else { return nil }
    file = handle
    splitter = LineSplitter(limitBytes: limitBytes)
  }

  /// The next line; nil at the end of the file.
  func next() -> LineSplitter.Line? {
    while true {
      if let line = splitter.next() { return line }
      guard !isAtEnd else { return splitter.last() }
      let data = (try? file.read(upToCount: 1 << 16)) ?? nil
      isAtEnd = data?.isEmpty ?? true
      splitter.append(data.map { [UInt8]($0) } ?? [])
    }
  }
}
