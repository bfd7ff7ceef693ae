import ArticleModel

/// Turns a received article into a clean one: decodes it, takes furniture out, reads headline,
/// byline, dates, dateline and captions, joins what was cut, and accounts for everything that was
/// removed.
public struct Cleaner: Sendable {
  let lexicon: CleaningLexicon
  /// Counts work, for tests.
  var meter: WorkMeter?

  /// Makes a cleaner; needs the lists `cleaning-phrases`, `cleaning-words`, `cleaning-labels`, `cleaning-codes`,
  /// `cleaning-dictionary`, `cleaning-languages`, `person-given-names`, `gazetteer-given-names` and
  /// `gazetteer-surnames`.
  public init(lexicons: LexiconSet) throws(LexiconSet.Missing) {
    lexicon = try CleaningLexicon(lexicons)
  }

  /// Decodes and cleans `raw`. JSON must be parsed first: see `clean(decoded:as:submitted:)`.
  public func clean(_ raw: RawArticle) throws(CleaningError) -> Article {
    guard !raw.bytes.isEmpty else { throw CleaningError.emptyBody }
    let declared = raw.charset ?? (raw.contentType == .html ? HTMLCharset.find(raw.bytes) : nil)
    let decoded = ByteDecoder.decode(raw.bytes, declared: declared)
    return try clean(decoded: decoded, as: raw.contentType, submitted: raw.submitted)
  }

  /// Cleans a text that was decoded already.
  public func clean(
    decoded: DecodedText, as type: ContentType, submitted: SubmittedMetadata
  ) throws(CleaningError) -> Article {
    guard type != .json else { throw CleaningError.unparsedJSON }
    let draft = draft(of: decoded, as: type)
    let article = ArticleBuilder.build(draft, decoded: decoded, submitted: submitted)
    guard !article.text.isEmpty || article.title != nil else { throw CleaningError.noText }
    return article
  }

  /// Runs the rules, in order.
  private func draft(of decoded: DecodedText, as type: ContentType) -> Draft {
    if type == .html { return draft(ofPage: decoded) }
    var source = CharacterNormalizer.normalize(decoded.bytes)
    source = MarkdownReader.read(source, isDeclared: type == .markdown)
    let table = LineTable(source, rawLength: decoded.bytes.count)
    var draft = Draft(source: source, table: table, lexicon: lexicon)
    draft.meter = meter
    meter?.add(decoded.bytes.count + source.bytes.count + source.marks.count)
    runRules(&draft)
    return draft
  }

  /// A page: its markup speaks first, then the same rules.
  private func draft(ofPage decoded: DecodedText) -> Draft {
    let page = HTMLReader.read(decoded.bytes)
    let table = LineTable(page.source, rawLength: decoded.bytes.count)
    var draft = Draft(source: page.source, table: table, lexicon: lexicon)
    draft.markup = HTMLDraft.markup(of: page.source, length: decoded.bytes.count)
    HTMLDraft.apply(page.metadata, of: decoded.bytes, to: &draft)
    runRules(&draft)
    return draft
  }

  private func runRules(_ draft: inout Draft) {
    for rule in Self.lineRules { rule.apply(to: &draft) }
    draft.wrapColumns = WrapDetector.columns(of: draft.table) { draft.isOpen($0) }
    draft.blocks = BlockBuilder.blocks(of: draft)
    DropCapRule.apply(to: &draft)
    PhraseMatcher.read(&draft)
    for rule in Self.blockRules { rule.apply(to: &draft) }
    let firstBody = HeadReader.read(&draft)
    FootReader.read(&draft, firstBody: firstBody)
    HTMLBylineMarker.mark(&draft)
    RelatedListRule.apply(to: &draft, firstBody: firstBody)
    NeighbourRule.apply(to: &draft, firstBody: firstBody)
    DatelineReader.read(&draft, firstBody: firstBody)
    AuthorBioRule.apply(to: &draft)
    PullQuoteRule.apply(to: &draft, firstBody: firstBody)
    EndMarkRule.apply(to: &draft, firstBody: firstBody)
    InterruptionRule.apply(to: &draft, firstBody: firstBody)
    EndMatterRule.apply(to: &draft, firstBody: firstBody)
    PublicationReader.read(&draft, firstBody: firstBody)
  }

  /// Rules that look at single lines, before lines are grouped.
  private static let lineRules: [any CleaningRule.Type] = [
    LabelRule.self, FieldCodeRule.self, ChatStampRule.self, ChatReplyRule.self, SignatureRule.self,
    SeparatorRule.self, ImageMarkRule.self, RecordNumberRule.self, PrintHeaderRule.self,
    URLLineRule.self, PageNumberRule.self, RunningHeaderRule.self, RunningTitleRule.self,
  ]

  /// Rules that look at paragraphs; those that look at a line's shape come before those that look
  /// for a phrase.
  private static let blockRules: [any CleaningRule.Type] = [
    ShareBarRule.self, LinkRowRule.self, BreadcrumbsRule.self, LinkLineRule.self,
    FeedFooterRule.self, NewsletterRule.self, SubscriptionOfferRule.self, AdvertisementRule.self,
    StoryContinuesRule.self, RelatedLinkRule.self, TagsRule.self, CommentsRule.self,
    ReadingTimeRule.self, BareFurnitureRule.self, CopyrightRule.self, WireNoteRule.self,
    MailRule.self, TimeStampRule.self, SocialEmbedRule.self, CaptionMarkRule.self,
    CaptionRule.self,
  ]
}
