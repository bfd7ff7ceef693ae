import ArticleModel

/// Everything that the index keeps of one record, as the rows of its tables. Made of the record and its
/// stamp alone, so that an index built again is the same index.
struct ArticleRows {
  struct EntityRow {
    var kind: EntityKind
    /// The folded name, by which organizations, places, authors and publications are known.
    var slug: String
    /// The name taken apart; only persons have it.
    var person: PersonName?
    var name: String
    /// Forms of the name in the text with their number, first seen first.
    var forms: [(text: String, uses: Int)] = []
    var mentions: Int
    var roles: [String] = []
    /// Where it is mentioned, in code points.
    var spans: [CodePointSpan] = []
  }

  struct DateRow {
    var from: Int
    var to: Int
    var value: String?
    var text: String
    var flags: String
    var span: CodePointSpan
    /// First byte and length of the sentence in the clean text.
    var sentence: (start: Int, length: Int)
    /// Which entities the sentence names.
    var entities: [Int] = []
  }

  struct QuotationRow {
    var span: CodePointSpan
    var finding: ArticleRecord.QuotationFinding
    var parts: [String]
    var speaker: Int?
    /// All who speak together, the speaker first; empty when one speaks alone.
    var speakers: [Int]
    /// Whoever was spoken to.
    var told: Int?
    var said: (from: Int, to: Int)?
    /// Which entities the words name.
    var entities: [Int] = []
  }

  let key: Int64
  let stamp: RecordStamp?
  let published: Int64
  let received: Int64
  let record: ArticleRecord
  /// By which articles that tell the same story are found.
  let resemblance: TextResemblance
  private let rules: IdentityRules
  private(set) var entities: [EntityRow] = []
  private(set) var dates: [DateRow] = []
  private(set) var quotations: [QuotationRow] = []
  /// The row of each id that the record gives.
  private var rowOfLocalID: [EntityID: Int] = [:]
  private var rowOfSlug: [EntityID: Int] = [:]
  private var rowsOfKey: [String: [Int]] = [:]

  private struct EntityID: Hashable {
    var kind: EntityKind
    var text: String
  }

  /// Between the parts of values that are kept as one: a character no word has.
  static let separator = "\u{1F}"

  init(_ record: ArticleRecord, stamp: RecordStamp?, rules: IdentityRules) {
    self.rules = rules
    key = ArticleKey.number(of: record.id)
    self.stamp = stamp
    self.record = record
    resemblance = TextResemblance(record.text)
    published = Moment.minutes(ofPublished: record.published?.value)
    received = Moment.nanoseconds(ofReceived: record.received) ?? Moment.unknown
    addEntities()
    addDates()
    addQuotations()
  }

  /// Names of the persons mentioned most, at most five.
  var topPersons: [String] {
    entities.enumerated().filter { $0.element.kind == .person }
      .sorted { ($1.element.mentions, $0.offset) < ($0.element.mentions, $1.offset) }
      .prefix(5).map(\.element.name)
  }

  private mutating func addEntities() {
    let lists: [(EntityKind, [ArticleRecord.Entity])] = [
      (.person, record.persons), (.organization, record.organizations), (.place, record.places),
    ]
    for (kind, list) in lists {
      for entity in list where !entity.id.isEmpty { add(entity, kind) }
    }
    for author in record.authors { add(name: author.name, .author) }
    if let publication = record.source.publication { add(name: publication, .publication) }
  }

  private mutating func add(_ entity: ArticleRecord.Entity, _ kind: EntityKind) {
    let found =
      kind == .person
      ? rowOfPerson(entity.name)
      : rowOfEntity(kind, NameFolding.slug(of: entity.name), entity.name)
    guard let index = found else { return }
    let id = EntityID(kind: kind, text: entity.id)
    if rowOfLocalID[id] == nil { rowOfLocalID[id] = index }
    entities[index].mentions += entity.mentions.count
    for role in entity.roles where !entities[index].roles.contains(role.excerpt.text) {
      entities[index].roles.append(role.excerpt.text)
    }
    var uses: [String: Int] = [:]
    var forms: [String] = []
    for mention in entity.mentions {
      entities[index].spans.append(mention.excerpt.span)
      guard mention.kind == .name else { continue }
      if uses[mention.excerpt.text] == nil { forms.append(mention.excerpt.text) }
      uses[mention.excerpt.text, default: 0] += 1
    }
    for form in forms { add(form: form, uses: uses[form] ?? 0, toEntity: index) }
  }

  private mutating func add(name: String, _ kind: EntityKind) {
    guard let index = rowOfEntity(kind, NameFolding.slug(of: name), name) else { return }
    entities[index].mentions += 1
    add(form: name, uses: 1, toEntity: index)
  }

  private mutating func add(form: String, uses: Int, toEntity index: Int) {
    if let place = entities[index].forms.firstIndex(where: { $0.text == form }) {
      entities[index].forms[place].uses += uses
    } else {
      entities[index].forms.append((form, uses))
    }
  }

  /// The row of a name that is known by its words; nil when it holds none.
  private mutating func rowOfEntity(_ kind: EntityKind, _ slug: String, _ name: String) -> Int? {
    guard !slug.isEmpty else { return nil }
    let id = EntityID(kind: kind, text: slug)
    if let index = rowOfSlug[id] { return index }
    rowOfSlug[id] = entities.count
    entities.append(
      EntityRow(kind: kind, slug: slug, name: name, forms: [(name, 0)], mentions: 0))
    return entities.count - 1
  }

  /// The row of a person: two names of one article that the registry would take for one are one row, unless
  /// they differ in what tells father and son apart.
  private mutating func rowOfPerson(_ name: String) -> Int? {
    guard let person = rules.person(name, in: record.id) else { return nil }
    for index in rowsOfKey[person.key] ?? [] {
      guard let known = entities[index].person,
        known.variant == person.variant || known.variant.isEmpty || person.variant.isEmpty
      else { continue }
      if known.variant.isEmpty, !person.variant.isEmpty {
        entities[index].person = person
        entities[index].name = name
        add(form: name, uses: 0, toEntity: index)
      }
      return index
    }
    rowsOfKey[person.key, default: []].append(entities.count)
    entities.append(
      EntityRow(
        kind: .person, slug: "", person: person, name: name, forms: [(name, 0)], mentions: 0))
    return entities.count - 1
  }

  /// How the registry sees each person, by row; nil for what is no person.
  func appearances() -> [Appearance?] {
    let company = Company(
      persons: entities.compactMap { row in row.person.map { ($0, row.mentions) } },
      organizations: entities.filter { $0.kind == .organization }.map { ($0.slug, $0.mentions) })
    return entities.map { row in
      row.person.map {
        Appearance(name: $0, roles: row.roles, forms: row.forms.map(\.text), company: company)
      }
    }
  }

  private mutating func addDates() {
    guard !record.dates.isEmpty else { return }
    let text = CodePointIndex(Array(record.text.utf8))
    let sentences = record.sentences.isEmpty ? record.paragraphs.map(\.span) : record.sentences
    let finder = SpanFinder(entities.map(\.spans))
    for finding in record.dates {
      guard let from = finding.from, let to = finding.to, from <= to else { continue }
      let sentence = Self.sentence(around: finding.excerpt.span, in: sentences)
      let start = text.byteOffset(ofCodePoint: max(0, sentence.start))
      let end = text.byteOffset(ofCodePoint: max(0, sentence.end))
      dates.append(
        DateRow(
          from: from.daysSinceEpoch, to: to.daysSinceEpoch, value: finding.value,
          text: finding.excerpt.text, flags: finding.flags.joined(separator: Self.separator),
          span: finding.excerpt.span, sentence: (start, max(0, end - start)),
          entities: finder.owners(overlapping: sentence)))
    }
  }

  /// The sentence that holds the start of `span`; the span itself where none does (in the title).
  private static func sentence(
    around span: CodePointSpan, in sentences: [CodePointSpan]
  ) -> CodePointSpan {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].end <= span.start { low = middle + 1 } else { high = middle }
    }
    guard low < sentences.count, sentences[low].start <= span.start else { return span }
    return sentences[low]
  }

  private mutating func addQuotations() {
    let finder = SpanFinder(entities.map(\.spans))
    var rowOfUtterance: [Int: Int] = [:]
    for finding in record.quotations {
      let named = finder.owners(overlapping: finding.excerpt.span)
      if let row = rowOfUtterance[finding.utterance] {
        quotations[row].parts.append(finding.excerpt.text)
        quotations[row].span.end = max(quotations[row].span.end, finding.excerpt.span.end)
        quotations[row].entities = Set(quotations[row].entities).union(named).sorted()
        continue
      }
      rowOfUtterance[finding.utterance] = quotations.count
      quotations.append(
        QuotationRow(
          span: finding.excerpt.span, finding: finding, parts: [finding.excerpt.text],
          speaker: finding.speaker.flatMap(speakerIndex),
          speakers: finding.speakers.compactMap(speakerIndex),
          told: finding.addressee.flatMap(speakerIndex), said: days(ofSaid: finding.said),
          entities: named))
    }
  }

  /// A speaker's id may be a person's, an organization's or a place's.
  private func speakerIndex(_ id: String) -> Int? {
    for kind in [EntityKind.person, .organization, .place] {
      if let index = rowOfLocalID[EntityID(kind: kind, text: id)] { return index }
    }
    return nil
  }

  private func days(ofSaid value: String?) -> (from: Int, to: Int)? {
    guard let value else { return nil }
    for finding in record.dates where finding.value == value {
      if let from = finding.from, let to = finding.to, from <= to {
        return (from.daysSinceEpoch, to.daysSinceEpoch)
      }
    }
    let day = value.utf8.count > 10 ? String(value.prefix(10)) : value
    guard let interval = DayInterval(period: day), let from = interval.from, let to = interval.to
    else { return nil }
    return (from.daysSinceEpoch, to.daysSinceEpoch)
  }
}
