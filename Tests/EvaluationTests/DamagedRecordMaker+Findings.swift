import ArticleModel

@testable import Evaluation

extension DamagedRecordMaker {
  private typealias Mention = ArticleRecord.EntityMention

  private mutating func mention(_ span: CodePointSpan) -> Mention {
    Mention(
      excerpt: excerpt(span), kind: fails(20) ? .nominal : fails(30) ? .nameInName : .name,
      rule: "test", probability: 1)
  }

  /// Persons, organizations and places with all their mentions; some split, merged, of the wrong
  /// kind.
  mutating func makeEntities() {
    var lists: [EntityKind: [ArticleRecord.Entity]] = [:]
    let places = GoldMention.all(in: gold).filter { $0.paragraph >= 0 }
    for kind in EntityKind.allCases {
      for (index, entity) in gold.entities(kind).enumerated() where !fails(12) {
        var made = ArticleRecord.Entity(
          id: slug(entity.name),
          name: fails(14) ? entity.forms[entity.forms.count - 1] : entity.name,
          roles: [], mentions: [])
        for place in places where place.kind == kind && place.entity == index && !fails(10) {
          guard let span = located(place.paragraph, place.form, from: place.span.lowerBound) else {
            continue
          }
          made.mentions.append(mention(span))
        }
        if kind == .person { made.roles = roles(entity.roles) }
        let list = fails(16) ? EntityKind.allCases[number(0...2)] : kind
        lists[list, default: []] += split(made)
      }
    }
    record.persons = lists[.person] ?? []
    record.organizations = lists[.organization] ?? []
    record.places = lists[.place] ?? []
    if fails(3), record.persons.count > 2 {
      let merged = record.persons.removeLast()
      record.persons[0].mentions += merged.mentions
    }
  }

  private func slug(_ name: String) -> String {
    CodePoints(name).tokens.map(\.string).joined(separator: "-")
  }

  /// One thing as two; a name of two words may be parted, so that it touches both equally.
  private mutating func split(_ entity: ArticleRecord.Entity) -> [ArticleRecord.Entity] {
    guard fails(8) else { return [entity] }
    var first = entity
    var second = entity
    second.id += "-2"
    first.mentions = []
    second.mentions = []
    for mention in entity.mentions {
      let words = CodePoints(mention.excerpt.text).splitAtSpaces()
      if words.count == 2, random.oneIn(2) {
        let middle = mention.excerpt.span.start + words[0].count
        var left = mention
        left.excerpt.span.end = middle
        left.excerpt.text = words[0].string
        var right = mention
        right.excerpt.span.start = middle + 1
        right.excerpt.text = words[1].string
        first.mentions.append(random.oneIn(2) ? left : right)
        second.mentions.append(random.oneIn(2) ? right : left)
      } else if random.oneIn(2) {
        first.mentions.append(mention)
      } else {
        second.mentions.append(mention)
      }
    }
    return random.oneIn(2) ? [first, second] : [second, first]
  }

  private mutating func roles(_ roles: [String]) -> [ArticleRecord.EntityRole] {
    var result: [ArticleRecord.EntityRole] = []
    for role in roles where !fails(6) {
      var words = role
      if fails(3) { words = "The " + words }
      if fails(4) { words = words.split(separator: " ").dropLast().joined(separator: " ") }
      if fails(6) { words += " emeritus of the guild" }
      let excerpt = ArticleRecord.Excerpt(
        span: CodePointSpan(start: 0, end: 1), text: words, raw: RawLocation([]))
      result.append(.init(excerpt: excerpt, rule: "test"))
    }
    return result
  }

  /// Expressions of time, some with another value, type or place.
  mutating func makeDates() {
    for place in GoldDate.all(in: gold) where place.paragraph >= 0 && !fails(8) {
      let form = CodePoints(place.date.text).quotesFolded
      guard let span = located(place.paragraph, form, from: place.span.lowerBound) else { continue }
      var value = place.date.value
      if fails(8) { value = "2011-11-11" }
      if fails(8) { value = value.map { $0.lowercased() + " " } }
      if let known = value, known.contains("T") || fails(5) {
        value = [known + ":05", known + "T10:00:30.5Z", known + "Z", known + "T09:15+02:00"]
          .randomElement(using: &random)
      }
      var kind = TimeExpression.Kind(rawValue: place.date.type) ?? .date
      if fails(10) { kind = [.date, .time, .set, .duration][number(0...3)] }
      var date = ArticleRecord.DateFinding(
        excerpt: excerpt(span), kind: kind, value: value, from: nil, to: nil, modifier: nil,
        anchor: nil, rule: "test", flags: [], alternatives: [])
      if let ends = place.date.value?.split(separator: "/"), ends.count == 2, fails(2) {
        date.from = CalendarDate(iso: ends[0])
        date.to = CalendarDate(iso: ends[1])
        date.value = nil
      }
      record.dates.append(date)
    }
    if fails(3), let first = record.dates.first { record.dates.append(first) }
  }

  /// Quotations and reported speech, some without speaker, with another, cut or of another kind.
  mutating func makeQuotations() {
    for (number, quotation) in (gold.quotations + gold.indirect).enumerated() where !fails(10) {
      let isIndirect = number >= gold.quotations.count
      for (index, part) in ([quotation.text] + quotation.more).enumerated() where !fails(12) {
        guard let span = located(quotation.paragraph, CodePoints(part).quotesFolded, from: 0) else {
          continue
        }
        var kind: Quotation.Kind =
          isIndirect ? .indirect : .init(rawValue: quotation.kind) ?? .direct
        if fails(10) { kind = [.direct, .partial, .indirect][self.number(0...2)] }
        var found = ArticleRecord.QuotationFinding(
          excerpt: excerpt(span), kind: kind, utterance: number, part: index + 1,
          parts: quotation.more.count + 1, rule: "test", probability: 1)
        if fails(10) { found.excerpt.text = String(found.excerpt.text.dropLast(12)) }
        found.speakerText = quotation.speakerText
        found.speaker = speaker(quotation)
        record.quotations.append(found)
      }
    }
  }

  private mutating func speaker(_ quotation: GoldArticle.Quotation) -> String? {
    guard let name = quotation.speakers.first, !fails(5) else { return nil }
    if fails(8) { return record.persons.randomElement(using: &random)?.id }
    if fails(10) { return name }
    return slug(name)
  }
}
