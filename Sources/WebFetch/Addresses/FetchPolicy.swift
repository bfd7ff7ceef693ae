import NetworkAddresses

/// Where may be fetched from, how much and how long.
public struct FetchPolicy: Sendable {
  /// Hosts whose addresses are not checked: `intranet.example` or `127.0.0.1:8081`, in lower case.
  public var allowedHosts: Set<String> = []
  /// Networks that may be reached although they are not of the public internet.
  public var allowedNetworks: [NetworkRange] = []
  /// Who asks, with where to complain: sent as `User-Agent`.
  public var userAgent = "Dateline"
  /// Most bytes of a body, after decompression.
  public var bodyLimit = 8 << 20
  /// Most bytes of all header lines of one answer.
  public var headerLimit = 64 << 10
  /// Most redirects that are followed.
  public var redirectLimit = 5
  /// Milliseconds until a connection must stand, TLS included.
  public var connectTimeout = 10_000
  /// Milliseconds for one answer, from the start of its request.
  public var totalTimeout = 30_000
  /// Fewer bytes a second than this, for ``slowSeconds``, is a stalled answer.
  public var slowBytes = 64
  /// Seconds that an answer may be that slow.
  public var slowSeconds = 10
  /// Milliseconds between the end of one request and the start of the next to the same host.
  public var hostDelay = 250
  /// Most transfers at once, over all hosts.
  public var transferLimit = 32
  /// Longest `Retry-After` that is obeyed, in seconds.
  public var retryAfterLimit = 3600

  /// A policy of the defaults: the public internet only.
  public init() {}

  /// Why a connection from a URL of this host to this address is refused; nil when it is not.
  public func refusal(of address: NetworkAddress, for url: FetchURL) -> AddressClass? {
    guard let kind = AddressClass(of: address) else { return nil }
    if allowedHosts.contains(url.host) || allowedHosts.contains(url.hostAndPort) { return nil }
    return allowedNetworks.contains { $0.contains(address) } ? nil : kind
  }
}
