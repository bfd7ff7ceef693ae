extension HeadScanner {
  /// Runs one state over as many bytes as it takes; `position` moves by at least one, or the state
  /// changes.
  @inline(__always)
  mutating func step(
    _ input: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ base: Int
  ) -> HTTPProblem? {
    switch state {
    case .start, .startLF: stepStart(input, &position)
    case .method: stepMethod(input, &position, base)
    case .target: stepTarget(input, &position, base)
    case .version: stepVersion(input, &position, base)
    case .fieldStart: stepFieldStart(input, &position, base)
    case .name: stepName(input, &position, base)
    case .valueStart: stepValueStart(input, &position, base)
    case .value: stepValue(input, &position, base)
    case .requestLineLF, .valueLF, .endLF: stepLineFeed(input, &position)
    case .done: .malformed("A head ended and was not taken.")
    }
  }

  /// One empty line before the request line is forgiven (RFC 9112 section 2.2), no more.
  private mutating func stepStart(
    _ input: UnsafeBufferPointer<UInt8>, _ position: inout Int
  ) -> HTTPProblem? {
    let byte = input[position]
    if state == .startLF {
      guard byte == 0x0A else { return .malformed("A CR stands without LF before the request.") }
      position += 1
      state = .start
      return nil
    }
    if byte == 0x0D, !skippedEmptyLine {
      skippedEmptyLine = true
      position += 1
      state = .startLF
      return nil
    }
    mark = 0
    state = .method
    // Most heads fit: one allocation each.
    bytes.reserveCapacity(min(input.count, 1024))
    entries.reserveCapacity(8)
    return nil
  }

  private mutating func stepMethod(
    _ input: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ base: Int
  ) -> HTTPProblem? {
    while position < input.count {
      let byte = input[position]
      if byte == 0x20 {
        line.methodEnd = base + position
        guard line.methodEnd > 0 else { return .malformed("The method is missing.") }
        position += 1
        mark = base + position
        state = .target
        return nil
      }
      guard ByteClass.isToken(byte) else {
        return .malformed("The method holds a byte that no method may hold.")
      }
      guard base + position < RequestLine.longestMethod else {
        return .notImplemented("No method has so long a name.")
      }
      position += 1
    }
    return nil
  }

  private mutating func stepTarget(
    _ input: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ base: Int
  ) -> HTTPProblem? {
    // No byte past the limit is looked at; the version must still fit into it.
    let end = min(input.count, limits.requestLineBytes - RequestLine.versionCount - base)
    while position < end {
      let byte = input[position]
      if byte == 0x20 {
        guard base + position > mark else { return .malformed("The request target is missing.") }
        line.target = mark..<(base + position)
        position += 1
        mark = base + position
        state = .version
        return nil
      }
      guard ByteClass.isTarget(byte) else {
        return .malformed(
          byte == 0x0D || byte == 0x0A
            ? "The request line has no version."
            : "The request target holds a byte that must be percent-encoded, as spaces and letters beyond "
              + "ASCII must.")
      }
      position += 1
    }
    return position < input.count ? .uriTooLong(limitBytes: limits.requestLineBytes) : nil
  }

  private mutating func stepVersion(
    _ input: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ base: Int
  ) -> HTTPProblem? {
    while position < input.count {
      let byte = input[position]
      let index = base + position - mark
      if index == RequestLine.versionCount {
        guard byte == 0x0D else { return .malformed("CRLF must follow the version.") }
        position += 1
        state = .requestLineLF
        return nil
      }
      guard line.noteVersion(byte, at: index) else {
        return .malformed("The version must be HTTP/ and two digits with a point between them.")
      }
      position += 1
    }
    return nil
  }

  private mutating func stepLineFeed(
    _ input: UnsafeBufferPointer<UInt8>, _ position: inout Int
  ) -> HTTPProblem? {
    guard input[position] == 0x0A else { return .malformed("A CR stands without LF.") }
    position += 1
    state = state == .endLF ? .done : .fieldStart
    return nil
  }

  private mutating func stepFieldStart(
    _ input: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ base: Int
  ) -> HTTPProblem? {
    switch input[position] {
    case 0x0D:
      position += 1
      state = .endLF
    case 0x20, 0x09:
      return .malformed("A field line starts with white space (obsolete line folding).")
    default:
      mark = base + position
      state = .name
    }
    return nil
  }

  private mutating func stepName(
    _ input: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ base: Int
  ) -> HTTPProblem? {
    let end = min(input.count, fieldsStart + limits.headerBytes - base)
    while position < end {
      let byte = input[position]
      if byte == 0x3A {
        name = mark..<(base + position)
        guard !name.isEmpty else { return .malformed("A field has no name.") }
        position += 1
        state = .valueStart
        return nil
      }
      guard ByteClass.isToken(byte) else {
        return .malformed(
          byte == 0x20 || byte == 0x09
            ? "White space stands between a field's name and its colon."
            : "A field name holds a byte that no name may hold.")
      }
      position += 1
    }
    return position < input.count ? headerTooLarge : nil
  }

  private mutating func stepValueStart(
    _ input: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ base: Int
  ) -> HTTPProblem? {
    let end = min(input.count, fieldsStart + limits.headerBytes - base)
    while position < end {
      let byte = input[position]
      guard byte == 0x20 || byte == 0x09 else {
        mark = base + position
        valueEnd = mark
        state = .value
        return nil
      }
      position += 1
    }
    return position < input.count ? headerTooLarge : nil
  }

  private mutating func stepValue(
    _ input: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ base: Int
  ) -> HTTPProblem? {
    let end = min(input.count, fieldsStart + limits.headerBytes - base)
    while position < end {
      let byte = input[position]
      position += 1
      if byte > 0x20 && byte != 0x7F {
        valueEnd = base + position
      } else if byte == 0x0D {
        state = .valueLF
        return nil
      } else if byte != 0x20 && byte != 0x09 {
        return .malformed(
          byte == 0x0A
            ? "A field line ends with LF without CR." : "A field value holds a control character.")
      }
    }
    return position < input.count ? headerTooLarge : nil
  }

  private var headerTooLarge: HTTPProblem {
    .fieldsTooLarge("The field lines may have at most \(limits.headerBytes) bytes.")
  }
}
