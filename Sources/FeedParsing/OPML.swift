import Foundation
import FoundationXML

/// Lists of feeds as readers exchange them (OPML 2.0).
public enum OPML {
  /// One feed of a list.
  public struct Outline: Hashable, Sendable {
    /// What it is called; nil when it is not.
    public var title: String?
    /// Where the feed is.
    public var url: String

    /// An outline of these parts.
    public init(title: String?, url: String) {
      self.title = title
      self.url = url
    }
  }

  /// Most feeds of one list.
  public static let outlineLimit = 10_000

  /// The feeds of a list, in its order, whatever folders they are in.
  public static func parse(_ bytes: [UInt8]) throws(FeedParsingError) -> [Outline] {
    let reader = OPMLReader()
    let parser = XMLParser(data: Data(try XMLGuard.checked(bytes)))
    parser.shouldResolveExternalEntities = false
    parser.delegate = reader
    guard parser.parse() else {
      throw .malformed("the XML ends being readable at line \(parser.lineNumber)")
    }
    guard reader.isOPML else { throw .notAFeed("its outermost element is not <opml>") }
    return reader.outlines
  }

  /// A list of these feeds.
  public static func bytes(of outlines: [Outline], title: String) -> [UInt8] {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n"
    text += "  <head><title>\(escaped(title))</title></head>\n  <body>\n"
    for outline in outlines {
      let name = escaped(outline.title ?? outline.url)
      text += "    <outline type=\"rss\" text=\"\(name)\" title=\"\(name)\" "
      text += "xmlUrl=\"\(escaped(outline.url))\"/>\n"
    }
    return Array((text + "  </body>\n</opml>\n").utf8)
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case let scalar where scalar.value < 0x20: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}

/// Collects the outlines that have a feed.
private final class OPMLReader: NSObject, XMLParserDelegate {
  var outlines: [OPML.Outline] = []
  var isOPML = false
  private var depth = 0

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    depth += 1
    if depth == 1 { isOPML = name == "opml" }
    guard depth < 256, outlines.count < OPML.outlineLimit else {
      parser.abortParsing()
      return
    }
    guard isOPML, name == "outline", let url = attributes["xmlUrl"]?.trimmingBlanks.nonEmpty else {
      return
    }
    outlines.append(
      OPML.Outline(title: (attributes["title"] ?? attributes["text"])?.nonEmpty, url: url))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) { depth -= 1 }
}
