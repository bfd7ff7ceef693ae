/// Header fields in the order in which they were sent (RFC 9110 section 5), names compared without
/// regard to case.
///
/// All names and values share one byte buffer; a request's fields point into the received head, so
/// that nothing is copied or decoded that nobody asks for.
public struct HTTPFields: Sendable {
  /// Where one field's name and value stand in `bytes`.
  struct Entry: Sendable {
    var nameStart: Int32
    var nameEnd: Int32
    var valueStart: Int32
    var valueEnd: Int32
  }

  var bytes: [UInt8]
  var entries: [Entry]

  /// No fields.
  public init() {
    bytes = []
    entries = []
  }

  init(bytes: [UInt8], entries: [Entry]) {
    self.bytes = bytes
    self.entries = entries
  }

  /// How many fields there are; a name sent twice counts twice.
  public var count: Int { entries.count }

  /// The value of the field with this name; several are joined with `", "` (RFC 9110 section 5.3).
  /// Setting replaces every field of the name, setting nil removes them.
  public subscript(name: String) -> String? {
    get {
      var found: String?
      for entry in entries where matches(entry, name) {
        let value = text(entry.valueStart, entry.valueEnd)
        if let before = found { found = before + ", " + value } else { found = value }
      }
      return found
    }
    set {
      entries = entries.filter { !matches($0, name) }
      if let newValue { append(name, newValue) }
    }
  }

  /// Every value of the fields with this name, in order.
  public func values(of name: String) -> [String] {
    entries.lazy.filter { matches($0, name) }.map { text($0.valueStart, $0.valueEnd) }
  }

  /// Whether a field of this name is there.
  public func contains(_ name: String) -> Bool {
    entries.contains { matches($0, name) }
  }

  /// Adds a field after the others.
  ///
  /// A control character in the value becomes a space, and a name that is no token (RFC 9110
  /// section 5.6.2) is left out, so that no value from outside can forge a further field.
  public mutating func append(_ name: String, _ value: String) {
    let nameBytes = name.utf8
    guard !nameBytes.isEmpty, nameBytes.allSatisfy(ByteClass.isToken) else { return }
    guard bytes.count + nameBytes.count + value.utf8.count < Int(Int32.max) else { return }
    let start = Int32(bytes.count)
    bytes.append(contentsOf: nameBytes)
    let middle = Int32(bytes.count)
    for byte in value.utf8 { bytes.append(ByteClass.isFieldValue(byte) ? byte : 0x20) }
    entries.append(
      Entry(
        nameStart: start, nameEnd: middle, valueStart: middle, valueEnd: Int32(bytes.count)))
  }

  func matches(_ entry: Entry, _ name: String) -> Bool {
    let start = Int(entry.nameStart)
    let count = Int(entry.nameEnd) - start
    var name = name
    return name.withUTF8 { wanted in
      guard wanted.count == count else { return false }
      return bytes.withUnsafeBufferPointer { held in
        for index in 0..<count
        where ByteClass.lowercased(held[start + index]) != ByteClass.lowercased(wanted[index]) {
          return false
        }
        return true
      }
    }
  }

  func text(_ start: Int32, _ end: Int32) -> String {
    String(decoding: bytes[Int(start)..<Int(end)], as: UTF8.self)
  }
}

extension HTTPFields: Sequence {
  /// The fields in order, decoded one after the other.
  public func makeIterator() -> AnyIterator<HTTPField> {
    var rest = entries.makeIterator()
    return AnyIterator {
      guard let entry = rest.next() else { return nil }
      return HTTPField(
        name: text(entry.nameStart, entry.nameEnd), value: text(entry.valueStart, entry.valueEnd))
    }
  }
}

extension HTTPFields: ExpressibleByDictionaryLiteral {
  /// `["Content-Type": "application/json"]`, in the order written.
  public init(dictionaryLiteral elements: (String, String)...) {
    self.init()
    for (name, value) in elements { append(name, value) }
  }
}

extension HTTPFields: Equatable {
  /// Equal when names (without regard to case) and values agree in order.
  public static func == (left: HTTPFields, right: HTTPFields) -> Bool {
    left.elementsEqual(right) {
      $0.name.lowercased() == $1.name.lowercased() && $0.value == $1.value
    }
  }
}
