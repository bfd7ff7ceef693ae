extension ArticleRecord {
  /// What of a broken record only its sender or the moment of receiving could tell, and no pipeline can make
  /// again.
  public struct Salvage: Hashable, Sendable {
    /// What was received.
    public var source: Source
    /// When.
    public var received: String?
  }

  /// Reads source and time of receiving out of a record that is cut off or damaged elsewhere, as far as they
  /// stand there whole; nil when the source does not.
  public static func salvage(_ bytes: [UInt8]) -> Salvage? {
    // The records are pretty-printed: a member of the document begins a line with two spaces.
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.elementsEqual("  \"source\": {".utf8) }),
      let end = lines[start...].firstIndex(where: {
        $0.elementsEqual("  },".utf8) || $0.elementsEqual("  }".utf8)
      })
    else { return nil }
    let object = [0x7B] + lines[(start + 1)..<end].joined(separator: [0x0A]) + [0x7D]
    guard let value = try? JSONParser.parse(Array(object)), let json = try? JSONReader(value),
      let source = try? Source(json)
    else { return nil }
    return Salvage(source: source, received: received(lines))
  }

  private static func received(_ lines: [ArraySlice<UInt8>]) -> String? {
    guard let line = lines.first(where: { $0.starts(with: "  \"received\": \"".utf8) }) else {
      return nil
    }
    let object = [0x7B] + (line.last == 0x2C ? line.dropLast() : line) + [0x7D]
    let value = try? JSONParser.parse(Array(object))
    return (try? value.map { try JSONReader($0).string("received") }) ?? nil
  }
}
