extension ProblemType {
  /// About what is fetched on the caller's behalf.
  static let fetch: [ProblemType] = [
    ProblemType(
      "fetching-is-off", 400, "This service fetches no pages",
      cause: "The service was started with --no-fetch.", remedy: "Send the text of the article."),
    ProblemType(
      "invalid-url", 400, "The address cannot be fetched",
      cause: "It is no whole http or https address, or it has a user name or password in it.",
      remedy: "Give an address as a browser shows it, such as https://example.org/article."),
    ProblemType(
      "refused-address", 422, "The address is not of the public internet",
      cause: "The host, or the host that a redirect leads to, is at a private, loopback, "
        + "link-local or other special address. Whoever can send addresses must not reach through "
        + "this service what only it can reach.",
      remedy: "Whoever runs the service can allow a host or network with --allow-fetch."),
    ProblemType(
      "disallowed-by-robots", 422, "The site asks programs not to read this page",
      cause: "Its robots.txt says so.", remedy: "Send the text of the article."),
    ProblemType(
      "unsupported-page-type", 415, "The page is of a kind not read here",
      cause: "What came is neither HTML nor plain text nor Markdown: a PDF, for example.",
      remedy: "Send the text itself, for example what pdftotext prints."),
    ProblemType(
      "fetch-status", 502, "The site answered with an error",
      cause: "The answer's status is not of the 200 kind.",
      remedy: "See whether the page opens in a browser without signing in, or send its text."),
    ProblemType(
      "fetch-resolution", 502, "The host is not known", cause: "Its name has no address.",
      remedy: "Check the spelling of the host."),
    ProblemType(
      "fetch-connection", 502, "The site cannot be reached",
      cause: "No connection could be made, or it broke.", remedy: "Try again later."),
    ProblemType(
      "fetch-tls", 502, "The connection cannot be made secure",
      cause: "The site's certificate is not valid, or TLS failed.",
      remedy: "See what a browser says of the site's certificate."),
    ProblemType(
      "fetch-transfer", 502, "The answer of the site cannot be read",
      cause: "What came is no HTTP, its compression is broken, or it is longer than the limit.",
      remedy: "See whether the page opens in a browser, or send its text."),
    ProblemType(
      "fetch-redirect", 502, "The redirects of the site cannot be followed",
      cause: "There are more than five, or one leads to what is no web address.",
      remedy: "Give the address where a browser ends up."),
    ProblemType(
      "fetch-retry-later", 502, "The site asked to be left alone for a while",
      cause: "It answered an earlier request with Retry-After.", remedy: "Try again later."),
    ProblemType(
      "fetch-timeout", 504, "The page did not come in time",
      cause: "The site took too long at the stage that the answer names.",
      remedy: "Try again later, or send the text of the article."),
    ProblemType(
      "stopping", 503, "The service is stopping", cause: "It was told to end.",
      remedy: "Try again later."),
    ProblemType(
      "invalid-opml", 400, "The list of feeds cannot be read",
      cause: "The body is no OPML, or it declares entities of its own.",
      remedy: "Send the OPML file that a feed reader exports, as text/x-opml."),
    ProblemType(
      "unknown-feed", 404, "No such feed", cause: "No feed has this id, or it was removed.",
      remedy: "Find ids with GET /v1/feeds."),
    ProblemType(
      "too-many-feeds", 400, "There are too many feeds", cause: "10,000 feeds are polled already.",
      remedy: "Remove one that is not needed."),
    ProblemType(
      "unknown-alert", 404, "No such alert", cause: "No alert has this id, or it was removed.",
      remedy: "Find ids with GET /v1/alerts."),
    ProblemType(
      "too-many-alerts", 400, "There are too many alerts", cause: "There are 1,000 already.",
      remedy: "Remove one that is not needed."),
    ProblemType(
      "empty-query", 400, "The alert asks for nothing",
      cause: "Its query has none of person, organization, place, phrase and speaker.",
      remedy: "Give at least one of them."),
    ProblemType(
      "weak-secret", 400, "The secret is too short or too long",
      cause: "Announcements are signed with it: who guesses it can forge them.",
      remedy: "Give 16 to 256 bytes, for example what openssl rand -hex 32 prints."),
    ProblemType(
      "too-many-streams", 503, "Too many clients follow the stream",
      cause: "As many clients as are allowed at the same time listen to GET /v1/stream.",
      remedy: "Try again later, or ask GET /v1/articles?changed_since=… from time to time."),
  ]
}
