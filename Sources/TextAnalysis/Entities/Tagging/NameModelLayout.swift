/// The form of the model file: a header of 64 bytes, then four sections, all little-endian.
///
///     0   8 bytes   magic
///     8   UInt32    version
///     12  UInt32    labels
///     16  UInt32    bits of the feature index: 2^bits slots
///     20  UInt32    rows of weights
///     24  UInt32    bits of the word index
///     28  Float     what one unit of a weight is worth
///     32  UInt64    bytes of the whole file
///     40  UInt64    checksum of everything behind the header
///     64  transitions    Int16, 17 rows of 16: from the start of a sentence, then from each label
///     …   word index     UInt64 for each slot, see `WordStatistics`
///     …   feature index  UInt32 for each slot, see `FeatureWeights`
///     …   weights        Int8, `labels` for each row, then 16 bytes so that the last row can be read as a
///                        vector
struct NameModelLayout {
  static let magic: [UInt8] = Array("DLNAMES\n".utf8)
  static let version: UInt32 = 1
  static let headerBytes = 64
  static let transitionBytes = 17 * NameLabel.lanes * 2

  var featureBits: Int
  var rowCount: Int
  var wordBits: Int

  var transitionsOffset: Int { Self.headerBytes }
  var wordsOffset: Int { transitionsOffset + Self.transitionBytes }
  var featuresOffset: Int { wordsOffset + 8 << wordBits }
  var weightsOffset: Int { featuresOffset + 4 << featureBits }
  var fileBytes: Int { weightsOffset + rowCount * NameLabel.count + NameLabel.lanes }

  /// Sum over 8 bytes at a time; the last ones are filled up with zeros.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var sum: UInt64 = 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      sum = (sum ^ word) &* 0xBF58_476D_1CE4_E5B9
      sum ^= sum >> 29
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    sum = (sum ^ rest) &* 0x94D0_49BB_1331_11EB
    return sum ^ (sum >> 31)
  }
}
