import ArticleModel
import Crypto
import TextAnalysis

/// Turns what the stages found into the record: the one conversion from bytes to code points.
struct RecordAssembler {
  private let trace: ArticlePipeline.Trace
  private let textIndex: CodePointIndex
  private let rawIndex: CodePointIndex

  private init(_ trace: ArticlePipeline.Trace) {
    self.trace = trace
    textIndex = CodePointIndex(trace.article.text)
    rawIndex = CodePointIndex(trace.article.decoded.bytes)
  }

  /// Makes the record; `received` is nil and the time taken 0.
  static func assemble(_ trace: ArticlePipeline.Trace) -> ArticleRecord {
    RecordAssembler(trace).record()
  }

  private func record() -> ArticleRecord {
    let article = trace.article
    let sha256 = Hexadecimal.text(of: SHA256.hash(data: trace.raw.bytes))
    guard let id = ArticleID(sha256.prefix(16)) else {
      preconditionFailure("a SHA-256 digest always begins with 16 hexadecimal digits")
    }
    let words = trace.text.tokens.count { $0.kind == .word || $0.kind == .number }
    var record = ArticleRecord(
      id: id, pipeline: ArticlePipeline.version, source: source(sha256: sha256),
      text: String(decoding: article.text, as: UTF8.self),
      stats: ArticleRecord.Stats(
        words: words, sentences: trace.text.sentences.count, pipelineMilliseconds: 0))
    record.analysis = trace.isAnalyzed ? "full" : "unsupported-language"
    record.language = article.language.map {
      ArticleRecord.Language(code: $0.code, confidence: rounded($0.confidence), rule: $0.rule)
    }
    record.sentences = trace.text.sentences.map { textIndex.codePoints(of: $0.span) }
    addMetadata(to: &record)
    addAnnotations(to: &record)
    return record
  }

  private func source(sha256: String) -> ArticleRecord.Source {
    let article = trace.article
    let raw = trace.raw
    return ArticleRecord.Source(
      contentType: raw.contentType, declaredCharset: raw.charset,
      charset: article.decoded.charset, charsetRule: article.decoded.charsetRule,
      hasReplacements: article.decoded.hasReplacements, bytes: raw.bytes.count, sha256: sha256,
      url: article.url, publication: article.publication?.text,
      publicationRule: article.publication?.rule, submitted: raw.submitted, fetched: raw.fetched)
  }

  private func addMetadata(to record: inout ArticleRecord) {
    let article = trace.article
    record.title = article.title.map(finding)
    record.subtitle = article.subtitle.map(finding)
    record.authors = article.authors.map { author in
      ArticleRecord.Author(name: author.text, rule: author.rule, raw: location(author.raw))
    }
    record.published = article.published.map(timestamp)
    record.updated = article.updated.map(timestamp)
    record.dateline = article.dateline.map { dateline in
      ArticleRecord.Dateline(
        place: dateline.place, agency: dateline.agency, date: dateline.dateText,
        rule: dateline.rule, raw: location(dateline.raw))
    }
    record.paragraphs = article.paragraphs.map { paragraph in
      ArticleRecord.Paragraph(
        span: textIndex.codePoints(of: paragraph),
        raw: article.alignment.rawSpans(of: paragraph).map(rawIndex.codePoints(of:)))
    }
    record.captions = zip(article.captions, trace.captionPersons).map { caption, persons in
      ArticleRecord.Caption(
        text: caption.text, credit: caption.credit, persons: persons, rule: caption.rule,
        raw: location(caption.raw))
    }
    record.removed = article.removed.map { piece in
      ArticleRecord.Removed(
        text: piece.text, rule: piece.rule, evidence: piece.evidence, raw: location([piece.raw]))
    }
  }

  private func addAnnotations(to record: inout ArticleRecord) {
    let annotations = trace.annotations
    let entities = annotations.entities
    record.persons = entities.persons.map { person in
      ArticleRecord.Entity(
        id: person.id, name: person.name,
        roles: person.roles.map {
          ArticleRecord.EntityRole(excerpt: excerpt($0.span), rule: $0.rule)
        },
        mentions: person.mentions.map(mention))
    }
    record.organizations = entities.organizations.map(entity)
    record.places = entities.places.map(entity)
    record.unresolved = entities.unresolved.map { item in
      ArticleRecord.Unresolved(
        excerpt: excerpt(item.span), kind: item.kind, candidates: item.candidates,
        reason: item.reason)
    }
    record.dates = annotations.dates.map(date)
    record.quotations = annotations.quotations.map { quotation($0, dates: annotations.dates) }
  }

  private func finding(_ finding: Article.Finding) -> ArticleRecord.Finding {
    ArticleRecord.Finding(text: finding.text, rule: finding.rule, raw: location(finding.raw))
  }

  private func timestamp(_ date: Article.PublicationDate) -> ArticleRecord.Timestamp {
    ArticleRecord.Timestamp(
      value: date.day.description + (date.time ?? ""),
      precision: date.time == nil ? "day" : "minute", zone: date.zone, rule: date.rule,
      raw: location(date.raw))
  }

  private func entity(_ entity: NamedEntity) -> ArticleRecord.Entity {
    ArticleRecord.Entity(
      id: entity.id, name: entity.name, roles: [], mentions: entity.mentions.map(mention),
      within: entity.within.map { item in
        ArticleRecord.EntityWithin(
          excerpt: excerpt(item.span), name: item.name, place: item.place, rule: item.rule,
          probability: rounded(item.probability))
      })
  }

  private func mention(_ mention: Mention) -> ArticleRecord.EntityMention {
    ArticleRecord.EntityMention(
      excerpt: excerpt(mention.span), kind: mention.kind, rule: mention.rule,
      probability: rounded(mention.probability))
  }

  private func date(_ date: TimeExpression) -> ArticleRecord.DateFinding {
    ArticleRecord.DateFinding(
      excerpt: excerpt(date.span), kind: date.kind, value: date.value, from: date.from,
      to: date.to, modifier: date.modifier, anchor: date.anchor, rule: date.rule,
      flags: date.flags, alternatives: date.alternatives)
  }

  private func quotation(
    _ quotation: Quotation, dates: [TimeExpression]
  ) -> ArticleRecord.QuotationFinding {
    var result = ArticleRecord.QuotationFinding(
      excerpt: excerpt(quotation.span), kind: quotation.kind, utterance: quotation.utterance,
      part: quotation.part, parts: quotation.parts, rule: quotation.rule,
      probability: rounded(quotation.probability))
    result.speaker = quotation.speaker
    result.speakers = quotation.speakers
    result.speakerText = quotation.speakerSpan.map(trace.article.string(of:))
    result.cue = quotation.cueSpan.map(trace.article.string(of:))
    result.stance = quotation.stance
    result.said = quotation.saidDate.flatMap { dates.indices.contains($0) ? dates[$0].value : nil }
    result.addressee = quotation.addressee
    result.addresseeText = quotation.addresseeSpan.map(trace.article.string(of:))
    result.reason = quotation.reason
    result.candidates = quotation.candidates
    return result
  }

  private func excerpt(_ span: TextSpan) -> ArticleRecord.Excerpt {
    ArticleRecord.Excerpt(
      span: textIndex.codePoints(of: span), text: trace.article.string(of: span),
      raw: location(trace.article.alignment.rawSpans(of: span)))
  }

  private func location(_ spans: [TextSpan]) -> RawLocation {
    RawLocation(spans.map(rawIndex.codePoints(of:)))
  }

  /// Three decimals are enough, and the same on every machine.
  private func rounded(_ probability: Double) -> Double {
    (probability * 1_000).rounded() / 1_000
  }
}
