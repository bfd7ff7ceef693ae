/// What an element's tag, class names and attributes say about its content.
enum HTMLNames {
  private static let invisibleTags: Set<String> = [
    "script", "style", "noscript", "template", "iframe", "svg", "head", "object", "embed", "canvas",
    "select", "textarea", "option", "datalist", "math", "map", "dialog", "audio", "video",
    "progress",
    "meter",
  ]
  private static let furnitureTags: Set<String> = [
    "nav", "footer", "aside", "button", "input", "label", "form", "menu",
  ]
  private static let inlineTags: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "time",
    "tt", "u", "var", "wbr", "acronym", "label", "nobr", "ruby", "rt", "rp", "img", "picture",
    "source", "td", "th",
  ]

  /// Parts of class names, ids and roles that furniture bears.
  private static let furnitureNames = [
    "share", "social", "sharing", "related", "comment", "newsletter", "promo", "sidebar",
    "side-bar",
    "footer", "navbar", "nav-", "-nav", "navigation", "menu", "breadcrumb", "advert", "adslot",
    "ad-slot", "ad-unit", "adunit", "ad-container", "ad_", "-ad-", "sponsor", "cookie", "popup",
    "modal", "subscribe", "subscription", "paywall", "tags", "taglist", "tag-list", "recommend",
    "trending", "popular", "most-read", "mostread", "widget", "toolbar", "author-bio", "author_bio",
    "authorbio", "bio-box", "about-author", "outbrain", "taboola", "disqus", "readmore",
    "read-more",
    "read-next", "more-stories", "morestories", "more-from", "you-may", "signup", "sign-up",
    "banner",
    "masthead", "print-only", "screen-reader", "visually-hidden", "sr-only", "skip-link", "skip-to",
    "copyright", "disclaimer", "carousel", "slideshow", "gallery-nav", "pagination", "pager",
    "rating", "login", "log-in", "search-form", "searchform", "donate", "feedback",
    "correction-form",
    "teaser", "infobox", "toc", "jump-link", "noprint", "hidden", "next-article", "prev-article",
    "post-nav", "article-footer", "article__footer", "entry-footer", "post-footer", "affiliate",
    "byline-list", "story-list", "list-of-stories", "inline-links", "quick-links", "latest-news",
  ]
  /// Names that overrule those.
  private static let bodyNames = [
    "article-body", "articlebody", "article__body", "article_body", "story-body", "storybody",
    "story__body", "story-content", "post-body", "post-content", "post__content", "entry-content",
    "article-content", "article__content", "articlecontent", "article-text", "articletext",
    "content-body", "contentbody", "body-content", "body-copy", "bodycopy", "main-content",
    "maincontent", "main-article", "news-content", "news-body", "story-text", "text-content",
    "rich-text", "article-page", "postarticle", "section-content", "td-post-content",
    "blog-content",
  ]
  private static let captionNames = ["caption", "credit", "photo-by", "image-source", "figcaption"]
  /// Words of names of a picture's credit.
  private static let creditWords: Set<String> = [
    "credit", "credits", "copyright", "source", "photographer", "attribution", "photocredit",
    "imagecredit", "photoby",
  ]
  /// Values of `itemprop` that mean the same (schema.org, CreativeWork).
  private static let creditProperties: Set<String> = [
    "copyrightholder", "credittext", "copyrightnotice", "author", "creator",
  ]
  /// Words of names of the line under the headline.
  private static let subtitleWords = [
    "standfirst", "subtitle", "subheadline", "subheading", "subhead", "dek", "deck", "strapline",
    "subhed",
  ]
  /// Words of a class name or id that holds a byline.
  private static let authorWords: Set<String> = [
    "byline", "bylines", "author", "authors", "authorname", "byauthor", "writer", "auteur", "autor",
    "reporter", "contributor", "fn",
  ]
  /// Words that make such a name one of something beside the byline.
  private static let besideAuthorWords: Set<String> = [
    "bio", "about", "description", "social", "image", "img", "avatar", "photo", "picture", "follow",
    "links", "comment", "comments", "title", "role", "email", "twitter", "date", "time", "posts",
    "archive", "page", "count", "related", "box",
  ]
  /// Parts of names that hold other stories and other people.
  private static let otherStoryNames = [
    "comment", "related", "recommend", "trending", "popular", "most-read", "mostread", "sidebar",
    "side-bar", "more-from", "disqus", "teaser", "read-next", "more-stories",
  ]

  /// Sets the flags and names of `node`.
  static func describe(_ node: inout HTMLNode, attributes: [String: String]) {
    if !inlineTags.contains(node.tag) { node.flags.insert(.block) }
    if node.tag == "a" { node.flags.insert(.link) }
    if node.tag == "figcaption" || node.tag == "caption" { node.flags.insert(.caption) }
    if invisibleTags.contains(node.tag) || isHidden(attributes) { node.flags.insert(.invisible) }
    if furnitureTags.contains(node.tag) { node.flags.insert(.furnitureTag) }
    node.names = [
      attributes["class"], attributes["id"], attributes["role"], attributes["data-testid"],
    ]
    .compactMap { $0 }.joined(separator: " ").lowercased()
    if node.names.utf8.count > 400 { node.names = String(node.names.prefix(400)) }
    describeNames(&node, attributes: attributes)
  }

  private static func describeNames(_ node: inout HTMLNode, attributes: [String: String]) {
    let property = attributes["itemprop"]?.lowercased() ?? ""
    let isBody = property == "articlebody" || contains(node.names, bodyNames)
    if isBody { node.flags.insert(.bodyName) }
    if property == "author" || property == "creator" || attributes["rel"]?.lowercased() == "author"
      || hasAuthorWord(attributes["class"]) || hasAuthorWord(attributes["id"])
    {
      node.flags.insert(.author)
    }
    if creditProperties.contains(property) || hasCreditWord(node.names) {
      node.flags.insert(.credit)
    } else if node.tag == "small" || node.tag == "cite" {
      node.flags.insert(.creditAtEnd)
    }
    if node.tag == "nav" || node.tag == "body" || node.tag == "html" {
      if node.tag == "nav" { node.flags.insert(.otherStory) }
    } else if !isBody, contains(node.names, otherStoryNames) {
      node.flags.insert(.otherStory)
    }
    guard !node.names.isEmpty, !isBody, node.tag != "body", node.tag != "html" else { return }
    if contains(node.names, captionNames) { node.flags.insert(.caption) }
    if contains(node.names, subtitleWords), hasSubtitleWord(node.names) {
      node.flags.insert(.subtitle)
    }
    if contains(node.names, furnitureNames) { node.flags.insert(.furnitureName) }
    switch attributes["role"]?.lowercased() {
    case "navigation", "complementary", "contentinfo", "banner", "dialog", "alert", "search",
      "menu", "toolbar":
      node.flags.insert(.furnitureName)
    default: break
    }
  }

  /// True for `byline`, `author-name`, `post__author`; not for `author-bio`.
  private static func hasAuthorWord(_ names: String?) -> Bool {
    guard let names = names?.lowercased(), contains(names, authorParts) else { return false }
    return names.split(separator: " ").contains { name in
      let words = name.split(whereSeparator: { !$0.isLetter }).map(String.init)
      return words.contains(where: authorWords.contains)
        && !words.contains(where: besideAuthorWords.contains)
    }
  }

  private static func hasCreditWord(_ names: String) -> Bool {
    contains(names, creditParts)
      && names.split(whereSeparator: { !$0.isLetter }).contains {
        creditWords.contains(String($0))
      }
  }

  private static func hasSubtitleWord(_ names: String) -> Bool {
    names.split(whereSeparator: { !$0.isLetter }).contains { subtitleWords.contains(String($0)) }
  }

  private static let creditParts = [
    "credit", "copyright", "source", "photographer", "attribution", "photoby",
  ]

  private static let authorParts = [
    "byline", "author", "writer", "auteur", "autor", "reporter", "contributor", "fn",
  ]

  private static func isHidden(_ attributes: [String: String]) -> Bool {
    if attributes["hidden"] != nil || attributes["aria-hidden"] == "true" { return true }
    guard let style = attributes["style"]?.lowercased().filter({ $0 != " " }) else { return false }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  private static func contains(_ names: String, _ parts: [String]) -> Bool {
    guard !names.isEmpty else { return false }
    var names = names
    return names.withUTF8 { text in parts.contains { Self.find($0, in: text) } }
  }

  private static func find(_ part: String, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var part = part
    return part.withUTF8 { needle in
      guard let first = needle.first, text.count >= needle.count else { return false }
      for start in 0...(text.count - needle.count) where text[start] == first {
        var length = 1
        while length < needle.count, text[start + length] == needle[length] { length += 1 }
        if length == needle.count { return true }
      }
      return false
    }
  }
}
