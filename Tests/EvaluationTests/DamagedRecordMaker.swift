import ArticleModel

@testable import Evaluation

/// Makes records out of gold: at damage 0 what a perfect pipeline would give, at higher damage with
/// faults of every kind a pipeline has.
struct DamagedRecordMaker {
  let gold: GoldArticle
  let expected: ExpectedCleaning
  var random: SeededGenerator
  /// 0 to 3.
  let damage: Int
  /// For each paragraph of the record the paragraph of the gold it came from.
  private var paragraphs: [(gold: Int?, text: String)] = []
  private var starts: [Int] = []
  var text = CodePoints()
  var record = ArticleRecord.empty

  init(gold: GoldArticle, expected: ExpectedCleaning, seed: UInt64, damage: Int) {
    self.gold = gold
    self.expected = expected
    random = SeededGenerator(seed: seed)
    self.damage = damage
  }

  /// The record.
  mutating func make() -> ArticleRecord {
    paragraphs = expected.paragraphs.map { text in
      (
        gold.paragraphs.firstIndex { CodePoints($0).normalized == CodePoints(text).normalized },
        text
      )
    }
    damageParagraphs()
    layOut()
    makeHead()
    makeEntities()
    makeDates()
    makeQuotations()
    makeDatelineFindings()
    return record
  }

  /// True once in `chances` times at damage 1, more often at higher damage, never at 0.
  mutating func fails(_ chances: Int) -> Bool {
    damage > 0 && random.oneIn(max(1, chances / damage))
  }

  /// A whole number.
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func damageParagraphs() {
    if fails(4), paragraphs.count > 2 { paragraphs.remove(at: number(1...paragraphs.count - 1)) }
    if fails(4), paragraphs.count > 3 { paragraphs.swapAt(1, number(2...paragraphs.count - 1)) }
    if fails(4), paragraphs.count > 3 {
      let next = paragraphs.remove(at: 2).text
      paragraphs[1].text += " " + next
    }
    if fails(3), let furniture = expected.removed.randomElement(using: &random) {
      paragraphs.insert((nil, furniture), at: number(0...paragraphs.count))
    }
    if fails(4), let caption = expected.captions.first { paragraphs.append((nil, caption)) }
    if let raw = expected.dateline?.raw, fails(1) {
      paragraphs[0].text = raw.replacing(" ", with: "  ") + " " + paragraphs[0].text
    }
    for index in paragraphs.indices {
      if fails(12) {
        paragraphs[index].text = paragraphs[index].text.replacing("'", with: "\u{2019}")
      }
      if fails(12) { paragraphs[index].text = paragraphs[index].text.replacing(" ", with: "  ") }
      if fails(16) { paragraphs[index].text = String(paragraphs[index].text.dropLast(9)) }
      if fails(16) { paragraphs[index].text += " ΌΣΟΣ \u{130}zmir x\u{301}y ½ ﬁn" }
      if fails(16) { paragraphs[index].text = paragraphs[index].text.uppercased() }
    }
  }

  private mutating func layOut() {
    var all: [UInt32] = []
    for paragraph in paragraphs {
      if !all.isEmpty { all += [10, 10] }
      starts.append(all.count)
      let codes = CodePoints(paragraph.text)
      all += codes.values
      var span = CodePointSpan(start: all.count - codes.count, end: all.count)
      if fails(30) { span = CodePointSpan(start: span.start + 2, end: span.end + number(-3...40)) }
      record.paragraphs.append(.init(span: span, raw: []))
    }
    text = CodePoints(all)
    record.text = text.string
  }

  private mutating func makeHead() {
    var title = expected.title
    if fails(3) { title = title.uppercased() }
    if fails(5) { title += " – late edition" }
    record.title = .init(text: title, rule: "test", raw: RawLocation([]))
    for name in expected.authors where !fails(4) {
      record.authors.append(
        .init(name: fails(3) ? name.uppercased() : name, rule: "test", raw: RawLocation([])))
    }
    if fails(5) { record.authors.append(.init(name: " ", rule: "test", raw: RawLocation([]))) }
    if let day = expected.published, !fails(5) {
      record.published = .init(
        value: fails(3) ? "\(day)T10:15Z" : fails(5) ? "2001-02-03" : day, precision: "day",
        zone: nil, rule: "test", raw: RawLocation([]))
    }
    if let dateline = expected.dateline, !fails(4) {
      record.dateline = .init(
        place: fails(3) ? String(dateline.place.prefix { $0 != "," }) : dateline.place,
        agency: fails(3) ? "Associated Press" : dateline.agency, date: nil, rule: "test",
        raw: RawLocation([]))
    }
    for (caption, variants) in zip(expected.captions, expected.captionVariants) where !fails(4) {
      let text = fails(2) ? variants.last ?? caption : caption
      record.captions.append(
        .init(text: text, credit: nil, persons: [], rule: "test", raw: RawLocation([])))
    }
    makeRemoved()
  }

  private mutating func makeRemoved() {
    var pieces = (expected.removed + expected.metaLines).filter { _ in !fails(6) }
    if fails(2) { pieces = [pieces.joined(separator: "\n")] }
    if fails(2), let first = pieces.first { pieces[0] = first.uppercased() + " *" }
    record.removed = pieces.map {
      .init(text: $0, rule: "test", evidence: "", raw: RawLocation([]))
    }
  }

  /// Findings inside a dateline that was kept, which count for nothing.
  private mutating func makeDatelineFindings() {
    guard let dateline = expected.dateline, paragraphs[0].text.contains(dateline.place) else {
      return
    }
    let place = CodePoints(dateline.place)
    guard let start = text.firstOffset(of: place, from: 0) else { return }
    let found = excerpt(CodePointSpan(start: start, end: start + place.count))
    record.places.append(
      .init(
        id: "dateline-place", name: dateline.place, roles: [],
        mentions: [.init(excerpt: found, kind: .name, rule: "test", probability: 1)]))
    record.dates.append(
      .init(
        excerpt: found, kind: .date, value: "2020-01-02", from: nil, to: nil, modifier: nil,
        anchor: nil, rule: "test", flags: [], alternatives: []))
  }

  /// The record's span for a span of a gold paragraph; nil when it does not stand there unchanged.
  func located(_ paragraph: Int, _ words: CodePoints, from offset: Int) -> CodePointSpan? {
    guard let index = paragraphs.firstIndex(where: { $0.gold == paragraph }) else { return nil }
    let end = index + 1 < starts.count ? starts[index + 1] : text.count
    let folded = text.quotesFolded
    let start =
      folded.firstOffset(of: words, from: min(starts[index] + offset, end))
      ?? folded.firstOffset(of: words, from: starts[index])
    guard let start, start + words.count <= end else { return nil }
    return CodePointSpan(start: start, end: start + words.count)
  }

  /// An excerpt, perhaps shifted, perhaps with words that are not those of its place.
  mutating func excerpt(_ span: CodePointSpan) -> ArticleRecord.Excerpt {
    var moved = span
    if fails(14) { moved.end += number(-2...6) }
    if fails(14) { moved.start += number(-5...5) }
    let words = text.slice(fails(20) ? span.start : moved.start, moved.end).string
    return .init(span: moved, text: words, raw: RawLocation([]))
  }
}
