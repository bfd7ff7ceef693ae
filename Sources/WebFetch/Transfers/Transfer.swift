import CCurl
import Glibc
import NetworkAddresses

/// One fetch on its way, with all its redirects. Lives on the event thread alone.
final class Transfer {
  typealias Completion = @Sendable (Result<FetchedPage, FetchError>) -> Void

  let number: UInt64
  let request: FetchRequest
  let policy: FetchPolicy
  let completion: Completion
  /// Where it is now.
  var url: FetchURL
  var redirects: [FetchURL] = []
  var hasPassedRobots = false

  private(set) var fields: [(name: String, value: String)] = []
  private(set) var body: [UInt8] = []
  private var headerBytes = 0
  /// What a callback stopped the transfer for; libcurl only knows that it was stopped.
  private(set) var stopReason: FetchError?
  private(set) var address = ""
  private var handle: UnsafeMutableRawPointer?
  private var list: UnsafeMutablePointer<curl_slist>?

  init(
    number: UInt64, request: FetchRequest, policy: FetchPolicy, completion: @escaping Completion
  ) {
    self.number = number
    self.request = request
    self.policy = policy
    self.completion = completion
    url = request.url
    hasPassedRobots = !request.obeysRobots
  }

  deinit { release() }

  /// Most bytes of the body.
  var bodyLimit: Int { min(request.bodyLimit ?? policy.bodyLimit, policy.bodyLimit) }

  /// Makes the libcurl handle for the present URL; the transfer must outlive it.
  func makeHandle() -> UnsafeMutableRawPointer? {
    release()
    fields = []
    body = []
    headerBytes = 0
    stopReason = nil
    guard let handle = curl_easy_init() else { return nil }
    self.handle = handle
    setLimits(handle)
    setRequest(handle)
    setCallbacks(handle)
    return handle
  }

  /// Frees the libcurl handle, which must have been taken out of the multi handle.
  func release() {
    if let handle { curl_easy_cleanup(handle) }
    if let list { curl_slist_free_all(list) }
    handle = nil
    list = nil
  }

  private func setLimits(_ handle: UnsafeMutableRawPointer) {
    _ = ccurl_set_string(handle, CURLOPT_PROTOCOLS_STR, "http,https")
    _ = ccurl_set_long(handle, CURLOPT_FOLLOWLOCATION, 0)
    _ = ccurl_set_long(handle, CURLOPT_NOSIGNAL, 1)
    // A proxy of the environment would be connected to in place of the address that is checked.
    _ = ccurl_set_string(handle, CURLOPT_PROXY, "")
    _ = ccurl_set_long(handle, CURLOPT_NETRC, 0)
    _ = ccurl_set_long(handle, CURLOPT_HTTP09_ALLOWED, 0)
    _ = ccurl_set_long(handle, CURLOPT_CONNECTTIMEOUT_MS, policy.connectTimeout)
    _ = ccurl_set_long(handle, CURLOPT_TIMEOUT_MS, policy.totalTimeout)
    _ = ccurl_set_long(handle, CURLOPT_LOW_SPEED_LIMIT, policy.slowBytes)
    _ = ccurl_set_long(handle, CURLOPT_LOW_SPEED_TIME, policy.slowSeconds)
    _ = ccurl_set_size(handle, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(bodyLimit))
  }

  private func setRequest(_ handle: UnsafeMutableRawPointer) {
    _ = ccurl_set_string(handle, CURLOPT_URL, url.text)
    _ = ccurl_set_string(handle, CURLOPT_USERAGENT, policy.userAgent)
    // Every compression that this libcurl can undo.
    _ = ccurl_set_string(handle, CURLOPT_ACCEPT_ENCODING, "")
    _ = ccurl_set_long(handle, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
    for field in request.fields where Self.isSafe(field.name) && Self.isSafe(field.value) {
      list = curl_slist_append(list, "\(field.name): \(field.value)")
    }
    // libcurl would wait a second for a "100 Continue" that few servers send.
    list = curl_slist_append(list, "Expect:")
    _ = ccurl_set_list(handle, CURLOPT_HTTPHEADER, list)
    if let body = request.body {
      _ = ccurl_set_long(handle, CURLOPT_POST, 1)
      _ = ccurl_set_size(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count))
      // Copied by libcurl: the array need not stay where it is.
      body.withUnsafeBufferPointer { bytes in
        _ = ccurl_copy_body(handle, bytes.baseAddress)
      }
    }
  }

  private static func isSafe(_ text: String) -> Bool {
    !text.utf8.contains { $0 < 0x20 || $0 == 0x7F }
  }

  private func setCallbacks(_ handle: UnsafeMutableRawPointer) {
    // Unretained: the loop holds the transfer until its handle is released.
    let context = Unmanaged.passUnretained(self).toOpaque()
    _ = ccurl_set_private(handle, context)
    _ = ccurl_on_body(
      handle,
      { bytes, size, count, context in
        Transfer.of(context)?.take(body: bytes, count: size * count) ?? 0
      }, context)
    _ = ccurl_on_header(
      handle,
      { bytes, size, count, context in
        Transfer.of(context)?.take(header: bytes, count: size * count) ?? 0
      }, context)
    _ = ccurl_on_socket(
      handle,
      { context, _, address in
        guard let transfer = Transfer.of(context), let address else { return CURL_SOCKET_BAD }
        return transfer.openSocket(address)
      }, context)
  }

  /// The transfer behind a callback's context.
  static func of(_ context: UnsafeMutableRawPointer?) -> Transfer? {
    context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The number of bytes taken; another number than `count` ends the transfer.
  private func take(body bytes: UnsafeMutablePointer<CChar>?, count: Int) -> Int {
    guard let bytes else { return 0 }
    guard body.count + count <= bodyLimit else {
      stopReason = .tooLarge(limit: bodyLimit)
      return 0
    }
    UnsafeRawBufferPointer(start: bytes, count: count).withMemoryRebound(to: UInt8.self) {
      body.append(contentsOf: $0)
    }
    return count
  }

  private func take(header bytes: UnsafeMutablePointer<CChar>?, count: Int) -> Int {
    guard let bytes else { return 0 }
    headerBytes += count
    guard headerBytes <= policy.headerLimit else {
      stopReason = .headersTooLarge(limit: policy.headerLimit)
      return 0
    }
    let line = String(
      decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
    if line.hasPrefix("HTTP/") {
      // A status line begins the fields anew: what came before was "100 Continue" or the like.
      fields = []
    } else if let colon = line.firstIndex(of: ":") {
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      let end = value.lastIndex { !$0.isWhitespace }
      fields.append((String(line[..<colon]), end.map { String(value[...$0]) } ?? ""))
    }
    return count
  }

  /// The one gate to the network: sees the very address that is about to be connected to.
  private func openSocket(_ wanted: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
    guard let target = ccurl_address(wanted), let address = NetworkAddress(target) else {
      return CURL_SOCKET_BAD
    }
    if let kind = policy.refusal(of: address, for: url) {
      stopReason = .refusedAddress(host: url.host, address: address.description, kind)
      return CURL_SOCKET_BAD
    }
    // Another address of the same name, refused before, does not matter when this one is used.
    stopReason = nil
    self.address = address.description
    let type = wanted.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
    return socket(wanted.pointee.family, type, wanted.pointee.protocol)
  }

  /// The answer as it stands.
  func page(status: Int) -> FetchedPage {
    FetchedPage(
      url: url, redirects: redirects, status: status, fields: fields, body: body, address: address)
  }
}
