import CEpoll
import Glibc

/// Names a connection to other threads: a descriptor may be used again, its serial is not.
struct ConnectionToken: Sendable, Equatable {
  let descriptor: Int32
  let serial: UInt32
}

/// What other threads tell the event thread.
enum LoopMessage: Sendable {
  /// A handler has answered.
  case answered(ConnectionToken, HTTPResponse)
  /// A streaming handler has read: there is room for more of the body.
  case bodyRoom(ConnectionToken)
  /// A streamed answer has something to send, or has ended.
  case bodyWritten(ConnectionToken)
  /// Stop: no new connections; what is in flight may take so long.
  case stop(graceMilliseconds: UInt64)
}

/// The event thread's letter box: messages, and an eventfd that wakes it only when it sleeps.
final class Mailbox: Sendable {
  private struct State: Sendable {
    var messages: [LoopMessage] = []
    var isAsleep = false
  }

  /// Readable once after each wake; registered edge-triggered, so it is never read.
  let descriptor: Int32
  private let state = Monitor(State())

  /// Nil when the system gives no descriptor.
  init?() {
    descriptor = cepoll_eventfd()
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  func post(_ message: LoopMessage) {
    let wasAsleep = state.withLock { state in
      state.messages.append(message)
      defer { state.isAsleep = false }
      return state.isAsleep
    }
    if wasAsleep {
      var one: UInt64 = 1
      _ = write(descriptor, &one, MemoryLayout<UInt64>.size)
    }
  }

  /// Says that the event thread is about to wait; false when a message is there already.
  func prepareToSleep() -> Bool {
    state.withLock { state in
      state.isAsleep = state.messages.isEmpty
      return state.isAsleep
    }
  }

  /// All messages so far, into an empty array whose storage is taken in exchange.
  func take(into messages: inout [LoopMessage]) {
    state.withLock { state in
      state.isAsleep = false
      swap(&state.messages, &messages)
    }
  }
}
