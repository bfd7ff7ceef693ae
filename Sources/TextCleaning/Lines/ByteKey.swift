/// Bytes as the key of a dictionary, hashed in one piece (a slice hashes byte by byte).
struct ByteKey: Hashable {
  /// The bytes, not copied.
  var bytes: ArraySlice<UInt8>

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
