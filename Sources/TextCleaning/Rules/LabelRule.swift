import ArticleModel

/// Labelled lines at the head and foot of exports, mails and front matter: `HEADLINE:`, `BYLINE:`,
/// `Subject:`, `LENGTH: 543 words`.
enum LabelRule: CleaningRule {
  static let id: RuleID = "export-label"
  static let summary =
    "Labelled lines of exports, mails and front matter; what they say is read first."

  private struct Labelled {
    var line: Int
    var field: LabelField
    var value: TextSpan
    var isCapitals: Bool
  }

  /// Lines at the start that may be labelled.
  private static let headLines = 60

  static func apply(to draft: inout Draft) {
    if isTOML(draft) {
      for index in draft.table.lines.indices.prefix(headLines)
      where draft.source.bytes[draft.table.lines[index].span.range].elementsEqual("+++".utf8) {
        draft.fates[index] = .removed(SeparatorRule.id, evidence: "around front matter")
      }
    }
    let all = draft.table.lines.indices.compactMap { labelled($0, in: draft) }
    let head = all.filter { $0.line < headLines }
    let isExport = head.count >= 2 && (head.contains { $0.isCapitals } || isDense(head))
    let isMail = head.contains { item in
      let key = draft.table.key(item.line)
      return key.starts(with: "from :".utf8) || key.starts(with: "subject :".utf8)
    }
    let footStart = footStart(all, in: draft)
    for (position, item) in all.enumerated() {
      let inHead = item.line < headLines && isExport
      let inFoot =
        item.isCapitals && (isExport || item.field == .ignored) || item.line >= footStart
      guard inHead || inFoot else { continue }
      let next = position + 1 < all.count ? all[position + 1].line : draft.table.lines.count
      take(item, isMail: isMail, next: next, in: &draft)
    }
  }

  /// Labelled lines one after the other that make the foot of an export.
  private static let fewestInFoot = 4

  /// First line of the run of labelled lines that ends the input; past the end when there is none.
  private static func footStart(_ items: [Labelled], in draft: Draft) -> Int {
    let count = draft.table.lines.count
    var start = count
    var found = 0
    for item in items.reversed() {
      guard start - item.line <= 2 else { break }
      start = item.line
      found += 1
    }
    return found >= fewestInFoot ? start : count
  }

  /// Labels within ten lines of each other.
  private static func isDense(_ items: [Labelled]) -> Bool {
    zip(items, items.dropFirst()).contains { $1.line - $0.line <= 2 }
  }

  private static func labelled(_ index: Int, in draft: Draft) -> Labelled? {
    guard draft.isOpen(index) else { return nil }
    let line = draft.table.lines[index]
    guard line.opening != .digit, !line.opensQuote, line.words > 0 else { return nil }
    let bytes = draft.source.bytes
    let limit = min(line.span.end, line.span.start + 40)
    let mark: UInt8 = isTOML(draft) ? 0x3D : 0x3A
    guard let colon = bytes[line.span.start..<limit].firstIndex(of: mark) else { return nil }
    let label = String(decoding: bytes[line.span.start..<colon], as: UTF8.self)
    let key = String(decoding: LineKey.key(of: label), as: UTF8.self)
    guard let field = draft.lexicon.labels[key] else { return nil }
    var start = colon + 1
    while start < line.span.end, bytes[start] == 0x20 { start += 1 }
    return Labelled(
      line: index, field: field, value: TextSpan(start: start, end: line.span.end),
      isCapitals: label == label.uppercased())
  }

  /// Front matter between lines of plus signs says `label = "value"`.
  private static func isTOML(_ draft: Draft) -> Bool {
    guard let first = draft.table.lines.first else { return false }
    return draft.source.bytes[first.span.range].elementsEqual("+++".utf8)
  }

  private static func take(_ item: Labelled, isMail: Bool, next: Int, in draft: inout Draft) {
    var value = item.value
    var end = item.line + 1
    let isList = item.field == .body
    while !isList, end < next, end < item.line + 4, draft.isOpen(end),
      draft.table.lines[end].blankLinesBefore == 0,
      draft.table.lines[end].indent > draft.table.lines[item.line].indent
        || draft.table.lines[end - 1].columns >= 60
          && draft.table.lines[end - 1].columns + draft.table.lines[end].firstWordColumns > 70
          && draft.table.lines[end].columns < 80
    {
      value.end = draft.table.lines[end].span.end
      end += 1
    }
    for line in item.line..<end { draft.fates[line] = .metadata(id) }
    store(
      item.field, value: unquoted(value, in: draft), line: item.line, isMail: isMail, in: &draft)
  }

  /// `title: "…"` in front matter.
  private static func unquoted(_ value: TextSpan, in draft: Draft) -> TextSpan {
    let bytes = draft.source.bytes
    guard value.length >= 2, let first = bytes[value.range].first, first == 0x22 || first == 0x27,
      bytes[value.end - 1] == first
    else { return value }
    return TextSpan(start: value.start + 1, end: value.end - 1)
  }

  /// Stores what the field of an export says, where nothing better is known.
  static func store(
    _ field: LabelField, value: TextSpan, line: Int, isMail: Bool = false, in draft: inout Draft
  ) {
    guard !value.isEmpty else { return }
    let text = draft.string(value)
    let tokens = HeadToken.tokens(of: draft.source.bytes, in: value.range)
    switch field {
    case .title where draft.title == nil:
      draft.title = Draft.Found(text: text, span: value, rule: "title.label")
    case .subtitle where draft.subtitle == nil:
      draft.subtitle = Draft.Found(text: text, span: value, rule: "subtitle.label")
    case .publication where draft.publication == nil:
      draft.publication = Draft.Found(text: text, span: value, rule: "publication.label")
    case .subject where draft.fallbackTitle == nil:
      draft.fallbackTitle = subject(value, in: draft)
    case .author where draft.authors.isEmpty:
      storeAuthors(value, in: &draft)
    case .published, .sent, .updated:
      guard let found = DateParser.first(in: tokens) else { return }
      let span = TextSpan(tokens[found.tokens].span)
      let isSent = field == .sent || field == .published && isMail
      let date = Draft.FoundDate(
        date: found.date, span: span, rule: isSent ? "date.mail" : "date.label")
      if field == .updated {
        draft.updated = draft.updated ?? date
      } else if isSent {
        draft.fallbackDate = draft.fallbackDate ?? date
      } else {
        draft.published = draft.published ?? date
      }
    case .body: draft.cutLine(line, to: value, id, "before the text")
    case .caption:
      guard tokens.count > 2 else { return }
      draft.fates[line] = .caption(draft.captions.count)
      draft.captions.append(
        Draft.FoundCaption(text: text, credit: nil, rule: "caption.label", lines: [line]))
    default: break
    }
  }

  /// The names of a value: those of each line for themselves, quoted and in brackets as front matter
  /// writes lists.
  private static func storeAuthors(_ value: TextSpan, in draft: inout Draft) {
    var authors: [Draft.Found] = []
    for line in draft.source.bytes[value.range].split(separator: 0x0A) {
      let tokens = HeadToken.tokens(of: draft.source.bytes, in: line.startIndex..<line.endIndex)
        .filter { !$0.isMark("[") && !$0.isMark("]") && !$0.isMark("\"") && !$0.isMark("'") }
      AuthorReader.store(tokens, rule: "byline.label", requireCue: false, in: &draft)
      authors += draft.authors
      draft.authors = []
    }
    draft.authors = authors
  }

  /// A mail's subject without `Fwd:` and `Re:`.
  private static func subject(_ value: TextSpan, in draft: Draft) -> Draft.Found {
    var span = value
    while let colon = draft.source.bytes[span.range].prefix(6).firstIndex(of: 0x3A) {
      let word = String(decoding: draft.source.bytes[span.start..<colon], as: UTF8.self)
        .lowercased()
      guard ["re", "fw", "fwd", "aw", "wg"].contains(word) else { break }
      span.start = colon + 1
      while span.start < span.end, draft.source.bytes[span.start] == 0x20 { span.start += 1 }
    }
    return Draft.Found(text: draft.string(span), span: span, rule: "title.mail-subject")
  }
}

extension ArraySlice<HeadToken> {
  /// From the first byte of the first token to the end of the last; empty for no tokens.
  var span: Range<Int> {
    guard let first, let last else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }
}
