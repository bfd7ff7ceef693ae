import ArticleModel

/// The facts of a record in a form that can be compared: each with the words by which it is known and what is
/// said of them. Where a fact stands is none: another cleaning moves them all.
struct FactList {
  /// What a fact is known by.
  struct Key: Hashable {
    var kind: String
    var words: String
    /// How many facts of the kind with the same words stand before it.
    var number: Int
  }

  private(set) var facts: [(key: Key, value: String)] = []
  private var numbers: [Key: Int] = [:]

  init(_ record: ArticleRecord) {
    addMetadata(record)
    addEntities(record)
    for date in record.dates {
      let days = [date.from, date.to].compactMap { $0?.description }.joined(separator: "/")
      add(
        "date", date.excerpt.text,
        [date.kind.rawValue, date.value ?? "unresolved", days].joined(separator: " "))
    }
    for quotation in record.quotations {
      add(
        "quotation", quotation.excerpt.text,
        [quotation.kind.rawValue, quotation.speaker ?? "nobody", quotation.said ?? ""].joined(
          separator: " "))
    }
  }

  private mutating func addMetadata(_ record: ArticleRecord) {
    add("analysis", "", record.analysis)
    if let language = record.language { add("language", "", language.code) }
    if let title = record.title { add("title", "", title.text) }
    if let subtitle = record.subtitle { add("subtitle", "", subtitle.text) }
    for author in record.authors { add("author", author.name, author.name) }
    if let published = record.published { add("published", "", published.value) }
    if let updated = record.updated { add("updated", "", updated.value) }
    if let url = record.source.url { add("url", "", url) }
    if let publication = record.source.publication { add("publication", "", publication) }
    if let dateline = record.dateline {
      add("dateline", dateline.place, [dateline.agency, dateline.date].compactMap(\.self).joined())
    }
    let scalars = Array(record.text.unicodeScalars)
    for paragraph in record.paragraphs {
      let range = paragraph.span.start..<min(paragraph.span.end, scalars.count)
      guard range.lowerBound <= range.upperBound else { continue }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[range])
      add("paragraph", String(text), "")
    }
    for caption in record.captions {
      add(
        "caption", caption.text, (caption.persons + [caption.credit ?? ""]).joined(separator: ", "))
    }
    for piece in record.removed { add("removed", piece.text, piece.rule.rawValue) }
  }

  private mutating func addEntities(_ record: ArticleRecord) {
    var mentions: [(start: Int, words: String, value: String)] = []
    for (kind, entities) in [
      ("person", record.persons), ("organization", record.organizations), ("place", record.places),
    ] {
      for entity in entities {
        add(kind, entity.id, entity.name)
        for role in entity.roles { add("role", role.excerpt.text, entity.id) }
        mentions += entity.mentions.map {
          ($0.excerpt.span.start, $0.excerpt.text, "\(kind) \(entity.id)")
        }
      }
    }
    mentions.sort { ($0.start, $0.words, $0.value) < ($1.start, $1.words, $1.value) }
    for mention in mentions { add("mention", mention.words, mention.value) }
    for item in record.unresolved {
      add("unresolved", item.excerpt.text, item.candidates.joined(separator: " "))
    }
  }

  private mutating func add(_ kind: String, _ words: String, _ value: String) {
    let first = Key(kind: kind, words: words, number: 0)
    let number = numbers[first, default: 0]
    numbers[first] = number + 1
    facts.append((Key(kind: kind, words: words, number: number), value))
  }
}
