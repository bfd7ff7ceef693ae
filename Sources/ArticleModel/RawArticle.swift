/// What was received: the exact bytes, what they were said to be, and the metadata sent with them.
/// Nothing in it was guessed.
public struct RawArticle: Hashable, Sendable {
  /// The bytes as they came, never changed.
  public var bytes: [UInt8]
  /// What the bytes are.
  public var contentType: ContentType
  /// The charset named by the sender, in lower case, such as `utf-8` or `windows-1252`; nil when none.
  public var charset: String?
  /// What the sender said about the article; it wins over what is found in the text.
  public var submitted: SubmittedMetadata
  /// Where the bytes were fetched; nil when somebody sent them.
  public var fetched: FetchOrigin?

  /// Makes a raw article.
  public init(
    bytes: [UInt8], contentType: ContentType = .plain, charset: String? = nil,
    submitted: SubmittedMetadata = SubmittedMetadata(), fetched: FetchOrigin? = nil
  ) {
    self.bytes = bytes
    self.contentType = contentType
    self.charset = charset
    self.submitted = submitted
    self.fetched = fetched
  }
}

/// The media types Dateline reads (RFC 2046, RFC 7763, RFC 8259).
public enum ContentType: String, Sendable, CaseIterable {
  /// `text/plain`
  case plain = "text/plain"
  /// `text/markdown`
  case markdown = "text/markdown"
  /// `text/html`
  case html = "text/html"
  /// `application/json`: an object with the article in `text`, `markdown` or `html`.
  case json = "application/json"
}

/// Metadata given with an article by whoever sent it, as they wrote it.
public struct SubmittedMetadata: Hashable, Sendable {
  /// The headline.
  public var title: String?
  /// Where the article stands on the web.
  public var url: String?
  /// The newspaper, agency or site.
  public var publication: String?
  /// The day it was published.
  public var published: CalendarDate?
  /// The authors' names; empty when none were given.
  public var authors: [String]
  /// BCP 47 language tag.
  public var language: String?

  /// Makes metadata; everything may be left out.
  public init(
    title: String? = nil, url: String? = nil, publication: String? = nil,
    published: CalendarDate? = nil, authors: [String] = [], language: String? = nil
  ) {
    self.title = title
    self.url = url
    self.publication = publication
    self.published = published
    self.authors = authors
    self.language = language
  }

  /// True when nothing was given.
  public var isEmpty: Bool { self == SubmittedMetadata() }
}

/// The received text as UTF-8, with how it was decoded. Raw offsets of an article count in `bytes`.
public struct DecodedText: Hashable, Sendable {
  /// Valid UTF-8. For JSON this is the value of the member that held the article.
  public var bytes: [UInt8]
  /// The charset the bytes were decoded with, in lower case.
  public var charset: String
  /// How the charset was chosen: `charset.declared`, `charset.byte-order-mark`, `charset.utf-8`,
  /// `charset.windows-1252-fallback`, ….
  public var charsetRule: RuleID
  /// True when some bytes were not valid in that charset and were replaced by U+FFFD.
  public var hasReplacements: Bool

  /// Makes a decoded text.
  public init(
    bytes: [UInt8], charset: String, charsetRule: RuleID, hasReplacements: Bool = false
  ) {
    self.bytes = bytes
    self.charset = charset
    self.charsetRule = charsetRule
    self.hasReplacements = hasReplacements
  }
}
