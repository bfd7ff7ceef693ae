import ArticleModel

/// Brings into a draft what a page's markup said: lines outside the article, headline, authors,
/// dates.
enum HTMLDraft {
  /// Lines between the headline and the text that are looked at again.
  private static let headLines = 24

  /// The bytes of the input that no text came from.
  static func markup(of source: SourceText, length: Int) -> [TextSpan] {
    var spans: [TextSpan] = []
    var position = 0
    for run in source.alignment.runs where run.rawLength > 0 {
      if run.rawStart > position {
        spans.append(TextSpan(start: position, end: run.rawStart))
      }
      position = max(position, run.rawEnd)
    }
    if position < length { spans.append(TextSpan(start: position, end: length)) }
    return spans
  }

  /// Applies the verdicts on lines and `metadata`, which was read from `input`.
  static func apply(_ metadata: HTMLMetadata, of input: [UInt8], to draft: inout Draft) {
    let titleLine =
      metadata.title.flatMap { self.titleLine(of: $0.text, in: draft) }
      ?? headingLine(in: draft)
    let firstContent = draft.table.lines.firstIndex { $0.hint.exclusion == nil } ?? 0
    for index in draft.fates.indices {
      guard let rule = draft.table.lines[index].hint.exclusion?.rule else { continue }
      let isHead =
        titleLine.map { index > $0 && index < firstContent && firstContent - $0 <= headLines }
        ?? false
      if isHead, rule == "html.outside-content" { continue }
      draft.fates[index] = .removed(rule, evidence: "by the page's markup")
    }
    draft.summaryKeys = metadata.summaries.map { LineKey.key(of: $0) }
    if let titleLine { removeBefore(titleLine, in: &draft) }
    HTMLFurniture.remove(after: titleLine ?? -1, in: &draft)
    setTitle(metadata.title, line: titleLine, in: &draft)
    draft.authors = HTMLAuthorReader.authors(metadata, of: input, lexicon: draft.lexicon)
    if let published = metadata.published { draft.published = date(published) }
    if let updated = metadata.updated { draft.updated = date(updated) }
    if let publication = metadata.publication {
      draft.publication = Draft.Found(
        text: publication.text, span: TextSpan(start: 0, end: 0), rule: publication.rule,
        raw: publication.raw)
    }
  }

  /// Takes out what stands inside the article's element before its headline, when that is a heading
  /// and little prose stands before it.
  private static func removeBefore(_ title: Int, in draft: inout Draft) {
    guard draft.table.lines[title].hint.headingLevel > 0 else { return }
    var before = 0
    var after = 0
    for (index, line) in draft.table.lines.enumerated() where draft.isOpen(index) {
      if index < title { before += line.words } else { after += line.words }
    }
    guard before * 2 < after else { return }
    for index in 0..<title where draft.isOpen(index) && !draft.table.lines[index].hint.isCaption {
      draft.fates[index] = .removed("html.before-title", evidence: "before the headline")
    }
  }

  /// The line that is the headline: a heading before another line.
  private static func titleLine(of title: String, in draft: Draft) -> Int? {
    let key = LineKey.key(of: title)
    guard !key.isEmpty else { return nil }
    var plain: Int?
    for index in draft.table.lines.indices {
      let own = draft.table.key(index)
      guard own.elementsEqual(key) || isHead(own, of: key) else { continue }
      if draft.table.lines[index].hint.headingLevel > 0 { return index }
      plain = plain ?? index
    }
    return plain
  }

  /// True when `title` is `line` and then the site's name.
  private static func isHead(_ line: ArraySlice<UInt8>, of title: [UInt8]) -> Bool {
    line.count >= 20 && title.starts(with: line) && title.count > line.count
      && title[line.count] == 0x20
  }

  private static func headingLine(in draft: Draft) -> Int? {
    let headings = draft.table.lines.indices.filter {
      draft.table.lines[$0].hint.headingLevel == 1 && draft.table.lines[$0].words >= 3
    }
    return headings.count == 1 ? headings.first : nil
  }

  private static func setTitle(_ value: HTMLMetadata.Value?, line: Int?, in draft: inout Draft) {
    if let line {
      let span = draft.table.lines[line].span
      draft.title = Draft.Found(
        text: draft.string(span), span: span, rule: value?.rule ?? "title.heading")
      draft.fates[line] = .metadata("title")
    } else if let value {
      draft.title = Draft.Found(
        text: withoutSite(value.text), span: TextSpan(start: 0, end: 0), rule: value.rule,
        raw: value.raw)
    }
  }

  /// `Headline | The Example Herald` without what follows the last bar.
  private static func withoutSite(_ title: String) -> String {
    for separator in [" | ", " – ", " — ", " - ", " :: ", " « "] {
      guard let range = title.ranges(of: separator).last else { continue }
      let head = title[..<range.lowerBound]
      if head.utf8.count >= 20, title[range.upperBound...].utf8.count <= 40 { return String(head) }
    }
    return title
  }

  private static func date(_ value: HTMLMetadata.Value) -> Draft.FoundDate? {
    let bytes = Array(value.text.utf8)
    let tokens = HeadToken.tokens(of: bytes, in: 0..<bytes.count)
    guard let found = DateParser.first(in: tokens) else { return nil }
    return Draft.FoundDate(
      date: found.date, span: TextSpan(start: 0, end: 0), rule: value.rule, raw: value.raw)
  }
}
