/// An incremental scanner of chunked bodies (RFC 9112 section 7.1).
///
/// Trailers are checked and dropped. Extensions are checked for their bytes and dropped; all of
/// them together may be as long as the head's fields, so that a body cannot be made of them.
struct ChunkScanner {
  enum Step {
    /// All input is used up.
    case more
    /// A piece of the body: this range of the input.
    case data(Range<Int>)
    /// The body ended before this position of the input.
    case end(Int)
    case failed(HTTPProblem)
  }

  private enum State {
    case size, sizeSpace, extensions, sizeLF, data, dataCR, dataLF
    case trailerStart, trailerName, trailerValue, trailerLF, endLF
  }

  private let limits: HTTPLimits
  private let bodyLimitBytes: Int
  private var state = State.size
  private var size = 0
  private var sizeDigits = 0
  private var lineBytes = 0
  private var extensionBytes = 0
  private var trailerBytes = 0
  private var trailerCount = 0
  private(set) var totalBytes = 0

  init(limits: HTTPLimits, bodyLimitBytes: Int) {
    self.limits = limits
    self.bodyLimitBytes = bodyLimitBytes
  }

  /// Goes on from `position` to the next thing that the caller must know.
  mutating func next(_ input: UnsafeBufferPointer<UInt8>, from position: inout Int) -> Step {
    while position < input.count {
      if state == .data {
        let count = min(size, input.count - position)
        let range = position..<(position + count)
        size -= count
        position += count
        if size == 0 { state = .dataCR }
        return .data(range)
      }
      let isEnd = state == .endLF
      if let problem = take(input[position]) { return .failed(problem) }
      position += 1
      if isEnd { return .end(position) }
    }
    return .more
  }

  private mutating func take(_ byte: UInt8) -> HTTPProblem? {
    switch state {
    case .size, .sizeSpace, .extensions: takeSizeLine(byte)
    case .sizeLF: takeSizeLineFeed(byte)
    case .data: nil
    case .dataCR: expect(byte, 0x0D, then: .dataLF, "CRLF must follow a chunk's data.")
    case .dataLF: startChunk(byte)
    case .trailerStart, .trailerName, .trailerValue: takeTrailer(byte)
    case .trailerLF: expect(byte, 0x0A, then: .trailerStart, "A CR stands without LF.")
    case .endLF: expect(byte, 0x0A, then: .endLF, "A CR stands without LF.")
    }
  }

  private mutating func expect(
    _ byte: UInt8, _ wanted: UInt8, then next: State, _ detail: String
  ) -> HTTPProblem? {
    guard byte == wanted else { return .malformed(detail) }
    state = next
    return nil
  }

  private mutating func startChunk(_ byte: UInt8) -> HTTPProblem? {
    sizeDigits = 0
    lineBytes = 0
    return expect(byte, 0x0A, then: .size, "CRLF must follow a chunk's data.")
  }

  private mutating func takeSizeLine(_ byte: UInt8) -> HTTPProblem? {
    lineBytes += 1
    guard lineBytes <= limits.chunkLineBytes else {
      return .malformed("A chunk-size line may have at most \(limits.chunkLineBytes) bytes.")
    }
    if state == .size, let digit = ByteClass.hexValue(byte) {
      // Sixteen digits overflow nothing that is compared before the next shift.
      guard sizeDigits < 15 else { return .malformed("A chunk size has too many digits.") }
      sizeDigits += 1
      size = size << 4 | Int(digit)
      return nil
    }
    guard sizeDigits > 0 else { return .malformed("A chunk size must be hexadecimal digits.") }
    switch (state, byte) {
    case (.size, 0x0D), (.extensions, 0x0D): state = .sizeLF
    case (.size, 0x3B), (.sizeSpace, 0x3B): state = .extensions
    case (.size, 0x20), (.size, 0x09), (.sizeSpace, 0x20), (.sizeSpace, 0x09): state = .sizeSpace
    case (.extensions, _) where ByteClass.isFieldValue(byte):
      extensionBytes += 1
      guard extensionBytes <= limits.headerBytes else {
        return .malformed("The chunk extensions are too long.")
      }
    default: return .malformed("A chunk size must be hexadecimal digits and end with CRLF.")
    }
    return nil
  }

  private mutating func takeSizeLineFeed(_ byte: UInt8) -> HTTPProblem? {
    guard byte == 0x0A else { return .malformed("A CR stands without LF.") }
    guard size > 0 else {
      state = .trailerStart
      return nil
    }
    // Both are below 2^60: the sum cannot overflow.
    guard totalBytes + size <= bodyLimitBytes else {
      return .contentTooLarge(limitBytes: bodyLimitBytes)
    }
    totalBytes += size
    state = .data
    return nil
  }

  private mutating func takeTrailer(_ byte: UInt8) -> HTTPProblem? {
    trailerBytes += 1
    guard trailerBytes <= limits.headerBytes, trailerCount <= limits.headerCount else {
      return .fieldsTooLarge("The trailers are too long or too many.")
    }
    switch (state, byte) {
    case (.trailerStart, 0x0D): state = .endLF
    case (.trailerStart, _) where ByteClass.isToken(byte):
      trailerCount += 1
      state = .trailerName
    case (.trailerName, 0x3A): state = .trailerValue
    case (.trailerName, _) where ByteClass.isToken(byte): break
    case (.trailerValue, 0x0D): state = .trailerLF
    case (.trailerValue, _) where ByteClass.isFieldValue(byte): break
    default: return .malformed("A trailer line is no field line.")
    }
    return nil
  }
}
