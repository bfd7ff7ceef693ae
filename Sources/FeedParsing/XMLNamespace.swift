/// The vocabularies that feeds are made of, by the namespaces they are written under.
enum XMLNamespace {
  case rss
  case atom
  case dublinCore
  case content
  case foreign

  init(_ uri: String?) {
    switch uri ?? "" {
    case "", "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/",
      "http://channel.netscape.com/rdf/simple/0.9/", "http://backend.userland.com/rss2",
      "http://backend.userland.com/RSS2":
      self = .rss
    case "http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#": self = .atom
    case "http://purl.org/dc/elements/1.1/": self = .dublinCore
    case "http://purl.org/rss/1.0/modules/content/": self = .content
    default: self = .foreign
    }
  }
}
