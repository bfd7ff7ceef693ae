extension HTTPResponse {
  /// A status code (RFC 9110 section 15).
  public struct Status: Sendable, Hashable, ExpressibleByIntegerLiteral {
    /// The three digits.
    public let code: Int

    /// The status of this code; one outside 200...999 is taken as 500: it is no answer to a
    /// request (the server itself sends `100 Continue`).
    public init(code: Int) {
      self.code = (200...999).contains(code) ? code : 500
    }

    /// `let status: HTTPResponse.Status = 404`.
    public init(integerLiteral value: Int) {
      self.init(code: value)
    }

    /// Whether an answer with this status has a body at all (RFC 9110 section 6.4.1).
    var mayHaveBody: Bool { code != 204 && code != 304 }

    /// The phrase after the code, empty for a code that RFC 9110 does not know.
    public var reasonPhrase: String { Self.phrases[code] ?? "" }

    private static let phrases: [Int: String] = [
      200: "OK", 201: "Created", 202: "Accepted", 204: "No Content",
      206: "Partial Content", 207: "Multi-Status", 300: "Multiple Choices",
      301: "Moved Permanently", 302: "Found", 303: "See Other", 304: "Not Modified",
      307: "Temporary Redirect", 308: "Permanent Redirect", 400: "Bad Request",
      401: "Unauthorized", 402: "Payment Required", 403: "Forbidden", 404: "Not Found",
      405: "Method Not Allowed", 406: "Not Acceptable", 408: "Request Timeout", 409: "Conflict",
      410: "Gone", 411: "Length Required", 412: "Precondition Failed", 413: "Content Too Large",
      414: "URI Too Long", 415: "Unsupported Media Type", 416: "Range Not Satisfiable",
      417: "Expectation Failed", 422: "Unprocessable Content", 423: "Locked",
      428: "Precondition Required", 429: "Too Many Requests",
      431: "Request Header Fields Too Large", 500: "Internal Server Error",
      501: "Not Implemented", 502: "Bad Gateway", 503: "Service Unavailable",
      504: "Gateway Timeout", 505: "HTTP Version Not Supported", 507: "Insufficient Storage",
    ]
  }
}

extension HTTPResponse.Status {
  /// 200
  public static let ok = Self(code: 200)
  /// 201
  public static let created = Self(code: 201)
  /// 202
  public static let accepted = Self(code: 202)
  /// 204
  public static let noContent = Self(code: 204)
  /// 300
  public static let multipleChoices = Self(code: 300)
  /// 304
  public static let notModified = Self(code: 304)
  /// 400
  public static let badRequest = Self(code: 400)
  /// 401
  public static let unauthorized = Self(code: 401)
  /// 403
  public static let forbidden = Self(code: 403)
  /// 404
  public static let notFound = Self(code: 404)
  /// 405
  public static let methodNotAllowed = Self(code: 405)
  /// 406
  public static let notAcceptable = Self(code: 406)
  /// 408
  public static let requestTimeout = Self(code: 408)
  /// 409
  public static let conflict = Self(code: 409)
  /// 412
  public static let preconditionFailed = Self(code: 412)
  /// 413
  public static let contentTooLarge = Self(code: 413)
  /// 414
  public static let uriTooLong = Self(code: 414)
  /// 415
  public static let unsupportedMediaType = Self(code: 415)
  /// 417
  public static let expectationFailed = Self(code: 417)
  /// 422
  public static let unprocessableContent = Self(code: 422)
  /// 428
  public static let preconditionRequired = Self(code: 428)
  /// 429
  public static let tooManyRequests = Self(code: 429)
  /// 431
  public static let requestHeaderFieldsTooLarge = Self(code: 431)
  /// 500
  public static let internalServerError = Self(code: 500)
  /// 501
  public static let notImplemented = Self(code: 501)
  /// 502
  public static let badGateway = Self(code: 502)
  /// 503
  public static let serviceUnavailable = Self(code: 503)
  /// 504
  public static let gatewayTimeout = Self(code: 504)
  /// 505
  public static let httpVersionNotSupported = Self(code: 505)
  /// 507
  public static let insufficientStorage = Self(code: 507)
}
