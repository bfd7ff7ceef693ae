import Glibc
import Synchronization

/// A real server on loopback that answers as a script says, also in ways that no honest server would.
public final class ScriptedServer: Sendable {
  /// What is sent for a request, after which the connection stays open unless `closes`.
  public struct Answer: Sendable {
    /// Pieces that are sent one after the other, with this many milliseconds between them.
    public var pieces: [[UInt8]]
    /// Milliseconds between two pieces.
    public var pause: Int = 0
    /// Whether the connection ends after the answer.
    public var closes = false
    /// Sends the last piece again and again until the client goes.
    public var isEndless = false

    /// An answer of these parts.
    public init(
      pieces: [[UInt8]], pause: Int = 0, closes: Bool = false, isEndless: Bool = false
    ) {
      self.pieces = pieces
      self.pause = pause
      self.closes = closes
      self.isEndless = isEndless
    }

    /// Sends these bytes as they are.
    public static func raw(_ bytes: [UInt8], closes: Bool = false) -> Answer {
      Answer(pieces: [bytes], closes: closes)
    }

    /// A whole answer with its length.
    public static func page(
      _ body: [UInt8], status: String = "200 OK", type: String = "text/html; charset=utf-8",
      fields: [String] = []
    ) -> Answer {
      var head = "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nContent-Length: \(body.count)\r\n"
      for field in fields { head += field + "\r\n" }
      return .raw(Array((head + "\r\n").utf8) + body)
    }

    /// A whole answer of text with its length.
    public static func page(
      _ text: String, status: String = "200 OK", type: String = "text/html; charset=utf-8",
      fields: [String] = []
    ) -> Answer {
      page(Array(text.utf8), status: status, type: type, fields: fields)
    }

    /// A redirect.
    public static func redirect(_ location: String, status: String = "302 Found") -> Answer {
      page("", status: status, fields: ["Location: \(location)"])
    }

    /// Takes the request and says nothing until the client goes.
    public static let silence = Answer(pieces: [])
  }

  /// A request as it came.
  public struct Request: Sendable {
    /// `GET`, `POST` and the like.
    public var method: String
    /// With the query.
    public var target: String
    /// Lines of the head after the first, as sent.
    public var fields: [String]
    /// As long as `Content-Length` says.
    public var body: [UInt8]

    /// The value of the first field of this name.
    public subscript(name: String) -> String? {
      let prefix = name.lowercased() + ":"
      return fields.first { $0.lowercased().hasPrefix(prefix) }.map { field in
        String(field.dropFirst(prefix.count).drop { $0 == " " })
      }
    }
  }

  private struct Log {
    var requests: [Request] = []
    var connections = 0
  }

  /// The port it listens on.
  public let port: Int
  private let listener: Int32
  private let log = Mutex(Log())
  private let script: @Sendable (Request) -> Answer

  /// Listens on 127.0.0.1 and answers by the script until it goes.
  public init(_ script: @escaping @Sendable (Request) -> Answer) throws {
    self.script = script
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(listener, pointer, length) == 0 && listen(listener, 256) == 0
          && getsockname(listener, pointer, &length) == 0
      }
    }
    guard listener >= 0, bound else { throw ScriptedServerError.cannotListen(errno) }
    self.listener = listener
    port = Int(UInt16(bigEndian: address.sin_port))
    Self.start { [self] in accept() }
  }

  /// Ends the listening; the threads of open connections end with their clients.
  public func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  /// A URL of this server.
  public func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// What was asked so far.
  public var requests: [Request] { log.withLock { $0.requests } }
  /// How many connections were made so far.
  public var connections: Int { log.withLock { $0.connections } }

  private func accept() {
    while true {
      let connection = Glibc.accept(listener, nil, nil)
      guard connection >= 0 else { return }
      log.withLock { $0.connections += 1 }
      Self.start { [self] in
        serve(connection)
        close(connection)
      }
    }
  }

  private func serve(_ connection: Int32) {
    var input: [UInt8] = []
    while let request = Self.read(from: connection, &input) {
      log.withLock { $0.requests.append(request) }
      let answer = script(request)
      guard Self.send(answer, to: connection) else { return }
      if answer.pieces.isEmpty {
        var byte: UInt8 = 0
        while recv(connection, &byte, 1, 0) > 0 {}
        return
      }
      if answer.closes { return }
    }
  }

  private static func send(_ answer: Answer, to connection: Int32) -> Bool {
    for (index, piece) in answer.pieces.enumerated() {
      if index > 0, answer.pause > 0 { usleep(UInt32(answer.pause) * 1000) }
      guard sendAll(piece, to: connection) else { return false }
    }
    while answer.isEndless, let last = answer.pieces.last {
      if answer.pause > 0 { usleep(UInt32(answer.pause) * 1000) }
      guard sendAll(last, to: connection) else { return false }
    }
    return true
  }

  private static func sendAll(_ bytes: [UInt8], to connection: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  private static func read(from connection: Int32, _ input: inout [UInt8]) -> Request? {
    let blank: [UInt8] = [13, 10, 13, 10]
    while true {
      if let end = input.indices.first(where: { input[$0...].starts(with: blank) }) {
        let lines = String(decoding: input[..<end], as: UTF8.self)
          .split(separator: "\r\n").map(String.init)
        let parts = (lines.first ?? "").split(separator: " ")
        guard parts.count == 3 else { return nil }
        var request = Request(
          method: String(parts[0]), target: String(parts[1]), fields: Array(lines.dropFirst()),
          body: [])
        let length = request["Content-Length"].flatMap { Int($0) } ?? 0
        if input.count >= end + 4 + length {
          request.body = Array(input[(end + 4)..<(end + 4 + length)])
          input.removeFirst(end + 4 + length)
          return request
        }
      }
      var buffer = [UInt8](repeating: 0, count: 16 << 10)
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      input += buffer[..<count]
    }
  }

  private static func start(_ body: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Body(body))
    pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, box.toOpaque())
    pthread_detach(thread)
  }

  private final class Body {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}

/// Why a scripted server did not start.
public enum ScriptedServerError: Error {
  case cannotListen(Int32)
}
