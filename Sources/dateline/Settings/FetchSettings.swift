import ArticlePipeline
import NetworkAddresses
import WebFetch

/// What the settings say of fetching.
enum FetchSettings {
  /// The fetcher; nil where fetching is off.
  ///
  /// - Throws: for a network or contact that cannot be used, with what to write in its place.
  static func fetcher(_ settings: Settings) throws -> WebFetcher? {
    guard settings.flag("fetch") else { return nil }
    var policy = FetchPolicy()
    for text in settings.list("allow_fetch") {
      if let range = NetworkRange(text) {
        policy.allowedNetworks.append(range)
      } else if text.contains("/") || text.isEmpty {
        throw CommandFailure("allow_fetch: \"\(text)\" is no network; write it as 10.0.0.0/8")
      } else {
        policy.allowedHosts.insert(text.lowercased())
      }
    }
    let contact = settings.text("contact")
    guard !(contact?.utf8.contains { $0 < 0x20 || $0 == 0x7F } ?? false) else {
      throw CommandFailure("contact: it must be one line of text")
    }
    policy.userAgent = "Dateline/\(ArticlePipeline.version)" + (contact.map { " (+\($0))" } ?? "")
    policy.hostDelay = settings.whole("fetch_delay_ms") ?? policy.hostDelay
    return try WebFetcher(policy: policy)
  }
}
