import Foundation

/// The names and numbers of a text in the index: the upper half of each hash, sorted, so that most
/// texts that share a turn of phrase are told apart without reading them. Two texts have at least as
/// many halves in common as hashes.
struct StoryFacts: Sendable {
  private let halves: [UInt32]

  /// The facts of `text`.
  init(of text: TextResemblance) { halves = text.facts.map { UInt32($0 >> 32) } }

  /// Reads what `bytes` wrote.
  init(_ bytes: Data) {
    halves = bytes.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count - bytes.count % 4, by: 4).map {
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt32.self))
      }
    }
  }

  /// Four bytes a fact, little-endian.
  var bytes: Data {
    var bytes = Data(capacity: 4 * halves.count)
    for half in halves {
      withUnsafeBytes(of: half.littleEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  /// False when texts with these facts can't tell one story.
  func allowSameStory(as other: StoryFacts) -> Bool {
    let fewest = min(halves.count, other.halves.count)
    let common = SortedHashes.common(halves, other.halves)
    return Double(common) >= TextResemblance.Likeness.sameFacts * Double(fewest)
  }
}
