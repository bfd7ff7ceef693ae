extension HTTPRequest {
  /// The methods that the server knows (RFC 9110 section 9, RFC 5789); any other is answered 501.
  public enum Method: String, Sendable, CaseIterable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
    case options = "OPTIONS"
    /// A safe request with a body; known so that a handler can say what a path takes instead.
    case query = "QUERY"
    /// Known so that a handler can refuse it for a path; nothing here echoes a request.
    case trace = "TRACE"

    /// The method whose name these bytes are, with regard to case.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
      for method in Self.allCases where method.rawValue.utf8.elementsEqual(bytes) {
        self = method
        return
      }
      return nil
    }
  }
}
