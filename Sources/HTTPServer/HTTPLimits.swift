/// How much of anything a client may send.
public struct HTTPLimits: Sendable {
  /// Bytes of the request line without its CRLF; beyond it 414.
  public var requestLineBytes = 8 * 1024
  /// Bytes of all field lines together, and of trailers; beyond it 431.
  public var headerBytes = 16 * 1024
  /// Field lines, and trailer lines; beyond it 431.
  public var headerCount = 100
  /// Bytes of a body that is collected, unless the handler's disposition says otherwise; beyond it
  /// 413.
  public var bodyBytes = 2 * 1024 * 1024
  /// Bytes of all collected bodies that are held at once, read or being answered; beyond it 503.
  public var heldBodyBytes = 256 * 1024 * 1024
  /// Bytes of a body that is streamed.
  public var streamedBodyBytes = 4 * 1024 * 1024 * 1024
  /// Bytes of one chunk-size line with its extensions; beyond it 400.
  public var chunkLineBytes = 1024
  /// Bytes that are read and dropped after the last answer of a connection, so that it is not lost.
  public var lingerBytes = 4 * 1024 * 1024
  /// Bytes that wait between the socket and a streaming handler, each way.
  public var streamBufferBytes = 256 * 1024

  /// The defaults.
  public init() {}
}
