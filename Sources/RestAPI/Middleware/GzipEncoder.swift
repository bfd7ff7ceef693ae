import CZlib

/// Compresses a body piece by piece into one gzip member (RFC 1952), with zlib. The same pieces
/// give the same
/// bytes: the header holds no time.
///
/// `@unchecked Sendable`: an encoder belongs to one answer, whose body one thread at a time writes.
final class GzipEncoder: @unchecked Sendable {
  /// zlib's level: 5 packs JSON to within a few percent of 9 in a third of the time.
  private static let level: Int32 = 5
  private var stream = z_stream()
  private let isReady: Bool

  init() { isReady = dateline_gzip_begin(&stream, Self.level) == Z_OK }

  deinit { if isReady { deflateEnd(&stream) } }

  /// A whole body at once; nil when there is no memory for it.
  static func whole(_ bytes: [UInt8]) -> [UInt8]? {
    GzipEncoder().encode(bytes, isLast: true)
  }

  /// The next piece of the body, such that everything given so far can be unpacked by who receives
  /// it; the end
  /// of the member after the last.
  func encode(_ bytes: [UInt8], isLast: Bool) -> [UInt8]? {
    guard isReady, bytes.count < Int(UInt32.max) else { return nil }
    let room = Int(deflateBound(&stream, UInt(bytes.count))) + 64
    var output = [UInt8](repeating: 0, count: room)
    var input = bytes
    let flush = isLast ? Z_FINISH : Z_SYNC_FLUSH
    let isDone = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        let result = deflate(&stream, flush)
        return stream.avail_in == 0 && stream.avail_out > 0
          && (isLast ? result == Z_STREAM_END : result == Z_OK)
      }
    }
    guard isDone else { return nil }
    output.removeLast(Int(stream.avail_out))
    return output
  }
}
