/// Reads RSS 2.0 (and 0.9x), RSS 1.0, Atom 1.0 (and 0.3) and JSON Feed 1.x.
public enum FeedParser {
  /// Most items that are read.
  public static let itemLimit = 1_000

  /// Reads a feed.
  ///
  /// - Parameter bytes: the body as received, in any encoding that the XML names.
  public static func parse(_ bytes: [UInt8]) throws(FeedParsingError) -> ParsedFeed {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    guard let first = body.first(where: { !blanks.contains($0) }) else {
      throw .notAFeed("it is empty")
    }
    if first == UInt8(ascii: "{") { return try JSONFeedReader.read(Array(body)) }
    return try XMLFeedReader.read(try XMLGuard.checked(bytes))
  }
}
