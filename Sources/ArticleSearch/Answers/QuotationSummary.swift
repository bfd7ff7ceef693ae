import ArticleModel

/// Something that somebody said, with the article it stands in.
public struct QuotationSummary: Hashable, Sendable {
  /// The article.
  public var article: ArticleID
  /// The article's headline; nil when none was found.
  public var title: String?
  /// When the article was published, as in the record; nil when unknown.
  public var published: String?
  /// Where it stands in the clean text, from the first part to the last, in code points.
  public var span: CodePointSpan
  /// How the words are given.
  public var kind: Quotation.Kind
  /// The parts that the attribution leaves of it, in order.
  public var parts: [String]
  /// What the speaker is; nil when nobody is sure.
  public var speakerKind: EntityKind?
  /// Slug of the speaker; nil when nobody is sure.
  public var speaker: String?
  /// The speaker's full name in the article; nil when nobody is sure.
  public var speakerName: String?
  /// The words that stand for the speaker in the attribution.
  public var speakerText: String?
  /// The cue.
  public var cue: String?
  /// How the cue takes what was said; nil without a cue.
  public var stance: Quotation.Stance?
  /// Full names of all who speak together, the speaker first; empty when one speaks alone.
  public var speakers: [String]
  /// TIMEX3 value of the day of saying; nil when the article does not tell.
  public var said: String?
  /// The words that stand for whoever was spoken to.
  public var addressee: String?
  /// How the speaker was found.
  public var rule: String
  /// How sure that is, 0 to 1.
  public var probability: Double
  /// Why there is no speaker.
  public var reason: String?
}
