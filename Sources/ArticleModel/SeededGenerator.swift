/// SplitMix64 (Steele, Lea, Flood 2014): small, fast and the same numbers for the same seed on
/// every machine.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Makes a generator; equal seeds give equal numbers.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  /// A whole number below `bound`; written here because the library's way of drawing may change.
  public mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: (next() >> 32 &* UInt64(bound)) >> 32)
  }

  /// Puts `values` in a random order.
  public mutating func shuffle<Value>(_ values: inout [Value]) {
    guard values.count > 1 else { return }
    for index in stride(from: values.count - 1, to: 0, by: -1) {
      values.swapAt(index, below(index + 1))
    }
  }

  /// The finishing step by itself: spreads the bits of `value` over all 64 (a bijection).
  public static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
