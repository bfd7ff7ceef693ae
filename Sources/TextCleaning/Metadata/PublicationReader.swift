import ArticleModel

/// Finds who published a text: in its masthead, in the headers of its pages, in the copyright line and in
/// web addresses. A name that ends like a newspaper's counts alone; any other must stand in two of them.
struct PublicationReader {
  /// Where a name was seen.
  private enum Source: Int {
    case masthead, header, copyright, byline, statement, host

    var rule: RuleID {
      switch self {
      case .masthead: "publication.masthead"
      case .header: "publication.page-header"
      case .copyright: "publication.copyright"
      case .byline: "publication.byline"
      case .statement: "publication.statement"
      case .host: "publication.address"
      }
    }
  }

  private struct Candidate {
    var name: PublicationName
    var sources: [Source]
  }

  /// Lines looked at, at the start and at the end.
  private static let headLines = 60
  private static let footLines = 24
  private static let mostCandidates = 64

  private let draft: Draft
  private var candidates: [Candidate] = []
  private var hosts: Set<String> = []

  /// Stores the publication in `draft` when it is certain. In a page its own metadata speak.
  static func read(_ draft: inout Draft, firstBody: Int) {
    guard draft.publication == nil, draft.markup.isEmpty else { return }
    var reader = PublicationReader(draft: draft)
    let body =
      firstBody < draft.blocks.count
      ? draft.blocks[firstBody].lines.lowerBound : draft.table.lines.count
    reader.readLines(bodyStart: body)
    let none = TextSpan(start: 0, end: 0)
    if let best = reader.best {
      draft.publication = Draft.Found(
        text: best.name.written, span: none, rule: best.sources[0].rule)
    } else if let site = reader.siteAlone(bodyStart: body) {
      draft.publication = Draft.Found(text: site, span: none, rule: Source.host.rule)
    }
  }

  /// A site's name alone on one of the first lines, as reading modes put it: `gazette.example`.
  private func siteAlone(bodyStart: Int) -> String? {
    for index in draft.table.lines.indices.prefix(min(3, bodyStart)) where !draft.isOpen(index) {
      let text = draft.source.bytes[span(index).range]
      guard text.count <= 60, text.allSatisfy({ $0 > 0x2C && $0 < 0x7B && $0 != 0x2F }) else {
        continue
      }
      let labels = text.split(separator: 0x2E, omittingEmptySubsequences: false)
      if labels.count >= 2, labels.allSatisfy({ $0.count >= 2 }),
        labels[labels.count - 1].allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
      {
        return String(decoding: text, as: UTF8.self)
      }
    }
    return nil
  }

  private init(draft: Draft) { self.draft = draft }

  private mutating func readLines(bodyStart: Int) {
    let count = draft.table.lines.count
    let foot = max(Self.headLines, count - Self.footLines)
    var headers = 0
    for index in draft.fates.indices {
      switch draft.fates[index] {
      case .removed(let rule, _):
        let isPageHeader =
          rule == RunningHeaderRule.id || rule == RunningTitleRule.id || rule == PrintHeaderRule.id
        if index < Self.headLines || index >= foot { addStatement(line: index) }
        if isPageHeader, headers < 4 {
          headers += 1
          add(line: index, .header)
        } else if rule == CopyrightRule.id, index < Self.headLines || index >= foot {
          addCopyright(line: index)
        } else if rule == URLLineRule.id || rule == BareFurnitureRule.id, hosts.count < 8 {
          hosts.formUnion(PublicationName.hosts(in: draft.source.bytes[span(index).range]))
        } else if index < min(bodyStart, Self.headLines) {
          add(line: index, .masthead)
        }
      case .metadata(let rule) where index < min(bodyStart, Self.headLines):
        if rule == "date" || rule == "byline" { add(line: index, .byline) }
      default: continue
      }
    }
  }

  private func span(_ line: Int) -> TextSpan { draft.table.lines[line].span }

  /// The parts of a line between bars, dashes and gaps that could be a name.
  private mutating func add(line: Int, _ source: Source) {
    guard draft.table.lines[line].words <= 40, draft.table.lines[line].columns <= 240 else {
      return
    }
    let bytes = draft.source.bytes
    let parts = PublicationName.parts(
      of: bytes, span(line), atCommas: source == .byline || draft.table.lines[line].words <= 6)
    for (number, part) in parts.enumerated() {
      // The first part of a byline is a person's name.
      if source == .byline, number == 0 { continue }
      guard let name = PublicationName(bytes, part, words: draft.lexicon.words) else { continue }
      if source == .byline, name.isAgency || !name.isMedium { continue }
      add(name, source)
    }
  }

  /// Words that say where a text was published.
  private static let statements = [
    "published in ", "published in : ", "published by ", "published on ", "appeared in ",
    "appeared on ", "publication : ",
  ].map { Array($0.utf8) }

  /// `First published in The Gazette`, `This article originally appeared in Neue Bühne 3/2016`.
  private mutating func addStatement(line: Int) {
    let key = draft.table.key(line)
    guard draft.table.lines[line].words <= 40, key.count >= 16,
      Self.statements.contains(where: { $0.count <= key.count && ByteSearch.holds(key, $0) })
    else { return }
    let bytes = draft.source.bytes
    let tokens = HeadToken.tokens(of: bytes, in: span(line).range)
    guard
      let cue = tokens.indices.dropLast().first(where: {
        ["published", "appeared"].contains(tokens[$0].folded)
          && ["in", "by", "on"].contains(tokens[$0 + 1].folded)
      })
    else { return }
    var start = cue + 2
    if start < tokens.count, tokens[start].isMark(":") { start += 1 }
    let rest = tokens[min(start, tokens.count)...].prefix {
      $0.kind == .word && ($0.isCapitalized || ["of", "the"].contains($0.folded))
        && DateParser.months[$0.folded] == nil
    }
    guard !rest.isEmpty,
      let name = PublicationName(bytes, TextSpan(rest.span), words: draft.lexicon.words)
    else { return }
    add(name, .statement)
  }

  /// What stands behind the sign and the year.
  private mutating func addCopyright(line: Int) {
    let bytes = draft.source.bytes
    let tokens = HeadToken.tokens(of: bytes, in: span(line).range)
    guard
      let sign = tokens.firstIndex(where: {
        $0.isMark("©") || $0.folded == "copyright" || $0.folded == "c"
      })
    else { return }
    var start = sign + 1
    while start < tokens.count,
      tokens[start].kind != .word || ["copyright", "by", "c"].contains(tokens[start].folded)
    {
      start += 1
    }
    var end = start
    while end < tokens.count, end - start < 8, tokens[end].kind == .word,
      tokens[end].isCapitalized || ["of", "and", "the"].contains(tokens[end].folded),
      tokens[end].folded != "all", DateParser.months[tokens[end].folded] == nil || end == start
    {
      end += 1
    }
    guard start < end,
      let name = PublicationName(
        bytes, TextSpan(tokens[start..<end].span), words: draft.lexicon.words)
    else { return }
    add(name, .copyright)
  }

  private mutating func add(_ name: PublicationName, _ source: Source) {
    guard let place = candidates.firstIndex(where: { $0.name.folded == name.folded }) else {
      if candidates.count < Self.mostCandidates {
        candidates.append(Candidate(name: name, sources: [source]))
      }
      return
    }
    if !candidates[place].sources.contains(source) { candidates[place].sources.append(source) }
    // A name in small letters tells how it is written.
    if candidates[place].name.isCapitals { candidates[place].name.written = name.written }
  }

  /// The name with the most sources; alone it must end like a newspaper's.
  private var best: Candidate? {
    var best: Candidate?
    for var candidate in candidates {
      if hosts.contains(candidate.name.folded) { candidate.sources.append(.host) }
      let isCertain =
        candidate.sources.count >= 2 && !candidate.name.isAgency
        || candidate.name.isMedium && candidate.sources[0] != .byline
          && (candidate.name.isNewspaper || candidate.sources[0] != .masthead)
        || candidate.sources[0] == .statement
      guard isCertain else { continue }
      if candidate.sources.count > best?.sources.count ?? 0 { best = candidate }
    }
    return best
  }
}
