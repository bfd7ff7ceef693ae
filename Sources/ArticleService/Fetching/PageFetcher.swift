import ArticleModel
import WebFetch

/// Makes articles of links: asks for the page and hands on what came, with where it came from.
public struct PageFetcher: Sendable {
  let fetcher: WebFetcher
  let now: @Sendable () -> String

  /// A fetcher of pages; `now` gives the time as RFC 3339 in UTC.
  public init(fetcher: WebFetcher, now: @escaping @Sendable () -> String = UTCTime.now) {
    self.fetcher = fetcher
    self.now = now
  }

  /// Fetches the page at `metadata.url`; waits for it.
  ///
  /// - Throws: `invalidInput` for an address that is not fetched, `unsupportedType` for what is no text,
  ///   `badGateway` and `gatewayTimeout` for a server that fails; codes name the stage.
  public func article(at metadata: SubmittedMetadata) throws(ServiceError) -> RawArticle {
    let page: FetchedPage
    do throws(FetchError) {
      page = try fetcher.fetch(FetchRequest(try FetchURL(metadata.url ?? "")))
    } catch {
      throw ServiceError(error)
    }
    return try article(of: page, metadata)
  }

  /// The article of a page that came.
  func article(
    of page: FetchedPage, _ metadata: SubmittedMetadata
  ) throws(ServiceError) -> RawArticle {
    guard (200..<300).contains(page.status), page.status != 204 else {
      throw ServiceError(
        .badGateway, code: "fetch-status", field: "url",
        message: "\(page.url.host) answered with the status \(page.status)",
        remedy: "see whether the page opens in a browser without signing in, or send its text")
    }
    guard let type = FetchedType(page) else {
      let given = page["Content-Type"].map { String($0.prefix(100)) } ?? "of no known kind"
      throw ServiceError(
        .unsupportedType, code: "unsupported-page-type", field: "url",
        message: "the page is \(given); only HTML, plain text and Markdown are read",
        remedy: "send the text itself, for example what pdftotext prints")
    }
    return RawArticle(
      bytes: page.body, contentType: type.contentType, charset: type.charset, submitted: metadata,
      fetched: origin(of: page))
  }

  private func origin(of page: FetchedPage) -> FetchOrigin {
    let kept = [
      "age", "content-language", "content-location", "content-type", "date", "etag",
      "last-modified",
    ]
    let fields = kept.compactMap { name in
      page[name].map { FetchOrigin.Field(name: name, value: String($0.prefix(1_000))) }
    }
    return FetchOrigin(
      url: page.url.text, redirects: page.redirects.map(\.text), status: page.status,
      fetchedAt: now(), fields: fields)
  }
}
