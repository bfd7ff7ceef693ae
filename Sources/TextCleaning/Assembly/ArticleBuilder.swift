import ArticleModel

/// Makes the article of a finished draft: text, findings with their places in the input, ledger.
struct ArticleBuilder {
  private let draft: Draft
  private let decoded: DecodedText
  private var article: Article
  private var kept: [TextSpan] = []

  /// Builds the article; what was submitted wins over what was found.
  static func build(
    _ draft: consuming Draft, decoded: DecodedText, submitted: SubmittedMetadata
  ) -> Article {
    var builder = ArticleBuilder(draft: draft, decoded: decoded, article: Article(decoded: decoded))
    builder.addText()
    builder.addFindings(besides: submitted)
    builder.addCaptions()
    builder.addLedger()
    builder.apply(submitted)
    return builder.article
  }

  private init(draft: consuming Draft, decoded: DecodedText, article: Article) {
    self.draft = draft
    self.decoded = decoded
    self.article = article
  }

  private var hyphens: [TextSpan] = []

  private mutating func addText() {
    let built = ParagraphBuilder.build(draft)
    article.text = built.text
    article.paragraphs = built.paragraphs
    article.alignment = built.alignment.composed(with: draft.source.alignment)
    hyphens = built.hyphens
    for run in article.alignment.runs where run.rawLength > 0 {
      kept.append(TextSpan(start: run.rawStart, end: run.rawEnd))
    }
    article.language = draft.lexicon.languages.identify(built.text)
  }

  /// Where `span` of the source stands in the input, marks left out.
  private func rawSpans(_ span: TextSpan) -> [TextSpan] {
    draft.source.alignment.rawSpans(of: span)
  }

  private mutating func finding(_ found: Draft.Found) -> Article.Finding {
    let raw = found.raw.map { [$0] } ?? rawSpans(found.span)
    kept.append(contentsOf: raw)
    return Article.Finding(text: found.text, rule: found.rule, raw: raw)
  }

  private mutating func date(_ found: Draft.FoundDate) -> Article.PublicationDate {
    let raw = found.raw.map { [$0] } ?? rawSpans(found.span)
    kept.append(contentsOf: raw)
    return Article.PublicationDate(
      day: found.date.day, time: found.date.time, zone: found.date.zone, rule: found.rule, raw: raw)
  }

  /// What was submitted stands in for what was found; the words that were found go to the ledger.
  private mutating func addFindings(besides submitted: SubmittedMetadata) {
    if let title = draft.title, submitted.title == nil { article.title = finding(title) }
    if let subtitle = draft.subtitle { article.subtitle = finding(subtitle) }
    if submitted.authors.isEmpty {
      for author in draft.authors { article.authors.append(finding(author)) }
    }
    if let published = draft.published, submitted.published == nil {
      article.published = date(published)
    }
    if let updated = draft.updated { article.updated = date(updated) }
    if let publication = draft.publication, submitted.publication == nil {
      article.publication = finding(publication)
    }
    if let dateline = draft.dateline {
      let raw = rawSpans(dateline.span)
      kept.append(contentsOf: raw)
      article.dateline = Article.Dateline(
        place: dateline.place, agency: dateline.agency, dateText: dateline.dateText,
        rule: dateline.rule, raw: raw)
    }
  }

  private mutating func addCaptions() {
    for caption in draft.captions {
      let raw = Set(caption.lines).sorted().flatMap { rawSpans(draft.table.lines[$0].span) }
      kept.append(contentsOf: raw)
      article.captions.append(
        Article.Caption(
          text: caption.text, credit: caption.credit, rule: caption.rule, raw: raw))
    }
    article.captions.sort { ($0.raw.first?.start ?? 0) < ($1.raw.first?.start ?? 0) }
  }

  /// Markup of a page that stands in no removed line; what stands in one is listed with it.
  private func outsideMarkup() -> [TextSpan] {
    guard !draft.markup.isEmpty else { return [] }
    var result: [TextSpan] = []
    var line = 0
    let lines = draft.table.lines
    for span in draft.markup {
      while line < lines.count, lines[line].raw.end <= span.start { line += 1 }
      if line < lines.count, lines[line].raw.contains(span), case .removed = draft.fates[line] {
        continue
      }
      result.append(span)
    }
    return result
  }

  private mutating func addLedger() {
    var ledger = Ledger(raw: decoded.bytes, kept: kept + outsideMarkup())
    ledger.meter = draft.meter
    if !draft.markup.isEmpty {
      ledger.fallback = ("html.blank", "a reference that stands for a blank")
    }
    for (index, fate) in draft.fates.enumerated() {
      let line = draft.table.lines[index]
      switch fate {
      case .removed(let rule, let evidence):
        ledger.add(line.raw, rule: rule, evidence: evidence)
      case .metadata(let rule): ledger.add(line.raw, rule: rule, evidence: "around what was read")
      case .open, .caption: break
      }
    }
    for opening in draft.openings {
      if let raw = draft.source.alignment.rawSpan(of: opening.span) {
        ledger.add(raw, rule: opening.rule, evidence: opening.evidence)
      }
    }
    for mark in draft.source.marks {
      ledger.add(mark.raw, rule: mark.rule, evidence: mark.evidence)
    }
    for hyphen in hyphens {
      if let raw = draft.source.alignment.rawSpan(of: hyphen) {
        ledger.add(raw, rule: "line-end-hyphen", evidence: "a word parted at a line's end")
      }
    }
    article.removed = ledger.pieces()
  }

  private mutating func apply(_ submitted: SubmittedMetadata) {
    if let title = submitted.title, !title.isEmpty {
      article.title = Article.Finding(text: title, rule: "title.submitted")
    }
    if !submitted.authors.isEmpty {
      article.authors = submitted.authors.map {
        Article.Finding(text: $0, rule: "byline.submitted")
      }
    }
    if let day = submitted.published {
      article.published = Article.PublicationDate(day: day, rule: "date.submitted")
    }
    if let publication = submitted.publication, !publication.isEmpty {
      article.publication = Article.Finding(text: publication, rule: "publication.submitted")
    }
    if let code = submitted.language, !code.isEmpty {
      article.language = Article.LanguageGuess(
        code: String(code.lowercased().prefix { $0 != "-" && $0 != "_" }), confidence: 1,
        rule: "language.submitted")
    }
  }
}
