import ArticleArchive
import WebFetch

/// A feed that somebody wants to have polled.
public struct FeedRequest: Hashable, Sendable {
  /// Where the feed is.
  public var url: String
  /// Seconds between two polls; nil for the default.
  public var interval: Int?
  /// What of an item becomes the article; nil for the default.
  public var content: Feed.Content?
  /// The publication of its articles; nil for what the feed calls itself.
  public var publication: String?

  /// A request for the defaults.
  public init(url: String) { self.url = url }

  /// The feed, with the address as libcurl reads it.
  func feed(added: String) throws(ServiceError) -> Feed {
    let address: FetchURL
    do throws(FetchError) { address = try FetchURL(url) } catch { throw ServiceError(error) }
    guard let id = ContentDigest(of: Array(address.text.utf8)).articleID else {
      preconditionFailure("a SHA-256 digest always begins with 16 hexadecimal digits")
    }
    return Feed(
      id: id.description, url: address.text, interval: interval ?? Feed.defaultInterval,
      content: content ?? .item, publication: publication, added: added)
  }
}
