import CCurl

/// A URL that may be asked for: `http` or `https`, with a host and without credentials.
///
/// libcurl's own parser reads it, so that what is checked is what is connected to.
public struct FetchURL: Hashable, Sendable, CustomStringConvertible {
  /// The whole URL, without fragment.
  public let text: String
  /// `http` or `https`.
  public let scheme: String
  /// Name or numeric address in lower case, an IPv6 address without brackets.
  public let host: String
  /// 1…65535.
  public let port: Int
  /// With its leading slash, without the query.
  public let path: String
  /// What follows the question mark.
  public let query: String?

  /// Longest URL in UTF-8 bytes.
  public static let lengthLimit = 4096

  /// Reads a URL, or a reference relative to `base`.
  public init(_ text: String, relativeTo base: FetchURL? = nil) throws(FetchError) {
    guard text.utf8.count <= Self.lengthLimit else {
      throw .badURL("it is longer than \(Self.lengthLimit) bytes")
    }
    guard !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else {
      throw .badURL("it has a space or a control character in it; write %20 for a space")
    }
    guard let handle = curl_url() else { throw .badURL("there is no memory to read it") }
    defer { curl_url_cleanup(handle) }
    if let base { _ = curl_url_set(handle, CURLUPART_URL, base.text, 0) }
    let flags = UInt32(CURLU_NON_SUPPORT_SCHEME)
    let code = curl_url_set(handle, CURLUPART_URL, text, flags)
    guard code == CURLUE_OK else {
      throw .badURL(String(cString: curl_url_strerror(code)))
    }
    let scheme = Self.part(CURLUPART_SCHEME, of: handle)?.lowercased() ?? ""
    guard scheme == "http" || scheme == "https" else {
      throw .badURL("its scheme is \"\(scheme)\"; only http and https are fetched")
    }
    let hasCredentials =
      Self.part(CURLUPART_USER, of: handle) != nil
      || Self.part(CURLUPART_PASSWORD, of: handle) != nil
    guard !hasCredentials else {
      throw .badURL("it has a user name or a password in it; those are never sent")
    }
    guard let host = Self.part(CURLUPART_HOST, of: handle), !host.isEmpty else {
      throw .badURL("it has no host")
    }
    let port = Self.part(CURLUPART_PORT, of: handle, flags: UInt32(CURLU_DEFAULT_PORT))
    guard let port = port.flatMap({ Int($0) }), (1...65535).contains(port) else {
      throw .badURL("its port is not between 1 and 65535")
    }
    _ = curl_url_set(handle, CURLUPART_FRAGMENT, nil, 0)
    guard let whole = Self.part(CURLUPART_URL, of: handle) else {
      throw .badURL("it cannot be put together again")
    }
    self.text = whole
    self.scheme = scheme
    self.host = Self.withoutBrackets(host.lowercased())
    self.port = port
    path = Self.part(CURLUPART_PATH, of: handle) ?? "/"
    query = Self.part(CURLUPART_QUERY, of: handle)
  }

  /// `host:port`, which names who is asked.
  public var hostAndPort: String { "\(host):\(port)" }

  /// Scheme, host and port: what one robots.txt is for.
  public var origin: String {
    let name = host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host
    return "\(scheme)://\(name):\(port)"
  }

  /// For logs: without the query, which may hold secrets.
  public var description: String {
    text.firstIndex(of: "?").map { String(text[..<$0]) } ?? text
  }

  private static func part(
    _ part: CURLUPart, of handle: OpaquePointer, flags: UInt32 = 0
  ) -> String? {
    var pointer: UnsafeMutablePointer<CChar>?
    guard curl_url_get(handle, part, &pointer, flags) == CURLUE_OK, let pointer else { return nil }
    defer { curl_free(pointer) }
    return String(cString: pointer)
  }

  private static func withoutBrackets(_ host: String) -> String {
    guard host.hasPrefix("["), host.hasSuffix("]") else { return host }
    return String(host.dropFirst().dropLast())
  }
}
