/// A cleaned article: the text a reader would call the article, what was found around it, and an exact
/// account of where each part came from.
///
/// `text` is the paragraphs joined by one blank line (`"\n\n"`), nothing before, after or between.
/// Every `raw` span counts bytes of `decoded.bytes`.
public struct Article: Hashable, Sendable {
  /// The received text as UTF-8.
  public var decoded: DecodedText
  /// The clean text, valid UTF-8.
  public var text: [UInt8]
  /// Maps `text` to `decoded.bytes`.
  public var alignment: Alignment
  /// The paragraphs, in order, as spans of `text`.
  public var paragraphs: [TextSpan]
  /// The headline; nil when none was found or given.
  public var title: Finding?
  /// The line under the headline; nil when none was found.
  public var subtitle: Finding?
  /// The authors, in the order of the byline.
  public var authors: [Finding]
  /// When it was published; nil when nothing said so.
  public var published: PublicationDate?
  /// When it was last changed; nil when nothing said so.
  public var updated: PublicationDate?
  /// Where and by which agency it was written; nil when nothing said so.
  public var dateline: Dateline?
  /// Where it stands on the web; nil when nothing said so.
  public var url: String?
  /// The newspaper or site; nil when nothing said so.
  public var publication: Finding?
  /// Picture captions, in the order of the input.
  public var captions: [Caption]
  /// Everything that is in the input and not in the article, in the order of the input.
  public var removed: [RemovedPiece]
  /// The language of the text.
  public var language: LanguageGuess?

  /// Makes an article; everything but the texts may be filled in later.
  public init(
    decoded: DecodedText, text: [UInt8] = [], alignment: Alignment = Alignment(),
    paragraphs: [TextSpan] = []
  ) {
    self.decoded = decoded
    self.text = text
    self.alignment = alignment
    self.paragraphs = paragraphs
    self.authors = []
    self.captions = []
    self.removed = []
  }

  /// A piece of text read from the input or given with it.
  public struct Finding: Hashable, Sendable {
    /// The text, white space runs made one space.
    public var text: String
    /// How it was found; `"…submitted"` when the sender gave it.
    public var rule: RuleID
    /// Where it stands in the input; empty when it was submitted.
    public var raw: [TextSpan]

    /// Makes a finding.
    public init(text: String, rule: RuleID, raw: [TextSpan] = []) {
      self.text = text
      self.rule = rule
      self.raw = raw
    }
  }

  /// A date of publication or change, as exactly as the input says.
  public struct PublicationDate: Hashable, Sendable {
    /// The calendar day, as the article's own place counts it.
    public var day: CalendarDate
    /// `THH:MM` with `Z` or an offset where one was given, such as `T14:05`, `T14:05Z`,
    /// `T09:30-05:00`; nil when only the day is known.
    public var time: String?
    /// The zone as written (`GMT`, `EST`); nil when none was, so that the time's zone is unknown.
    public var zone: String?
    /// How it was found.
    public var rule: RuleID
    /// Where it stands in the input; empty when it was submitted.
    public var raw: [TextSpan]

    /// Makes a publication date.
    public init(
      day: CalendarDate, time: String? = nil, zone: String? = nil, rule: RuleID,
      raw: [TextSpan] = []
    ) {
      self.day = day
      self.time = time
      self.zone = zone
      self.rule = rule
      self.raw = raw
    }
  }

  /// The place and agency at the head of a news story: `KYIV, Ukraine (AP) —`.
  public struct Dateline: Hashable, Sendable {
    /// The place as written, without agency, date and dash: `KYIV, Ukraine`.
    public var place: String
    /// The agency as written; nil when there is none.
    public var agency: String?
    /// The day written in it, as text; nil when there is none.
    public var dateText: String?
    /// How it was found.
    public var rule: RuleID
    /// Where the whole prefix stands in the input.
    public var raw: [TextSpan]

    /// Makes a dateline.
    public init(
      place: String, agency: String? = nil, dateText: String? = nil, rule: RuleID, raw: [TextSpan]
    ) {
      self.place = place
      self.agency = agency
      self.dateText = dateText
      self.rule = rule
      self.raw = raw
    }
  }

  /// The text under a picture, with its credit apart.
  public struct Caption: Hashable, Sendable {
    /// The caption without its credit.
    public var text: String
    /// Who made or owns the picture, as written; nil when nobody is named.
    public var credit: String?
    /// How it was found.
    public var rule: RuleID
    /// Where caption and credit stand in the input.
    public var raw: [TextSpan]

    /// Makes a caption.
    public init(text: String, credit: String? = nil, rule: RuleID, raw: [TextSpan]) {
      self.text = text
      self.credit = credit
      self.rule = rule
      self.raw = raw
    }
  }

  /// A line of the ledger: something that stands in the input and not in the article.
  public struct RemovedPiece: Hashable, Sendable {
    /// The text as it stands in the input.
    public var text: String
    /// Why it was removed.
    public var rule: RuleID
    /// What was seen, in words: `3 times, at page breaks`.
    public var evidence: String
    /// Where it stands in the input.
    public var raw: TextSpan

    /// Makes a removed piece.
    public init(text: String, rule: RuleID, evidence: String, raw: TextSpan) {
      self.text = text
      self.rule = rule
      self.evidence = evidence
      self.raw = raw
    }
  }

  /// The language the text is most likely in.
  public struct LanguageGuess: Hashable, Sendable {
    /// ISO 639-1 code, `und` when nothing could be said.
    public var code: String
    /// 0 to 1.
    public var confidence: Double
    /// How it was found.
    public var rule: RuleID

    /// Makes a guess.
    public init(code: String, confidence: Double, rule: RuleID) {
      self.code = code
      self.confidence = confidence
      self.rule = rule
    }
  }
}

extension Article {
  /// The words of `span` as a string.
  public func string(of span: TextSpan) -> String {
    String(decoding: text[span.range], as: UTF8.self)
  }
}
