import ArticleModel
import ArticleService
import Foundation

/// What `ingest` reads: files of one article, and files of one article a line, some articles at a
/// time.
struct IngestSource {
  /// Media type of one JSON article a line.
  static let linesType = "application/x-ndjson"
  private static let lineExtensions: Set<String> = ["jsonl", "ndjson"]
  /// Articles, and bytes of articles, that are taken at a time.
  private static let (batchCount, batchBytes) = (32, 512 * 1_024)

  private let files: [String]
  private let contentType: String?
  private var next = 0
  /// The file of lines that is being read.
  private var lines: (file: String, reader: LineReader)?

  /// Takes the files in order. `contentType` says what they are, whatever their names.
  init(files: [String], contentType: String?) {
    self.files = files
    self.contentType = contentType
  }

  /// The next articles; none at the end. `fileIsDone` is called for each file that was read to its
  /// end.
  mutating func take(fileIsDone: () -> Void) -> [BulkIngest<String>.Item] {
    var items: [BulkIngest<String>.Item] = []
    var bytes = 0
    while items.count < Self.batchCount, bytes < Self.batchBytes {
      let item: BulkIngest<String>.Item?
      if let lines {
        item = nextLine(of: lines.file, lines.reader)
        if item == nil {
          self.lines = nil
          fileIsDone()
        }
      } else if next < files.count {
        item = nextFile(fileIsDone)
      } else {
        break
      }
      guard let item else { continue }
      if let raw = try? item.content.get() { bytes += raw.bytes.count }
      items.append(item)
    }
    return items
  }

  /// The article of the next file; nil when the file is one of lines.
  private mutating func nextFile(_ fileIsDone: () -> Void) -> BulkIngest<String>.Item? {
    let file = files[next]
    next += 1
    let ending = (file as NSString).pathExtension.lowercased()
    if contentType == Self.linesType
      || (contentType == nil && Self.lineExtensions.contains(ending))
    {
      guard let reader = LineReader(path: file, limitBytes: InputFile.limitBytes) else {
        fileIsDone()
        return failure(file, "the file cannot be read; check its permissions")
      }
      lines = (file, reader)
      return nil
    }
    defer { fileIsDone() }
    do {
      let type =
        contentType.flatMap(ContentType.init(rawValue:)) ?? InputFile.contentType(ofName: file)
      let raw = RawArticle(bytes: try InputFile.bytes(of: file), contentType: type)
      return BulkIngest<String>.Item(file, .success(raw))
    } catch {
      return failure(file, "\(error)")
    }
  }

  /// The next line that is not blank; nil at the file's end.
  private func nextLine(of file: String, _ reader: LineReader) -> BulkIngest<String>.Item? {
    while let line = reader.next() {
      let label = "\(file), line \(line.number)"
      switch line.content {
      case .tooLong: return failure(label, "longer than \(InputFile.limitBytes) bytes")
      case .bytes(let bytes):
        guard !bytes.allSatisfy({ $0 <= 0x20 }) else { continue }
        return BulkIngest<String>.Item(
          label, .success(RawArticle(bytes: bytes, contentType: .json)))
      }
    }
    return nil
  }

  private func failure(_ label: String, _ message: String) -> BulkIngest<String>.Item {
    BulkIngest<String>.Item(
      label, .failure(ServiceError(.invalidInput, code: "unreadable-file", message: message)))
  }
}
