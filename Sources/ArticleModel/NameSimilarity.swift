/// Compares folded words that may be two spellings of one name.
public enum NameSimilarity {
  /// What is left of a word when the differences between transliterations are taken out:
  /// `zelensky`, `zelenskyy` and `zelenskiy` give the same.
  public static func skeleton(_ word: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in word {
      var byte = byte
      switch byte {
      case UInt8(ascii: "y"), UInt8(ascii: "j"): byte = UInt8(ascii: "i")
      case UInt8(ascii: "w"): byte = UInt8(ascii: "v")
      case UInt8(ascii: "q"), UInt8(ascii: "c"): byte = UInt8(ascii: "k")
      case UInt8(ascii: "'"), UInt8(ascii: "-"): continue
      case UInt8(ascii: "h"):
        if let last = result.last, last == UInt8(ascii: "k") || last == UInt8(ascii: "g") {
          continue
        }
      default: break
      }
      if result.last != byte { result.append(byte) }
    }
    if result.count > 3, result[0] == UInt8(ascii: "i"), result[1] == UInt8(ascii: "e") {
      result.removeFirst()
    }
    if result.last == UInt8(ascii: "f"), result.count > 3 {
      result[result.count - 1] = UInt8(ascii: "v")
    }
    return result
  }

  /// The consonants of a skeleton, for given names: `mohammed`, `muhammad`.
  public static func consonants(_ word: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in skeleton(word) where !"aeiou".utf8.contains(byte) && result.last != byte {
      result.append(byte)
    }
    return result
  }

  /// True when one vowel put in, left out or changed makes one word of the other, or two neighbours
  /// changed places: what hasty typing and transliteration do, while `Johnson` and `Johnston` are
  /// two names. Linear.
  public static func isOneSlip(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
    let isOrdered = first.count <= second.count
    let a = Array(isOrdered ? first : second)
    let b = Array(isOrdered ? second : first)
    guard b.count - a.count <= 1 else { return false }
    var head = 0
    while head < a.count, a[head] == b[head] { head += 1 }
    var tail = 0
    while tail < a.count - head, a[a.count - 1 - tail] == b[b.count - 1 - tail] { tail += 1 }
    let left = a.count - head - tail
    if b.count > a.count {
      let isDoubled = head > 0 && b[head] == b[head - 1]
      return left == 0 && (isSoft(b[head]) || isDoubled)
    }
    if left == 1 { return isSoft(a[head]) && isSoft(b[head]) }
    return left == 2 && a[head] == b[head + 1] && a[head + 1] == b[head]
  }

  private static func isSoft(_ byte: UInt8) -> Bool { "aeiouyh'-".utf8.contains(byte) }
}
