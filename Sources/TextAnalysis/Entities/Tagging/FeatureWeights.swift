/// The weights of the features, found by hash: an index of 32-bit entries into rows of signed bytes.
///
/// An entry holds the low 12 bits of the feature's hash and the number of its row plus one; 0 is a free
/// slot. The high bits of the hash say where to start looking. A feature that the model does not know
/// costs one read of the index.
struct FeatureWeights: @unchecked Sendable {
  // Sendable: the memory is never written after the model was opened, and the model owns it.
  private let index: UnsafePointer<UInt32>
  private let rows: UnsafePointer<Int8>
  private let shift: UInt32
  private let mask: Int
  private let rowCount: UInt32

  /// Rows that an entry can number.
  static let rowLimit = 1 << 20 - 1
  private static let probeLimit = 64

  init(index: UnsafePointer<UInt32>, bits: Int, rows: UnsafePointer<Int8>, rowCount: Int) {
    self.rowCount = UInt32(rowCount)
    self.index = index
    self.rows = rows
    shift = UInt32(32 - bits)
    mask = 1 << bits - 1
  }

  /// An entry of the index.
  static func entry(_ feature: UInt32, row: Int) -> UInt32 {
    (feature & 0xFFF) << 20 | UInt32(row + 1)
  }

  /// The slot where the search for a feature starts.
  @inline(__always)
  static func home(_ feature: UInt32, shift: UInt32) -> Int { Int(feature >> shift) }

  /// The weights of one feature; nil when the model does not know it.
  func weights(of feature: UInt32) -> SIMD16<Int16>? {
    let known = withUnsafePointer(to: feature) { sum($0, 1) }
    return known == SIMD16() ? nil : known
  }

  /// The sum of the weights of `count` features.
  @inline(__always)
  func sum(_ features: UnsafePointer<UInt32>, _ count: Int) -> SIMD16<Int16> {
    var total = SIMD16<Int16>()
    for number in 0..<count {
      let feature = features[number]
      var slot = Int(feature >> shift)
      var probes = 0
      while true {
        let entry = index[slot]
        if entry == 0 { break }
        if entry >> 20 == feature & 0xFFF {
          // A row past the end, which only a forged file can name, wraps to no feature.
          let row = (entry & 0xF_FFFF) &- 1
          guard row < rowCount else { break }
          let weights = UnsafeRawPointer(rows + Int(row) * NameLabel.count)
            .loadUnaligned(as: SIMD16<Int8>.self)
          total &+= SIMD16<Int16>(truncatingIfNeeded: weights)
          break
        }
        slot = (slot + 1) & mask
        probes += 1
        if probes == Self.probeLimit { break }
      }
    }
    return total
  }
}
