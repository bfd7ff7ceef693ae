import Foundation

/// What the link definitions of a Markdown text name (`[ferry]: https://… "title"`, CommonMark 4.7), and
/// its footnotes (`[^1]: …`). Such lines are no text.
struct MarkdownReferences {
  /// Labels of links and pictures, folded.
  private var labels: Set<[UInt8]> = []
  /// Bytes of each definition, its line's end aside, by where its line starts.
  private(set) var definitions: [Int: Range<Int>] = [:]
  /// Starts of the lines that define footnotes.
  private(set) var footnotes: Set<Int> = []

  private static let longestLabel = 200
  private static let mostDefinitions = 10_000
  /// Finds the definitions of `bytes`.
  init(_ bytes: [UInt8]) {
    for close in Self.closings(bytes) {
      guard definitions.count < Self.mostDefinitions else { return }
      if let open = Self.opening(of: close, in: bytes) { add(bytes, open: open, close: close) }
    }
  }

  /// Brackets that a colon follows. Most texts have none, so this is as fast as `memchr`.
  private static func closings(_ bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBytes { buffer in
      var closings: [Int] = []
      var index = 0
      while index < buffer.count, let base = buffer.baseAddress,
        let found = memchr(base + index, 0x5D, buffer.count - index)
      {
        index = UnsafeRawPointer(found) - base + 1
        if index < buffer.count, buffer[index] == UInt8(ascii: ":") { closings.append(index - 1) }
      }
      return closings
    }
  }

  /// True when nothing is defined.
  var isEmpty: Bool { definitions.isEmpty }

  /// True when `label` names a link or a footnote.
  func defines(_ label: ArraySlice<UInt8>) -> Bool {
    label.count <= Self.longestLabel && labels.contains(Self.folded(label))
  }

  /// The bracket that opens a line and is closed at `close`; nil for another.
  private static func opening(of close: Int, in bytes: [UInt8]) -> Int? {
    var open = close - 1
    while open >= 0, close - open <= longestLabel, bytes[open] != 0x5B {
      if bytes[open] == 0x0A || bytes[open] == 0x5D { return nil }
      open -= 1
    }
    guard open >= 0, bytes[open] == 0x5B, close - open > 1 else { return nil }
    var start = open
    while start > 0, bytes[start - 1] == 0x20, open - start < 4 { start -= 1 }
    return open - start <= 3 && (start == 0 || bytes[start - 1] == 0x0A) ? open : nil
  }

  private mutating func add(_ bytes: [UInt8], open: Int, close: Int) {
    var start = open
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    let end = ByteSearch.nextLineEnd(in: bytes, from: close, to: bytes.count)
    let label = bytes[(open + 1)..<close]
    if label.first == UInt8(ascii: "^"), label.count > 1 {
      footnotes.insert(start)
    } else if !Self.isAddress(bytes[(close + 2)..<end]) {
      return
    }
    labels.insert(Self.folded(label))
    definitions[start] = open..<end
  }

  /// An address, perhaps in angle brackets, perhaps with a title in quotation marks or brackets.
  private static func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
    let words = text.split(separator: 0x20, maxSplits: 1)
    guard let address = words.first, address.contains(where: { ":/.#".utf8.contains($0) }),
      address.last != UInt8(ascii: ","), address.last != UInt8(ascii: ".")
    else { return false }
    guard words.count > 1, let first = words[1].first(where: { $0 != 0x20 }) else { return true }
    return first == 0x22 || first == 0x27 || first == 0x28
  }

  /// Small letters, runs of blanks made one.
  private static func folded(_ label: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in label where byte != 0x20 || result.last != 0x20 {
      result.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    return result
  }
}
