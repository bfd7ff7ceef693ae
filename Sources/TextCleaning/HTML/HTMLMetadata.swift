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
  /// Authors by JSON-LD and `meta`.
  var authors: [Value] = []
  /// Elements that may hold a byline, the likeliest first; a value for each line.
  var authorElements: [[Value]] = []
  var published: Value?
  var updated: Value?
  var publication: Value?
  /// Texts that may stand under the headline: descriptions and second headlines.
  var summaries: [String] = []
  var language: String?

  /// Nothing.
  init() {}

  /// Reads what `page` says, the most reliable source first.
  init(_ page: HTMLPage, bytes: [UInt8]) {
    readLinkedData(LinkedData(bytes, page.scripts.prefix(20)))
    readMetas(page)
    readTimes(page)
    authorElements = HTMLBylineReader.elements(of: page, bytes: bytes)
    if title == nil, let head = page.title {
      title = Value(text: Self.squeezed(head.text), raw: head.raw, rule: "title.html-title")
    }
  }

  private mutating func readLinkedData(_ data: LinkedData) {
    func value(_ found: LinkedData.Value?, _ rule: RuleID) -> Value? {
      found.map { Value(text: Self.squeezed($0.text), raw: $0.raw, rule: rule) }
    }
    title = value(data.headline, "title.json-ld")
    published = value(data.published, "date.json-ld")
    updated = value(data.modified, "date.json-ld")
    publication = value(data.publisher, "publication.json-ld")
    if let subtitle = data.subtitle { summaries.append(subtitle.text) }
    authors = data.authors.compactMap { value($0, "byline.json-ld") }
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
    if authors.isEmpty { authors = Self.metaAuthors(page) }
    summaries += page.metas.filter {
      ["description", "og:description", "dc.description", "article.summary"].contains($0.name)
    }.prefix(4).map(\.content)
  }

  /// Names of `meta` elements for authors, the most careful first: Dublin Core, then what editors
  /// fill in, then what systems do.
  private static let authorNames = [
    "dc:creator", "dc.creator", "dcterms:creator", "dcterms.creator", "dcterm:creator",
    "dcterm.creator", "author", "authors", "citation_author", "parsely-author", "sailthru.author",
    "byl", "article:author", "og:article:author", "og:author", "article.author", "creator",
    "twitter:data1",
  ]

  /// The values under the first of those names that has one which is no address.
  private static func metaAuthors(_ page: HTMLPage) -> [Value] {
    for name in authorNames {
      let values = page.metas.filter {
        $0.name == name && !$0.content.isEmpty && !$0.content.hasPrefix("http")
          && !$0.content.hasPrefix("@")
      }
      if name == "twitter:data1", !isWrittenBy(page) { continue }
      if values.isEmpty { continue }
      return values.prefix(12).map {
        Value(text: squeezed($0.content), raw: $0.raw, rule: "byline.meta")
      }
    }
    return []
  }

  /// Cards of some systems label the author: `twitter:label1` is `Written by`.
  private static func isWrittenBy(_ page: HTMLPage) -> Bool {
    page.metas.contains { $0.name == "twitter:label1" && $0.content.lowercased() == "written by" }
  }

  private mutating func readTimes(_ page: HTMLPage) {
    guard published == nil,
      let time = page.nodes.first(where: { $0.tag == "time" && $0.value.utf8.count >= 8 })
    else { return }
    published = Value(text: time.value, raw: time.valueRaw, rule: "date.time-element")
  }

  static func squeezed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
