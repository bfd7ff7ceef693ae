import NetworkAddresses

/// Addresses whose word for the client behind them counts (`Forwarded`, RFC 7239, and
/// `X-Forwarded-For`): anyone else could name whom they like.
struct TrustedProxies: Sendable {
  private var networks: [NetworkRange] = []
  private var trustsUnix = false

  /// Numeric addresses, networks (`10.0.0.0/8`) and `unix`; anything else is trusted with nothing.
  init(_ texts: [String]) {
    for text in texts {
      if text == "unix" { trustsUnix = true }
      if let network = NetworkRange(text) { networks.append(network) }
    }
  }

  /// Whether this address is one of them.
  func contains(_ address: String) -> Bool {
    if address == "unix" { return trustsUnix }
    guard !networks.isEmpty, let address = NetworkAddress(address) else { return false }
    return networks.contains { $0.contains(address) }
  }

  /// The client that a trusted proxy names: the last address of the list that is no proxy itself.
  func client(in fields: HTTPFields) -> String? {
    let forwarded = fields["Forwarded"].map(Self.forwardedFor)
    let list =
      forwarded
      ?? fields["X-Forwarded-For"]?.split(separator: ",").map(String.init) ?? []
    for item in list.reversed() {
      guard let address = Self.address(item) else { return nil }
      if !contains(address) { return address }
    }
    return nil
  }

  /// The `for` parameters of a `Forwarded` field.
  private static func forwardedFor(_ value: String) -> [String] {
    value.split(separator: ",").map { element in
      for pair in element.split(separator: ";") {
        let parts = pair.split(separator: "=", maxSplits: 1)
        let name = parts.first.map { trimmed(String($0)).lowercased() }
        if name == "for", parts.count == 2 { return String(parts[1]) }
      }
      return ""
    }
  }

  /// The address in `1.2.3.4`, `1.2.3.4:5`, `"[::1]:5"`, `::1`; nil for anything else.
  private static func address(_ item: String) -> String? {
    var text = trimmed(item)
    if text.hasPrefix("\""), text.hasSuffix("\""), text.utf8.count >= 2 {
      text = String(text.dropFirst().dropLast())
    }
    if text.hasPrefix("[") {
      guard let end = text.firstIndex(of: "]") else { return nil }
      text = String(text[text.index(after: text.startIndex)..<end])
    } else if text.utf8.filter({ $0 == 0x3A }).count == 1, let colon = text.firstIndex(of: ":") {
      text = String(text[..<colon])
    }
    return NetworkAddress(text) == nil ? nil : text
  }

  private static func trimmed(_ text: String) -> String {
    var part = Substring(text)
    while let first = part.first, first == " " || first == "\t" { part.removeFirst() }
    while let last = part.last, last == " " || last == "\t" { part.removeLast() }
    return String(part)
  }
}
