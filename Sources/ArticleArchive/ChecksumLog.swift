import ArticleModel

/// The list of the records' checksums, `checksums.sha256`, in the form that `sha256sum --check` reads:
/// a line is added and fsynced before its record gets its final name. Raw bytes need none: their
/// checksum is their id.
///
/// It is a witness and not a catalogue: of several lines for one article the last that matches counts,
/// since a crash may fall between line and rename. A line that was cut off by a crash is passed over.
enum ChecksumLog {
  static func line(_ sha256: String, _ id: ArticleID) -> [UInt8] {
    Array("\(sha256)  \(ArchiveLayout.relativeRecordPath(id))\n".utf8)
  }

  /// Reads the list: for each article the digests that its record may have, in the order of the lines.
  static func read(_ bytes: [UInt8]) -> [ArticleID: [String]] {
    var digests: [ArticleID: [String]] = [:]
    for line in bytes.split(separator: 0x0A) {
      guard line.count == 64 + 2 + 33 else { continue }
      let name = line.suffix(21)
      guard let id = ArticleID(String(decoding: name.prefix(16), as: UTF8.self)),
        line.dropFirst(66).elementsEqual(ArchiveLayout.relativeRecordPath(id).utf8)
      else { continue }
      let digest = String(decoding: line.prefix(64), as: UTF8.self)
      if digests[id]?.contains(digest) != true { digests[id, default: []].append(digest) }
    }
    return digests
  }
}
