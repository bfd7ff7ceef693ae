/// Why bytes are no feed.
public enum FeedParsingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// It is neither XML nor JSON, or of no known kind of feed; the text says what it is.
  case notAFeed(String)
  /// It declares entities or a DTD of its own: the means of XML bombs and of reading foreign files.
  case declaresEntities
  /// The XML or JSON is broken; the text says where and how.
  case malformed(String)
  /// It has more items, or deeper nesting, than a feed needs; the text says which.
  case tooLarge(String)

  /// A sentence for a person.
  public var description: String {
    switch self {
    case .notAFeed(let what): "This is no RSS, Atom or JSON feed: \(what)."
    case .declaresEntities: "The feed declares entities or a DTD of its own, which is refused."
    case .malformed(let how): "The feed is broken: \(how)."
    case .tooLarge(let what): "The feed is too large: \(what)."
    }
  }
}
