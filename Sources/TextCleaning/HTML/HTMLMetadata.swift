import ArticleModel

/// What a page says of its article outside the text: JSON-LD (schema.org), Open Graph, `meta`,
/// `time`.
struct HTMLMetadata: Sendable {
  /// A value and where it stands in the input.
  struct Value: Hashable, Sendable {
    var text: String
    var raw: TextSpan
    var rule: RuleID
  }

  var title: Value?
  var authors: [Value] = []
  var published: Value?
  var updated: Value?
  var publication: Value?
  var language: String?

  /// Nothing.
  init() {}

  /// Reads what `page` says, the most reliable source first.
  init(_ page: HTMLPage, bytes: [UInt8]) {
    for script in page.scripts.prefix(20) { readLinkedData(LinkedData(bytes, script)) }
    readMetas(page)
    readElements(page, bytes: bytes)
    if title == nil, let head = page.title {
      title = Value(text: Self.squeezed(head.text), raw: head.raw, rule: "title.html-title")
    }
  }

  private mutating func readLinkedData(_ data: LinkedData) {
    func value(_ found: LinkedData.Value?, _ rule: RuleID) -> Value? {
      found.map { Value(text: Self.squeezed($0.text), raw: $0.raw, rule: rule) }
    }
    title = title ?? value(data.headline, "title.json-ld")
    published = published ?? value(data.published, "date.json-ld")
    updated = updated ?? value(data.modified, "date.json-ld")
    publication = publication ?? value(data.publisher, "publication.json-ld")
    if authors.isEmpty { authors = data.authors.compactMap { value($0, "byline.json-ld") } }
  }

  private static let publishedNames = [
    "article:published_time", "datepublished", "og:published_time", "date", "dc.date",
    "dc.date.issued", "dcterms.created", "dcterms.date", "pubdate", "publish-date", "publishdate",
    "sailthru.date", "parsely-pub-date", "article.published", "publication_date",
    "article_date_original",
    "cxenseparse:recs:publishtime", "rnews:datepublished", "originalpublicationdate",
  ]

  private mutating func readMetas(_ page: HTMLPage) {
    func first(_ names: [String], _ rule: RuleID) -> Value? {
      for name in names {
        if let meta = page.metas.first(where: { $0.name == name && !$0.content.isEmpty }) {
          return Value(text: Self.squeezed(meta.content), raw: meta.raw, rule: rule)
        }
      }
      return nil
    }
    title = title ?? first(["og:title", "twitter:title", "dc.title", "headline"], "title.meta")
    published = published ?? first(Self.publishedNames, "date.meta")
    updated =
      updated ?? first(["article:modified_time", "datemodified", "og:updated_time"], "date.meta")
    publication = publication ?? first(["og:site_name", "application-name"], "publication.meta")
    if authors.isEmpty {
      let names = [
        "author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl",
      ]
      authors = page.metas.filter {
        names.contains($0.name) && !$0.content.contains("http") && !$0.content.isEmpty
      }.prefix(8).map { Value(text: Self.squeezed($0.content), raw: $0.raw, rule: "byline.meta") }
    }
  }

  /// `time`, `itemprop` and class names.
  private mutating func readElements(_ page: HTMLPage, bytes: [UInt8]) {
    if published == nil,
      let time = page.nodes.first(where: { $0.tag == "time" && $0.value.utf8.count >= 8 })
    {
      published = Value(text: time.value, raw: time.valueRaw, rule: "date.time-element")
    }
    guard authors.isEmpty else { return }
    for (index, node) in page.nodes.enumerated() where node.flags.contains(.author) {
      let texts = (index..<node.end).filter { page.nodes[$0].isText }
      guard let first = texts.first, let last = texts.last, texts.count <= 12 else { continue }
      let text = texts.map {
        String(decoding: EntityDecoder.decode(bytes, page.nodes[$0].raw).text, as: UTF8.self)
      }.joined(separator: " ")
      let name = Self.squeezed(text)
      guard name.utf8.count >= 4, name.utf8.count <= 120 else { continue }
      let raw = TextSpan(start: page.nodes[first].raw.start, end: page.nodes[last].raw.end)
      authors.append(Value(text: name, raw: raw, rule: "byline.html-class"))
      return
    }
  }

  static func squeezed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
