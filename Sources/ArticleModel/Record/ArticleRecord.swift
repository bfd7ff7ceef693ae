/// One article as it is stored and served: everything that was found, where it stands in the clean text
/// and where in the input. Spans count Unicode code points (W3C text position selector).
///
/// The JSON has sorted keys. `received` and `stats.pipeline_ms` are the only values that may differ between two
/// runs over the same bytes with the same options.
public struct ArticleRecord: Hashable, Sendable {
  /// The schema this program writes.
  public static let currentSchema = 1

  /// Schema version of the document.
  public var schema = ArticleRecord.currentSchema
  /// The article's id.
  public var id: ArticleID
  /// Version of the pipeline that made the record.
  public var pipeline: String
  /// When the article was received, RFC 3339 in UTC; nil when it was only analysed.
  public var received: String?
  /// What was received.
  public var source: Source
  /// Language of the text; nil when nothing could be said.
  public var language: Language?
  /// `full`, or `unsupported-language` when only cleaning was done.
  public var analysis = "full"
  /// The headline.
  public var title: Finding?
  /// The line under the headline.
  public var subtitle: Finding?
  /// The authors.
  public var authors: [Author] = []
  /// When it was published.
  public var published: Timestamp?
  /// When it was last changed.
  public var updated: Timestamp?
  /// Place and agency at its head.
  public var dateline: Dateline?
  /// The clean text: paragraphs joined by one blank line.
  public var text: String
  /// The paragraphs.
  public var paragraphs: [Paragraph] = []
  /// The sentences of the clean text, in order.
  public var sentences: [CodePointSpan] = []
  /// Captions of pictures.
  public var captions: [Caption] = []
  /// Everything removed from the input, with its reason.
  public var removed: [Removed] = []
  /// The people.
  public var persons: [Entity] = []
  /// The organizations.
  public var organizations: [Entity] = []
  /// The places.
  public var places: [Entity] = []
  /// References that several fit.
  public var unresolved: [Unresolved] = []
  /// Expressions of time.
  public var dates: [DateFinding] = []
  /// Who said what.
  public var quotations: [QuotationFinding] = []
  /// The corrections that hold for the article, in the order in which they were made.
  public var corrections: [AppliedCorrection] = []
  /// Counts and time.
  public var stats: Stats

  /// Makes a record; lists are filled in later.
  public init(id: ArticleID, pipeline: String, source: Source, text: String, stats: Stats) {
    self.id = id
    self.pipeline = pipeline
    self.source = source
    self.text = text
    self.stats = stats
  }

  /// What was received.
  public struct Source: Hashable, Sendable {
    /// Media type of the bytes.
    public var contentType: ContentType
    /// Charset the sender named; nil when none.
    public var declaredCharset: String?
    /// Charset the bytes were decoded with.
    public var charset: String
    /// How the charset was chosen.
    public var charsetRule: RuleID
    /// True when bytes that were not valid were replaced by U+FFFD.
    public var hasReplacements: Bool
    /// Number of bytes received.
    public var bytes: Int
    /// SHA-256 of the bytes received, 64 hexadecimal digits.
    public var sha256: String
    /// Where the article stands on the web; nil when unknown.
    public var url: String?
    /// Newspaper, agency or site; nil when unknown.
    public var publication: String?
    /// How the publication was found; nil when unknown.
    public var publicationRule: RuleID?
    /// What the sender gave beside the bytes; read again at every reprocessing.
    public var submitted: SubmittedMetadata
    /// Where the bytes were fetched; nil when somebody sent them.
    public var fetched: FetchOrigin?

    /// Makes a source.
    public init(
      contentType: ContentType, declaredCharset: String?, charset: String, charsetRule: RuleID,
      hasReplacements: Bool, bytes: Int, sha256: String, url: String? = nil,
      publication: String? = nil, publicationRule: RuleID? = nil,
      submitted: SubmittedMetadata = SubmittedMetadata(), fetched: FetchOrigin? = nil
    ) {
      self.contentType = contentType
      self.declaredCharset = declaredCharset
      self.charset = charset
      self.charsetRule = charsetRule
      self.hasReplacements = hasReplacements
      self.bytes = bytes
      self.sha256 = sha256
      self.url = url
      self.publication = publication
      self.publicationRule = publicationRule
      self.submitted = submitted
      self.fetched = fetched
    }
  }

  /// Language of the text.
  public struct Language: Hashable, Sendable {
    /// ISO 639-1 code, or `und`.
    public var code: String
    /// 0 to 1.
    public var confidence: Double
    /// How it was found.
    public var rule: RuleID

    /// Makes a language.
    public init(code: String, confidence: Double, rule: RuleID) {
      self.code = code
      self.confidence = confidence
      self.rule = rule
    }
  }

  /// Counts and time.
  public struct Stats: Hashable, Sendable {
    /// Words in the clean text.
    public var words: Int
    /// Sentences in the clean text.
    public var sentences: Int
    /// Time the pipeline took, in milliseconds.
    public var pipelineMilliseconds: Double

    /// Makes stats.
    public init(words: Int, sentences: Int, pipelineMilliseconds: Double) {
      self.words = words
      self.sentences = sentences
      self.pipelineMilliseconds = pipelineMilliseconds
    }
  }
}
