/// One address that is connected, and how often; touched by the event thread only.
final class AddressLoad {
  let peer: Peer
  /// Whether its word for the client behind it counts.
  let isTrustedProxy: Bool
  var connectionCount = 0

  init(peer: Peer, isTrustedProxy: Bool) {
    self.peer = peer
    self.isTrustedProxy = isTrustedProxy
  }
}
