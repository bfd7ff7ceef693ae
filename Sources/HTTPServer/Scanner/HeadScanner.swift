/// An incremental scanner of request heads (RFC 9112 sections 2 to 5) that refuses a head at the
/// first byte that makes it wrong.
///
/// Invariants: bytes are consumed once, in order, in pieces of any size, with the same result;
/// `bytes` holds at most `requestLineBytes + headerBytes + 4`; after `.complete` or `.failed` the
/// scanner must be taken or dropped.
struct HeadScanner {
  enum Progress {
    /// All bytes were consumed; more are needed.
    case more
    /// The head ended after so many of the bytes given.
    case complete(consumed: Int)
    case failed(HTTPProblem)
  }

  enum State {
    case start, startLF
    case method, target, version, requestLineLF
    case fieldStart, name, valueStart, value, valueLF, endLF, done
  }

  let limits: HTTPLimits
  var bytes: [UInt8] = []
  var entries: [HTTPFields.Entry] = []
  var state = State.start
  /// Where the part being scanned starts, counted from the head's first byte.
  var mark = 0
  /// The end of the last byte of a value that is no white space.
  var valueEnd = 0
  var name: Range<Int> = 0..<0
  /// Where the field lines start.
  var fieldsStart = 0
  var line = RequestLine()
  var framing = FramingFields()
  var skippedEmptyLine = false

  init(limits: HTTPLimits) {
    self.limits = limits
  }

  /// Whether nothing of a request has been seen.
  var isAtStart: Bool { state == .start && !skippedEmptyLine }

  /// Whether a head that is not whole is one of a HEAD request, whose answer has no body.
  var hasMethodHead: Bool { fieldsStart > 0 && line.method == .head }

  /// Consumes bytes up to the end of the head.
  mutating func feed(_ input: UnsafeBufferPointer<UInt8>) -> Progress {
    var position = 0
    var flushed = 0
    while position < input.count {
      let before = state
      // What must be added to a position in the input to get one in the head.
      let base = bytes.count - flushed
      if let problem = step(input, &position, base) { return .failed(problem) }
      switch (before, state) {
      case (.start, .startLF), (.startLF, .start):
        // An empty line before the request line is no part of the head.
        flushed = position
      case (.requestLineLF, .fieldStart), (.valueLF, .fieldStart), (.endLF, .done):
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: input[flushed..<position]))
        flushed = position
        if let problem = lineEnded(before) { return .failed(problem) }
        if before == .endLF { return .complete(consumed: position) }
      default:
        break
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: input[flushed...]))
    return .more
  }

  /// Interprets what a line feed has ended.
  private mutating func lineEnded(_ ended: State) -> HTTPProblem? {
    switch ended {
    case .requestLineLF:
      fieldsStart = bytes.count
      let held = bytes
      return held.withUnsafeBufferPointer { line.interpret($0) }
    case .valueLF:
      guard entries.count < limits.headerCount else {
        return .fieldsTooLarge("At most \(limits.headerCount) field lines are taken.")
      }
      let entry = HTTPFields.Entry(
        nameStart: Int32(name.lowerBound), nameEnd: Int32(name.upperBound),
        valueStart: Int32(mark), valueEnd: Int32(valueEnd))
      entries.append(entry)
      let held = bytes
      return held.withUnsafeBufferPointer { framing.note(entry, in: $0, line: line) }
    default:
      return framing.check(line: line)
    }
  }

  /// The head as a value, and the scanner as new.
  mutating func take(peer: Peer) -> RequestHead {
    let head = RequestHead(
      method: line.method, fields: HTTPFields(bytes: bytes, entries: entries),
      path: line.path, query: line.query, minorVersion: line.minorVersion,
      framing: framing.bodyFraming,
      wantsKeepAlive: framing.wantsKeepAlive(minorVersion: line.minorVersion),
      expectsContinue: framing.expectsContinue && line.minorVersion == 1, peer: peer)
    self = HeadScanner(limits: limits)
    return head
  }

  /// The head that a text is.
  static func scan(
    _ text: String, limits: HTTPLimits, peer: Peer
  ) throws(HTTPProblem) -> RequestHead {
    var scanner = HeadScanner(limits: limits)
    let input = Array(text.utf8)
    switch input.withUnsafeBufferPointer({ scanner.feed($0) }) {
    case .complete(let consumed) where consumed == input.count: return scanner.take(peer: peer)
    case .failed(let problem): throw problem
    case .more, .complete: throw .malformed("The head does not end where the text ends.")
    }
  }
}
