import ArticleModel
import TextAnalysis
import TextCleaning

/// From received bytes to the record of an article, stage by stage. Pure: the same bytes and the same
/// options give the same record on every machine.
///
/// A class, so that handing it around copies one reference and not the tables of every stage.
///
/// This is the one place that lists the stages in order:
/// decode → clean → segment → tag names → resolve entities → resolve dates → find quotations → assemble.
public final class ArticlePipeline: Sendable {
  /// Version of the pipeline, written into each record. It changes whenever a record may come out otherwise.
  public static let version = "0.2.0"

  private let cleaner: Cleaner
  private let segmenter: Segmenter
  let tagger: NameTagger
  let entityResolver: EntityResolver
  private let dateResolver: DateResolver
  private let quotationFinder: QuotationFinder

  /// Prepares the stages; throws when a word list is missing.
  public init(resources: PipelineResources) throws {
    let lexicons = resources.lexicons
    cleaner = try Cleaner(lexicons: lexicons)
    segmenter = try Segmenter(lexicons: lexicons)
    tagger = try NameTagger(model: resources.nameModel, lexicons: lexicons)
    entityResolver = try EntityResolver(lexicons: lexicons)
    dateResolver = try DateResolver(lexicons: lexicons)
    quotationFinder = try QuotationFinder(lexicons: lexicons)
  }

  /// The outcome of every stage of one article.
  public struct Trace: Sendable {
    /// What was received.
    public var raw: RawArticle
    /// After cleaning.
    public var article: Article
    /// After segmentation.
    public var text: SegmentedText
    /// What the tagger found, before anyone asked whose it is.
    public var names: [NameSpan]
    /// Names in captions, caption by caption.
    public var captionPersons: [[String]]
    /// After analysis.
    public var annotations: Annotations
    /// False when only cleaning was done, because the text is not in English.
    public var isAnalyzed: Bool
  }

  /// Processes an article and replays what was corrected in it, the earliest first. `received` and the time
  /// taken are left for the caller, who has a clock.
  public func process(
    _ raw: RawArticle, corrections: [Correction] = []
  ) throws(PipelineError) -> ArticleRecord {
    let metadata = MetadataCorrector(corrections)
    return CorrectionReplayer.replay(
      corrections, on: Self.record(of: try trace(raw, correcting: metadata)))
  }

  /// The record of a processed article.
  public static func record(of trace: Trace) -> ArticleRecord {
    RecordAssembler.assemble(trace)
  }

  /// Processes an article and keeps what each stage made. Metadata is corrected before the text is read, since
  /// relative dates and the choice of language depend on it.
  public func trace(
    _ raw: RawArticle, correcting corrector: MetadataCorrector = MetadataCorrector([])
  ) throws(PipelineError) -> Trace {
    let article = try clean(raw, corrector)
    let text = segmenter.segment(article)
    guard isSupported(article.language) else {
      return Trace(
        raw: raw, article: article, text: text, names: [],
        captionPersons: article.captions.map { _ in [] }, annotations: Annotations(),
        isAnalyzed: false)
    }
    let names = tagger.tag(text)
    let entities = entityResolver.resolve(names, in: text)
    let dates = dateResolver.resolve(text, published: article.published?.day)
    let quotations = quotationFinder.find(in: text, entities: entities, dates: dates)
    return Trace(
      raw: raw, article: article, text: text, names: names,
      captionPersons: article.captions.map { persons(inCaption: $0.text) },
      annotations: Annotations(entities: entities, dates: dates, quotations: quotations),
      isAnalyzed: true)
  }

  /// What a JSON submission says of an article that it only points to, with `url` and without text; nil when
  /// it holds the article.
  public static func link(
    in raw: RawArticle
  ) throws(PipelineError) -> SubmittedMetadata? {
    guard raw.contentType == .json, !raw.bytes.isEmpty else { return nil }
    return try SubmissionDecoder.link(in: raw.bytes, submitted: raw.submitted)
  }

  private func clean(
    _ raw: RawArticle, _ corrector: MetadataCorrector
  ) throws(PipelineError) -> Article {
    guard !raw.bytes.isEmpty else {
      throw PipelineError(
        code: "empty-body", field: "body", problem: "nothing was sent",
        remedy: "send the article's text in the body")
    }
    guard raw.contentType == .json else {
      var corrected = raw
      corrected.submitted = corrector.submitted(over: raw.submitted)
      let article = try cleaned(corrected.submitted) { () throws(CleaningError) in
        try cleaner.clean(corrected)
      }
      return corrector.correct(article)
    }
    let submission = try SubmissionDecoder.decode(raw.bytes, submitted: raw.submitted)
    let submitted = corrector.submitted(over: submission.metadata)
    let article = try cleaned(submitted) { () throws(CleaningError) in
      try cleaner.clean(
        decoded: submission.text, as: submission.contentType, submitted: submitted)
    }
    return corrector.correct(article)
  }

  /// What `clean` gives, with the submitted address, which no text tells.
  private func cleaned(
    _ submitted: SubmittedMetadata, _ clean: () throws(CleaningError) -> Article
  ) throws(PipelineError) -> Article {
    do throws(CleaningError) {
      var article = try clean()
      article.url = submitted.url ?? article.url
      return article
    } catch {
      throw PipelineError(error)
    }
  }

  /// Text of unknown language is taken for English.
  private func isSupported(_ language: Article.LanguageGuess?) -> Bool {
    guard let language else { return true }
    return language.code == "en" || language.code == "und" || language.code.hasPrefix("en-")
  }

  private func persons(inCaption caption: String) -> [String] {
    let bytes = Array(caption.utf8)
    guard !bytes.isEmpty else { return [] }
    let text = segmenter.segment(bytes, paragraphs: [TextSpan(start: 0, end: bytes.count)])
    return entityResolver.resolve(tagger.tag(text), in: text).persons.map(\.name)
  }
}

extension PipelineError {
  init(_ error: CleaningError) {
    self.init(
      code: error.code, field: error.field, problem: error.message, remedy: error.remedy)
  }
}
