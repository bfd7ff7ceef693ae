import WebFetch

extension ServiceError {
  /// An error of fetching: the code names the stage at which it ended.
  public init(_ error: FetchError) {
    let message = error.description
    switch error {
    case .badURL:
      self.init(
        .invalidInput, code: "invalid-url", field: "url", message: message,
        remedy: "give a whole address, such as https://example.org/article")
    case .refusedAddress:
      self.init(
        .unprocessable, code: "refused-address", field: "url", message: message,
        remedy: "whoever runs the service can allow the host: --allow-fetch HOST")
    case .disallowedByRobots:
      self.init(
        .unprocessable, code: "disallowed-by-robots", field: "url", message: message,
        remedy: "send the text itself")
    case .timeout(_, let stage):
      self.init(
        .gatewayTimeout, code: "fetch-timeout", field: "url",
        message: message, remedy: "try again later (stage: \(stage.rawValue))")
    case .retryLater:
      self.init(.badGateway, code: "fetch-retry-later", field: "url", message: message)
    case .cancelled:
      self.init(
        .storageUnavailable, code: "stopping", message: "the service is stopping",
        remedy: "try again later")
    case .unknownHost: self.init(failed: "fetch-resolution", error)
    case .connection: self.init(failed: "fetch-connection", error)
    case .tls: self.init(failed: "fetch-tls", error)
    case .badAnswer, .tooLarge, .headersTooLarge: self.init(failed: "fetch-transfer", error)
    case .tooManyRedirects, .badRedirect: self.init(failed: "fetch-redirect", error)
    }
  }

  private init(failed code: String, _ error: FetchError) {
    self.init(
      .badGateway, code: code, field: "url",
      message: "\(error) (stage: \(error.stage.rawValue))",
      remedy: "see whether the page opens in a browser, or send its text")
  }

  /// The service was started without the right to fetch.
  public static let fetchingIsOff = ServiceError(
    .invalidInput, code: "fetching-is-off", field: "url", message: "this service fetches nothing",
    remedy: "send the text of the article, or start the service without --no-fetch")
}
