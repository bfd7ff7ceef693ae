import ArticleModel

/// What the JSON-LD scripts of a page say of its article (schema.org): of the first object that is
/// an article, else of the first that has a headline, an author or a date.
struct LinkedData: Sendable {
  /// A string and where it stands.
  struct Value: Hashable, Sendable {
    var text: String
    var raw: TextSpan
  }

  var headline: Value?
  var subtitle: Value?
  var published: Value?
  var modified: Value?
  var publisher: Value?
  var authors: [Value] = []

  /// Objects with an `@id`, which others name instead of holding them.
  private var named: [String: LinkedDataNode] = [:]

  private static let articleTypes: Set<String> = [
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
    "BackgroundNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "BlogPosting",
    "LiveBlogPosting", "SocialMediaPosting", "Report", "ScholarlyArticle", "TechArticle",
    "SatiricalArticle", "AdvertiserContentArticle", "Review", "CreativeWork",
  ]
  /// Objects of these types say nothing of the article although they have names and dates.
  private static let otherTypes: Set<String> = [
    "Organization", "NewsMediaOrganization", "Person", "BreadcrumbList", "ItemList", "WebSite",
    "ImageObject", "VideoObject", "AudioObject", "Comment", "Product", "Event", "FAQPage",
    "Corporation", "SearchAction", "PodcastEpisode",
  ]
  private static let mostObjects = 400

  /// Reads the scripts at `spans`.
  init(_ bytes: [UInt8], _ spans: some Sequence<TextSpan>) {
    var objects: [LinkedDataNode] = []
    for span in spans {
      for value in LinkedDataParser.parse(bytes, span) {
        Self.collect(value, into: &objects, depth: 0)
      }
    }
    for object in objects {
      guard let id = object.text("@id"), named[id.text] == nil else { continue }
      if object.text("name") != nil { named[id.text] = object }
    }
    let ranked =
      objects.filter { Self.isOf(Self.articleTypes, $0) }
      + objects.filter { !Self.isOf(Self.articleTypes, $0) && !Self.isOf(Self.otherTypes, $0) }
    for object in ranked { fill(from: object, isArticle: Self.isOf(Self.articleTypes, object)) }
  }

  /// The objects at the top, in lists and graphs, and those that a page names as its subject.
  private static func collect(
    _ node: LinkedDataNode, into objects: inout [LinkedDataNode], depth: Int
  ) {
    guard depth < 8, objects.count < mostObjects else { return }
    switch node {
    case .list(let items): for item in items { collect(item, into: &objects, depth: depth + 1) }
    case .object:
      objects.append(node)
      for name in ["@graph", "mainEntity", "mainEntityOfPage"] {
        if let inner = node.member(name) { collect(inner, into: &objects, depth: depth + 1) }
      }
    default: break
    }
  }

  private static func isOf(_ types: Set<String>, _ node: LinkedDataNode) -> Bool {
    for item in node.member("@type")?.items ?? [] {
      guard case .text(let value) = item else { continue }
      let name = value.text.split(whereSeparator: { "/:".contains($0) }).last.map(String.init)
      if types.contains(name ?? "") { return true }
    }
    return false
  }

  /// Takes from `node` what no better object said.
  private mutating func fill(from node: LinkedDataNode, isArticle: Bool) {
    func present(_ value: Value?) -> Value? { value?.text.isEmpty == false ? value : nil }
    headline =
      headline ?? present(node.text("headline")) ?? (isArticle ? present(node.text("name")) : nil)
    subtitle = subtitle ?? present(node.text("alternativeHeadline"))
    published =
      published ?? present(node.text("datePublished"))
      ?? (isArticle ? present(node.text("dateCreated")) : nil)
    modified = modified ?? present(node.text("dateModified"))
    if publisher == nil, let owner = node.member("publisher") { publisher = name(of: owner) }
    for key in ["author", "creator"] where authors.isEmpty {
      for item in node.member(key)?.items ?? [] {
        if let name = name(of: item), authors.count < 30 { authors.append(name) }
      }
    }
  }

  /// The name of a person or an organization: a string, an object's name, or the name of the object
  /// that is meant by an `@id`.
  private func name(of node: LinkedDataNode) -> Value? {
    let value: Value?
    switch node {
    case .text(let text): value = text
    case .list(let items): return items.first.flatMap { name(of: $0) }
    case .object:
      value = node.text("name") ?? node.text("@id").flatMap { named[$0.text]?.text("name") }
    case .other: value = nil
    }
    return value?.text.isEmpty == false ? value : nil
  }
}
