/// Which bytes may stand where (RFC 9110 section 5.6, RFC 9112 section 3), as bit masks: no table
/// is loaded and no branch taken per class.
enum ByteClass {
  /// Letters, digits and ``!#$%&'*+-.^_`|~``: names of methods and fields.
  @inline(__always)
  static func isToken(_ byte: UInt8) -> Bool {
    // Bits of the 128 ASCII codes that a token may hold.
    let low: UInt64 = 0x03FF_6CFA_0000_0000
    let high: UInt64 = 0x57FF_FFFF_C7FF_FFFE
    if byte < 64 { return (low >> UInt64(byte)) & 1 == 1 }
    if byte < 128 { return (high >> UInt64(byte & 63)) & 1 == 1 }
    return false
  }

  /// Visible characters, space, tab and obs-text: what a field value may hold.
  @inline(__always)
  static func isFieldValue(_ byte: UInt8) -> Bool {
    (byte >= 0x20 && byte != 0x7F) || byte == 0x09
  }

  /// Visible ASCII without `#`, which no request target may hold.
  @inline(__always)
  static func isTarget(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != 0x23
  }

  /// What a host with port may hold: letters, digits, `-._~!$&'()*+;=:[]%`, no comma, space or `@`.
  @inline(__always)
  static func isHost(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x2D, 0x2E, 0x5F, 0x7E, 0x21, 0x24, 0x26, 0x27, 0x28, 0x29, 0x2A, 0x2B, 0x3B, 0x3D: true
    case 0x3A, 0x5B, 0x5D, 0x25: true
    default: false
    }
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// The value of a hexadecimal digit.
  @inline(__always)
  static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
