import CEpoll
import Glibc

extension EventLoop {
  /// Connections accepted in one turn.
  private static let acceptTurn = 64
  /// For how long accepting pauses when no connection more can be had, unless one ends before.
  private static let pauseMilliseconds: UInt64 = 100

  /// What a connection may wait before it can be made to give way: those that have just come, and
  /// whose request may be on its way, are left alone.
  private static let respiteMilliseconds: UInt64 = 200

  /// Accepts what waits at a listening socket; true when there may be more.
  @discardableResult
  func accept(on descriptor: Int32) -> Bool {
    for _ in 0..<Self.acceptTurn {
      if connectionCount >= connectionLimit, !makeRoom() {
        pauseAccept()
        return false
      }
      var address = sockaddr_storage()
      var length = socklen_t()
      let accepted = cepoll_accept(descriptor, &address, &length)
      if accepted >= 0 {
        add(accepted, SocketAddress.text(address))
        continue
      }
      switch errno {
      case EINTR, ECONNABORTED: continue
      case EMFILE, ENFILE, ENOBUFS, ENOMEM:
        // Trying again at once would spin; a closed connection or a while may help.
        if !makeRoom() { pauseAccept() }
        return false
      default: return false
      }
    }
    return true
  }

  private func add(_ descriptor: Int32, _ address: String) {
    var one: Int32 = 1
    setsockopt(
      descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
    lastSerial = lastSerial == .max ? 1 : lastSerial + 1
    let token = ConnectionToken(descriptor: descriptor, serial: lastSerial)
    let data = UInt64(token.serial) << 32 | UInt64(UInt32(bitPattern: descriptor))
    guard cepoll_add(epoll, descriptor, CEPOLL_CONNECTION_EVENTS, data) == 0 else {
      close(descriptor)
      return
    }
    let connection = Connection(
      token: token, load: takeLoad(address), limits: limits, now: now)
    while connections.count <= Int(descriptor) {
      connections.append(contentsOf: repeatElement(nil, count: connections.count))
    }
    connections[Int(descriptor)] = connection
    connectionCount += 1
    counters.accepted.count()
    setInputDeadline(connection, now + headMilliseconds)
  }

  private func takeLoad(_ address: String) -> AddressLoad {
    let load =
      loads[address]
      ?? AddressLoad(
        peer: Peer(address: address), isTrustedProxy: trustedProxies.contains(address))
    load.connectionCount += 1
    loads[address] = load
    return load
  }

  /// A connection of this address has gone.
  func release(_ load: AddressLoad) {
    load.connectionCount -= 1
    if load.connectionCount == 0 { loads[load.peer.address] = nil }
  }

  /// Makes one connection give way: of the address that has most, the one that has waited longest
  /// for its client. False when all are at work or have just come.
  private func makeRoom() -> Bool {
    var chosen: Connection?
    for case let connection? in connections
    where connection.mayGiveWay && now >= connection.waitingSince + Self.respiteMilliseconds {
      if let best = chosen,
        (best.load.connectionCount, connection.waitingSince)
          >= (connection.load.connectionCount, best.waitingSince)
      {
        continue
      }
      chosen = connection
    }
    guard let chosen else { return false }
    // What arrived and was not looked at yet is a request, not waiting.
    if chosen.input == .head {
      chosen.isReadable = true
      advance(chosen)
      if chosen.isOpen, !chosen.mayGiveWay { return false }
    }
    destroy(chosen)
    counters.evicted.count()
    return true
  }

  /// While accepting pauses, every answer ends its connection, so that those who wait get a turn.
  private func pauseAccept() {
    acceptResumesAt = now + Self.pauseMilliseconds
    guard !isAcceptPaused else { return }
    isAcceptPaused = true
    for listener in listeners { _ = cepoll_modify(epoll, listener.descriptor, 0, listener.data) }
  }

  /// Accepts again.
  func resumeAccept() {
    isAcceptPaused = false
    acceptResumesAt = .max
    for listener in listeners {
      _ = cepoll_modify(epoll, listener.descriptor, CEPOLL_LISTENER_EVENTS, listener.data)
    }
  }
}
