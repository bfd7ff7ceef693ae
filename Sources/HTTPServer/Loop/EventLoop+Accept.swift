import CEpoll
import Glibc

extension EventLoop {
  /// Connections accepted in one turn.
  private static let acceptTurn = 64
  /// For how long accepting pauses when the system has no descriptor left.
  private static let pauseMilliseconds: UInt64 = 100

  /// Accepts what waits at a listening socket.
  func accept(on descriptor: Int32) {
    for _ in 0..<Self.acceptTurn {
      if connectionCount >= connectionLimit, !evictLongestWaiting() {
        pauseAccept(until: .max)
        return
      }
      var address = sockaddr_storage()
      var length = socklen_t()
      let accepted = cepoll_accept(descriptor, &address, &length)
      if accepted >= 0 {
        add(accepted, peer: Peer(address: SocketAddress.text(address)))
        continue
      }
      switch errno {
      case EINTR, ECONNABORTED: continue
      case EMFILE, ENFILE, ENOBUFS, ENOMEM:
        // Trying again at once would spin; a closed connection or a while may help.
        if !evictLongestWaiting() { pauseAccept(until: now + Self.pauseMilliseconds) }
        return
      default: return
      }
    }
  }

  private func add(_ descriptor: Int32, peer: Peer) {
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
    let connection = Connection(token: token, peer: peer, limits: limits, now: now)
    while connections.count <= Int(descriptor) {
      connections.append(contentsOf: repeatElement(nil, count: connections.count))
    }
    connections[Int(descriptor)] = connection
    connectionCount += 1
    setInputDeadline(connection, now + headMilliseconds)
  }

  /// Makes room: of the address with most connections, the one that has waited longest for its
  /// client goes. False when every connection is at work.
  private func evictLongestWaiting() -> Bool {
    var counts: [String: Int] = [:]
    for case let connection? in connections { counts[connection.peer.address, default: 0] += 1 }
    var chosen: Connection?
    var chosenCount = 0
    for case let connection? in connections where connection.isWaiting {
      let count = counts[connection.peer.address] ?? 0
      if let best = chosen,
        (count, best.waitingSince) <= (chosenCount, connection.waitingSince)
      {
        continue
      }
      chosen = connection
      chosenCount = count
    }
    guard let chosen else { return false }
    destroy(chosen)
    return true
  }

  private func pauseAccept(until time: UInt64) {
    acceptResumesAt = time
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
