/// Writes trained weights in the form of `NameModelLayout`: the rows that matter most, as signed bytes.
struct NameModelWriter {
  /// Most rows that are kept.
  var rowLimit: Int
  /// Words with cluster and case habit.
  var words: [UInt64]

  /// The bytes of the model file.
  func write(_ weights: ChainWeights, hashes: [UInt32]) -> [UInt8] {
    let kept = keptRows(weights)
    let scale = Self.scale(weights, kept)
    let featureBits = Self.bits(forSlots: kept.count * 3 / 2)
    let wordBits = Self.bits(forSlots: words.count * 3 / 2)
    let layout = NameModelLayout(
      featureBits: featureBits, rowCount: kept.count, wordBits: wordBits)
    var file = [UInt8](repeating: 0, count: layout.fileBytes)
    file.withUnsafeMutableBytes { bytes in
      writeTransitions(weights, scale, bytes, layout)
      writeWords(bytes, layout)
      writeFeatures(weights, kept, hashes, scale, bytes, layout)
      writeHeader(scale, bytes, layout)
    }
    return file
  }

  private static func bits(forSlots slots: Int) -> Int {
    var bits = 10
    while 1 << bits < slots { bits += 1 }
    return bits
  }

  /// The rows with the largest differences between labels, in the order of their numbers.
  private func keptRows(_ weights: ChainWeights) -> [Int] {
    var sizes: [(row: Int, size: Float)] = []
    for row in 0..<weights.featureCount {
      let size = Self.size(weights.averaged(row))
      if size > 0.02 { sizes.append((row, size)) }
    }
    guard sizes.count > rowLimit else { return sizes.map(\.row) }
    sizes.sort { ($1.size, $0.row) < ($0.size, $1.row) }
    return sizes.prefix(rowLimit).map(\.row).sorted()
  }

  private static func size(_ row: ChainWeights.Row) -> Float {
    var row = row
    row[15] = row[14]
    return row.max() - row.min()
  }

  /// A row moved so that its range lies around zero, which changes no chain.
  private static func centered(_ row: ChainWeights.Row) -> ChainWeights.Row {
    var row = row
    row[15] = row[14]
    return row - (row.max() + row.min()) / 2
  }

  /// What a step of a byte is worth: all but the largest few weights fit.
  private static func scale(_ weights: ChainWeights, _ kept: [Int]) -> Float {
    var sizes = kept.map { size(weights.averaged($0)) / 2 }
    sizes.sort()
    let index = sizes.count - 1 - sizes.count / 2000
    let largest = sizes.indices.contains(index) ? sizes[index] : 1
    return max(largest, 0.5) / 127
  }

  private static func rounded(_ value: Float, _ limit: Float) -> Int {
    Int(max(-limit, min(limit, value)).rounded())
  }

  private func writeTransitions(
    _ weights: ChainWeights, _ scale: Float, _ bytes: UnsafeMutableRawBufferPointer,
    _ layout: NameModelLayout
  ) {
    for row in 0...NameLabel.lanes {
      let values = weights.averaged(weights.featureCount + row)
      for lane in 0..<NameLabel.lanes {
        let value = Int16(Self.rounded(values[lane] / scale, 1500)).littleEndian
        let offset = layout.transitionsOffset + 2 * (row * NameLabel.lanes + lane)
        bytes.storeBytes(of: value, toByteOffset: offset, as: Int16.self)
      }
    }
  }

  private func writeWords(_ bytes: UnsafeMutableRawBufferPointer, _ layout: NameModelLayout) {
    let mask = 1 << layout.wordBits - 1
    for word in words {
      var slot = WordStatistics.home(UInt32(word >> 32), mask)
      while bytes.load(fromByteOffset: layout.wordsOffset + 8 * slot, as: UInt64.self) != 0 {
        slot = (slot + 1) & mask
      }
      bytes.storeBytes(
        of: word.littleEndian, toByteOffset: layout.wordsOffset + 8 * slot, as: UInt64.self)
    }
  }

  private func writeFeatures(
    _ weights: ChainWeights, _ kept: [Int], _ hashes: [UInt32], _ scale: Float,
    _ bytes: UnsafeMutableRawBufferPointer, _ layout: NameModelLayout
  ) {
    let mask = 1 << layout.featureBits - 1
    for (number, row) in kept.enumerated() {
      let feature = hashes[row]
      var slot = FeatureWeights.home(feature, shift: UInt32(32 - layout.featureBits))
      while bytes.load(fromByteOffset: layout.featuresOffset + 4 * slot, as: UInt32.self) != 0 {
        slot = (slot + 1) & mask
      }
      bytes.storeBytes(
        of: FeatureWeights.entry(feature, row: number).littleEndian,
        toByteOffset: layout.featuresOffset + 4 * slot, as: UInt32.self)
      let values = Self.centered(weights.averaged(row)) / scale
      for label in 0..<NameLabel.count {
        bytes.storeBytes(
          of: Int8(Self.rounded(values[label], 127)),
          toByteOffset: layout.weightsOffset + number * NameLabel.count + label, as: Int8.self)
      }
    }
  }

  private func writeHeader(
    _ scale: Float, _ bytes: UnsafeMutableRawBufferPointer, _ layout: NameModelLayout
  ) {
    bytes.copyBytes(from: NameModelLayout.magic)
    func put(_ value: UInt32, _ offset: Int) {
      bytes.storeBytes(of: value.littleEndian, toByteOffset: offset, as: UInt32.self)
    }
    put(NameModelLayout.version, 8)
    put(UInt32(NameLabel.count), 12)
    put(UInt32(layout.featureBits), 16)
    put(UInt32(layout.rowCount), 20)
    put(UInt32(layout.wordBits), 24)
    put(scale.bitPattern, 28)
    bytes.storeBytes(of: UInt64(layout.fileBytes).littleEndian, toByteOffset: 32, as: UInt64.self)
    let body = UnsafeRawBufferPointer(rebasing: bytes[NameModelLayout.headerBytes...])
    bytes.storeBytes(
      of: NameModelLayout.checksum(body).littleEndian, toByteOffset: 40, as: UInt64.self)
  }
}
