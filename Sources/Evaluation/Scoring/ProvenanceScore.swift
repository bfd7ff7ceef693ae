import ArticleModel

/// Whether the input, cut where the record says, reads as what the record says was found there.
public struct ProvenanceScore: Sendable {
  /// Findings with a place in the input.
  public private(set) var count = 0
  /// Those whose place reads as the finding.
  public private(set) var right = 0
  /// Those that do not, a line each.
  public private(set) var problems: [String] = []
  private let input: CodePoints

  /// Checks every finding of a record.
  /// - Parameter decoded: the input as the record's raw offsets count it.
  public init(_ record: ArticleRecord, decoded: String) {
    input = CodePoints(decoded)
    checkHead(record)
    for (index, paragraph) in record.paragraphs.enumerated() {
      let text = CodePoints(record.text).slice(paragraph.span.start, paragraph.span.end)
      check("paragraph \(index)", text, paragraph.raw, .reads)
    }
    for caption in record.captions {
      check("caption", caption.text, caption.raw, .contains)
      if let credit = caption.credit { check("credit", credit, caption.raw, .contains) }
    }
    for piece in record.removed { check("removed", piece.text, piece.raw, .reads) }
    for entity in record.persons + record.organizations + record.places {
      for mention in entity.mentions { check("mention", mention.excerpt) }
      for role in entity.roles { check("role", role.excerpt) }
    }
    for reference in record.unresolved { check("unresolved", reference.excerpt) }
    for date in record.dates { check("date", date.excerpt) }
    for quotation in record.quotations { check("quotation", quotation.excerpt) }
  }

  /// What the place must be to the words.
  private enum Relation {
    /// It reads as the words.
    case reads
    /// The words stand in it.
    case contains
    /// It reads as the words, in letters of any size: a byline in capitals names the same person.
    case readsInAnyCase
  }

  /// Title, authors and the rest of the head may have been given with the article: then they have
  /// no place.
  private mutating func checkHead(_ record: ArticleRecord) {
    for finding in [record.title, record.subtitle].compactMap({ $0 }) where !finding.raw.isAbsent {
      check("title", finding.text, finding.raw, .reads)
    }
    for author in record.authors where !author.raw.isAbsent {
      check("author", author.name, author.raw, .readsInAnyCase)
    }
    if let dateline = record.dateline, !dateline.raw.isAbsent {
      check("dateline", dateline.place, dateline.raw, .contains)
      if let agency = dateline.agency { check("agency", agency, dateline.raw, .contains) }
    }
    // A day of publication is a value, not words: its place can only be looked at for being there.
    for stamp in [record.published, record.updated].compactMap({ $0 }) where !stamp.raw.isAbsent {
      check("published", CodePoints(), stamp.raw.parts, .contains)
    }
  }

  private mutating func check(_ what: String, _ excerpt: ArticleRecord.Excerpt) {
    check(what, excerpt.text, excerpt.raw, .reads)
  }

  private mutating func check(
    _ what: String, _ text: String, _ raw: RawLocation, _ relation: Relation
  ) {
    check(what, CodePoints(text), raw.parts, relation)
  }

  private mutating func check(
    _ what: String, _ text: CodePoints, _ parts: [CodePointSpan], _ relation: Relation
  ) {
    count += 1
    guard let slice = slice(parts) else {
      problems.append("\(what) \(text.string.prefix(60)): no place inside the input")
      return
    }
    if Self.holds(relation, text, slice) {
      right += 1
    } else {
      let cut = slice.normalized.string.prefix(80)
      problems.append("\(what) \(text.normalized.string.prefix(60)): the input reads \(cut)")
    }
  }

  /// The pieces put together; nil when there is none or one is empty, out of order or not inside
  /// the input.
  private func slice(_ parts: [CodePointSpan]) -> CodePoints? {
    guard !parts.isEmpty else { return nil }
    var result: [UInt32] = []
    var last = 0
    for part in parts {
      guard part.start >= last, part.start < part.end, part.end <= input.count else { return nil }
      result.append(contentsOf: input.values[part.start..<part.end])
      last = part.end
    }
    return CodePoints(result)
  }

  private static func holds(_ relation: Relation, _ text: CodePoints, _ slice: CodePoints) -> Bool {
    switch relation {
    case .reads:
      return slice.normalized == text.normalized || lettersOnly(slice) == lettersOnly(text)
    case .contains:
      return lettersOnly(slice).contains(lettersOnly(text))
    case .readsInAnyCase:
      return lettersOnly(slice).casefolded == lettersOnly(text).casefolded
    }
  }

  /// Without what cleaning may take out of the midst of a finding: white space, emphasis and link
  /// marks, the hyphens of joined lines, invisible characters; ligatures as their letters.
  private static func lettersOnly(_ text: CodePoints) -> CodePoints {
    var result: [UInt32] = []
    result.reserveCapacity(text.count)
    for value in CharacterReferences.resolved(text).quotesFolded.values
    where !CharacterClass.isSpace(value) {
      switch value {
      case 0x2A, 0x5F, 0x60, 0x7E, 0x5C, 0x23, 0x3E: continue
      case 0x2D, 0x2010, 0x2011, 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0xFE00...0xFE0F: continue
      case 0xFB00...0xFB06: result += ligatures[Int(value - 0xFB00)]
      default: result.append(value)
      }
    }
    return CodePoints(result)
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"].map {
    CodePoints($0).values
  }
}

extension RawLocation {
  /// True when it does not stand in the input.
  fileprivate var isAbsent: Bool { parts.isEmpty }
}
