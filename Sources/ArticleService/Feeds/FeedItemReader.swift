import ArticleArchive
import ArticleModel
import FeedParsing
import WebFetch

/// What one item of a feed is for Dateline: the keys to know it again, and the article it holds or points to.
struct FeedItemReader {
  let feed: Feed
  /// What the feed calls itself.
  let title: String?
  /// Where the feed was read in the end.
  let base: FetchURL

  /// Names of the item by its identifier, by its address, and where it has neither by its text.
  func keys(of item: FeedItem) -> [String] {
    var keys: [String] = []
    if let identifier = item.identifier { keys.append(Self.key("i", identifier)) }
    if let link = address(of: item) { keys.append(Self.key("u", link.text)) }
    if keys.isEmpty {
      keys.append(Self.key("t", (item.title ?? "") + "\n" + (item.content ?? "")))
    }
    return keys
  }

  private static func key(_ kind: String, _ text: String) -> String {
    let digest = ContentDigest(of: Array(text.utf8)).articleID
    return kind + (digest?.description ?? "")
  }

  /// Where the item's page is; nil when it has none that can be asked for.
  func address(of item: FeedItem) -> FetchURL? {
    item.link.flatMap { try? FetchURL($0, relativeTo: base) }
  }

  /// The article that the feed itself holds; nil when its page must be asked for.
  func article(of item: FeedItem) -> RawArticle? {
    guard feed.content == .item, let content = item.content else { return nil }
    return RawArticle(
      bytes: Array(content.utf8), contentType: item.isHTML ? .html : .plain, charset: "utf-8",
      submitted: metadata(of: item))
  }

  /// What the feed says of the item.
  func metadata(of item: FeedItem) -> SubmittedMetadata {
    SubmittedMetadata(
      title: item.title, url: address(of: item)?.text, publication: feed.publication ?? title,
      published: item.published, authors: item.authors)
  }
}
