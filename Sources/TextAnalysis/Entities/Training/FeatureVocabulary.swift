/// Numbers the features of the training data in the order of their first appearance.
struct FeatureVocabulary {
  private var keys: [UInt32] = Array(repeating: 0, count: 1 << 20)
  private var values: [Int32] = Array(repeating: 0, count: 1 << 20)
  private var mask = 1 << 20 - 1
  private var used = 0
  /// The hash of each numbered feature.
  private(set) var hashes: [UInt32] = []

  private static func key(_ feature: UInt32) -> UInt32 { feature == 0 ? 1 : feature }

  @inline(__always)
  private func slot(_ key: UInt32) -> Int {
    keys.withUnsafeBufferPointer { keys in
      var index = Int((key &* 0x9E37_79B1) ^ (key >> 7)) & mask
      while keys[index] != 0, keys[index] != key { index = (index + 1) & mask }
      return index
    }
  }

  /// Counts a feature; before `number`.
  mutating func count(_ feature: UInt32) {
    let index = claim(feature)
    values[index] += 1
  }

  private mutating func claim(_ feature: UInt32) -> Int {
    let key = Self.key(feature)
    var index = slot(key)
    if keys[index] == 0 {
      used += 1
      if used * 2 > keys.count {
        grow()
        index = slot(key)
      }
      keys[index] = key
    }
    return index
  }

  private mutating func grow() {
    let oldKeys = keys
    let oldValues = values
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    values = Array(repeating: 0, count: oldKeys.count * 2)
    mask = keys.count - 1
    for (index, key) in oldKeys.enumerated() where key != 0 {
      let place = slot(key)
      keys[place] = key
      values[place] = oldValues[index]
    }
  }

  /// Ends the counting: features seen less than `minimum` times are forgotten.
  mutating func freeze(minimum: Int32) {
    for index in values.indices { values[index] = values[index] >= minimum ? -1 : -2 }
  }

  /// The number of a counted feature; nil when it was too rare.
  mutating func number(_ feature: UInt32) -> Int32? {
    let index = slot(Self.key(feature))
    guard keys[index] != 0, values[index] != -2 else { return nil }
    if values[index] == -1 {
      values[index] = Int32(hashes.count)
      hashes.append(feature)
    }
    return values[index]
  }

  /// The number of a feature, which is added when it is new; after `freeze`.
  mutating func add(_ feature: UInt32) -> Int32 {
    let index = claim(feature)
    if values[index] <= 0, !(values[index] == 0 && !hashes.isEmpty && hashes[0] == feature) {
      values[index] = Int32(hashes.count)
      hashes.append(feature)
    }
    return values[index]
  }
}
