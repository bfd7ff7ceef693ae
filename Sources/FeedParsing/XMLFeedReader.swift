import Foundation
import FoundationXML

/// Reads RSS and Atom as the events of an XML parser come.
final class XMLFeedReader: NSObject, XMLParserDelegate {
  private static let depthLimit = 256

  private var feed: ParsedFeed?
  private var item: FeedItem?
  private var failure: FeedParsingError?
  /// Local names of the open elements.
  private var path: [String] = []
  private var text = ""
  /// How deep the element is whose markup is content (Atom's `type="xhtml"`); nil outside one.
  private var markupDepth: Int?
  private var contentType = ""
  private var feedAuthors: [String] = []

  /// Reads XML that ``XMLGuard`` let pass.
  static func read(_ bytes: [UInt8]) throws(FeedParsingError) -> ParsedFeed {
    let reader = XMLFeedReader()
    let parser = XMLParser(data: Data(bytes))
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    parser.delegate = reader
    let isWhole = parser.parse()
    if let failure = reader.failure { throw failure }
    guard var feed = reader.feed else {
      throw .notAFeed("its outermost element is no rss, feed or rdf:RDF")
    }
    // The parser does not always say that the end is missing.
    guard isWhole, reader.path.isEmpty else {
      throw .malformed("the XML ends being readable at line \(parser.lineNumber)")
    }
    for index in feed.items.indices where feed.items[index].authors.isEmpty {
      feed.items[index].authors = reader.feedAuthors
    }
    return feed
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    path.append(name)
    guard path.count <= Self.depthLimit else {
      fail(.tooLarge("elements are nested more than \(Self.depthLimit) deep"), parser)
      return
    }
    if markupDepth != nil {
      appendTag(name, attributes)
      return
    }
    text = ""
    if path.count == 1 {
      openRoot(name, namespaceURI, parser)
      return
    }
    start(name, XMLNamespace(namespaceURI), attributes, parser)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    defer { path.removeLast() }
    if let depth = markupDepth {
      guard path.count == depth else {
        text += "</\(name)>"
        return
      }
      markupDepth = nil
    }
    end(name, XMLNamespace(namespaceURI))
    text = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    text += markupDepth == nil ? string : Self.escaped(string)
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    let string = String(decoding: block, as: UTF8.self)
    text += markupDepth == nil ? string : Self.escaped(string)
  }

  private func fail(_ error: FeedParsingError, _ parser: XMLParser) {
    failure = error
    parser.abortParsing()
  }

  private func openRoot(_ name: String, _ namespace: String?, _ parser: XMLParser) {
    switch (name, XMLNamespace(namespace)) {
    case ("rss", _): feed = ParsedFeed(format: .rss2)
    case ("feed", .atom): feed = ParsedFeed(format: .atom)
    case ("RDF", _): feed = ParsedFeed(format: .rss1)
    default: fail(.notAFeed("its outermost element is <\(name.prefix(40))>"), parser)
    }
  }

  private func start(
    _ name: String, _ namespace: XMLNamespace, _ attributes: [String: String], _ parser: XMLParser
  ) {
    switch (name, namespace) {
    case ("item", .rss), ("entry", .atom):
      guard let count = feed?.items.count, count < FeedParser.itemLimit else {
        fail(.tooLarge("more than \(FeedParser.itemLimit) items"), parser)
        return
      }
      item = FeedItem()
    case ("link", .atom): link(attributes)
    case ("content", .atom), ("summary", .atom), ("title", .atom):
      contentType = attributes["type"] ?? "text"
      if contentType == "xhtml" { markupDepth = path.count }
    default: break
    }
  }

  private func link(_ attributes: [String: String]) {
    guard let target = attributes["href"], (attributes["rel"] ?? "alternate") == "alternate" else {
      return
    }
    if item != nil {
      if item?.link == nil { item?.link = target }
    } else if feed?.link == nil {
      feed?.link = target
    }
  }

  private func end(_ name: String, _ namespace: XMLNamespace) {
    let value = text.trimmingBlanks
    if item == nil {
      endOfFeed(name, namespace, value)
      return
    }
    switch (name, namespace) {
    case ("item", .rss), ("entry", .atom):
      if let item { feed?.items.append(item) }
      item = nil
    case ("guid", .rss), ("id", .atom): item?.identifier = value.nonEmpty
    case ("link", .rss): item?.link = value.nonEmpty ?? item?.link
    case ("title", .rss), ("title", .atom): item?.title = PlainText.of(value).nonEmpty
    case ("pubDate", .rss), ("date", .dublinCore), ("published", .atom), ("issued", .atom):
      item?.published = FeedDate.day(value)
    case ("updated", .atom), ("modified", .atom):
      if item?.published == nil { item?.published = FeedDate.day(value) }
    case ("creator", .dublinCore), ("name", .atom): addAuthor(value)
    case ("author", .rss): addAuthor(Self.name(inMailbox: value))
    case ("description", .rss), ("encoded", .content): takeContent(value, isHTML: true)
    case ("content", .atom), ("summary", .atom):
      takeContent(value, isHTML: contentType != "text" && contentType != "text/plain")
    default: break
    }
  }

  private func endOfFeed(_ name: String, _ namespace: XMLNamespace, _ value: String) {
    let parent = path.dropLast().last
    switch (name, namespace, parent) {
    case ("title", .rss, "channel"), ("title", .atom, "feed"):
      feed?.title = PlainText.of(value).nonEmpty
    case ("link", .rss, "channel"): feed?.link = value.nonEmpty
    case ("name", .atom, "author"): if !value.isEmpty { feedAuthors.append(value) }
    default: break
    }
  }

  /// The longest text wins: a feed gives a summary and the whole, in any order.
  private func takeContent(_ value: String, isHTML: Bool) {
    guard value.utf8.count > item?.content?.utf8.count ?? 0 else { return }
    item?.content = value
    item?.isHTML = isHTML
  }

  private func addAuthor(_ name: String) {
    // "name" is also below contributors, which are no authors.
    guard !name.isEmpty, !path.contains("contributor") else { return }
    item?.authors.append(PlainText.of(name))
  }

  /// RSS wants an address with the name in parentheses: "desk@example.org (Jane Doe)".
  private static func name(inMailbox text: String) -> String {
    if let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close {
      return String(text[text.index(after: open)..<close]).trimmingBlanks
    }
    return text.contains("@") ? "" : text
  }

  private func appendTag(_ name: String, _ attributes: [String: String]) {
    text += "<\(name)"
    for (key, value) in attributes.sorted(by: { $0.key < $1.key }) {
      text += " \(key)=\"\(Self.escaped(value))\""
    }
    text += ">"
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}
