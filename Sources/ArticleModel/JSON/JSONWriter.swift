/// Something that can write itself as JSON.
public protocol JSONEncodable {
  /// Writes exactly one JSON value.
  func encode(to writer: inout JSONWriter)
}

/// Writes JSON straight into bytes: no tree, no `String` per value. The caller gives member names in the
/// order in which they shall stand; Dateline's own documents give them sorted.
public struct JSONWriter {
  /// What has been written, UTF-8.
  public private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth = 0
  private var needsComma = false
  private var followsName = false

  /// Makes a writer; pretty means a line for each value, indented by two spaces.
  public init(isPretty: Bool = false, capacity: Int = 0) {
    self.isPretty = isPretty
    bytes.reserveCapacity(capacity)
  }

  /// The JSON of one value, in one line or pretty-printed with a final newline.
  public static func bytes(of value: some JSONEncodable, isPretty: Bool = false) -> [UInt8] {
    var writer = JSONWriter(isPretty: isPretty)
    value.encode(to: &writer)
    if isPretty { writer.bytes.append(0x0A) }
    return writer.bytes
  }

  /// Opens an object.
  public mutating func beginObject() { open(0x7B) }
  /// Closes the object opened last.
  public mutating func endObject() { close(0x7D) }
  /// Opens an array.
  public mutating func beginArray() { open(0x5B) }
  /// Closes the array opened last.
  public mutating func endArray() { close(0x5D) }

  /// Writes the name of the member whose value comes next.
  public mutating func name(_ name: String) {
    separate()
    writeQuoted(name)
    bytes.append(0x3A)
    if isPretty { bytes.append(0x20) }
    followsName = true
    needsComma = false
  }

  /// Writes a string.
  public mutating func write(_ value: String) {
    separate()
    writeQuoted(value)
    needsComma = true
  }

  /// Writes a string given as UTF-8 bytes.
  public mutating func write(utf8 value: ArraySlice<UInt8>) {
    separate()
    bytes.append(0x22)
    for byte in value { appendEscaped(byte) }
    bytes.append(0x22)
    needsComma = true
  }

  /// Writes a whole number.
  public mutating func write(_ value: Int) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
    needsComma = true
  }

  /// Writes a number; what JSON cannot write (infinities, NaN) becomes null.
  public mutating func write(_ value: Double) {
    guard value.isFinite else { return writeNull() }
    separate()
    if value == value.rounded(), abs(value) < 1e15 {
      bytes.append(contentsOf: String(Int(value)).utf8)
    } else {
      bytes.append(contentsOf: value.description.utf8)
    }
    needsComma = true
  }

  /// Writes true or false.
  public mutating func write(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
    needsComma = true
  }

  /// Writes null.
  public mutating func writeNull() {
    separate()
    bytes.append(contentsOf: "null".utf8)
    needsComma = true
  }

  /// Writes JSON that is already made, as one value.
  public mutating func write(json: some Collection<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    let wasEmpty = bytes.last == 0x7B || bytes.last == 0x5B
    depth -= 1
    if isPretty, !wasEmpty { newLine() }
    bytes.append(bracket)
    needsComma = true
    followsName = false
  }

  private mutating func separate() {
    if followsName {
      followsName = false
      return
    }
    if needsComma { bytes.append(0x2C) }
    needsComma = false
    if isPretty, depth > 0 { newLine() }
  }

  private mutating func newLine() {
    bytes.append(0x0A)
    for _ in 0..<depth {
      bytes.append(0x20)
      bytes.append(0x20)
    }
  }

  private mutating func writeQuoted(_ value: String) {
    bytes.append(0x22)
    var value = value
    value.withUTF8 { buffer in
      var start = 0
      for (index, byte) in buffer.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<index]))
        appendEscaped(byte)
        start = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...]))
    }
    bytes.append(0x22)
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case 0x22, 0x5C:
      bytes.append(0x5C)
      bytes.append(byte)
    case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
    case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
    case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
    case 0..<0x20:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: Array("\\u00".utf8))
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    default: bytes.append(byte)
    }
  }
}

extension JSONWriter {
  /// Writes a member with a value of its own kind.
  public mutating func member(_ name: String, _ value: some JSONEncodable) {
    self.name(name)
    value.encode(to: &self)
  }

  /// Writes a member that may be missing: null then.
  public mutating func member(_ name: String, _ value: (some JSONEncodable)?) {
    self.name(name)
    if let value { value.encode(to: &self) } else { writeNull() }
  }

  /// Writes a member that is an array.
  public mutating func member(_ name: String, _ values: [some JSONEncodable]) {
    self.name(name)
    beginArray()
    for value in values { value.encode(to: &self) }
    endArray()
  }
}

extension String: JSONEncodable {
  /// Writes a string.
  public func encode(to writer: inout JSONWriter) { writer.write(self) }
}

extension Int: JSONEncodable {
  /// Writes a whole number.
  public func encode(to writer: inout JSONWriter) { writer.write(self) }
}

extension Double: JSONEncodable {
  /// Writes a number.
  public func encode(to writer: inout JSONWriter) { writer.write(self) }
}

extension Bool: JSONEncodable {
  /// Writes true or false.
  public func encode(to writer: inout JSONWriter) { writer.write(self) }
}
