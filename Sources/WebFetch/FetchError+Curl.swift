import CCurl

extension FetchError {
  /// What libcurl ended a transfer with, in our words.
  init(_ code: CURLcode, host: String, isConnected: Bool, bodyLimit: Int) {
    let words = String(cString: curl_easy_strerror(code))
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: self = .unknownHost(host)
    case CURLE_OPERATION_TIMEDOUT:
      self = .timeout(host: host, isConnected ? .transfer : .connection)
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
      self = .tls(host: host, words)
    case CURLE_FILESIZE_EXCEEDED: self = .tooLarge(limit: bodyLimit)
    case CURLE_COULDNT_CONNECT, CURLE_SEND_ERROR, CURLE_RECV_ERROR:
      self = .connection(host: host, words)
    default: self = .badAnswer(host: host, words)
    }
  }
}
