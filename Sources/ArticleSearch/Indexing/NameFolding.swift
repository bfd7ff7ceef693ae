import Foundation

/// Names without what people write in different ways: case, accents, apostrophes, hyphens.
enum NameFolding {
  /// The words of a name, each once, in order.
  static func tokens(of name: String) -> [String] {
    let words = words(of: name)
    guard words.count > 1 else { return words }
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  /// The words of a name, small and without accents: `Jean-Luc Mélenchon` gives `jean`, `luc`,
  /// `melenchon`; `O'Brien` gives `obrien`.
  static func words(of name: String) -> [String] {
    var words: [String] = []
    var token: [UInt8] = []
    func finish() {
      guard !token.isEmpty else { return }
      words.append(String(decoding: token, as: UTF8.self))
      token.removeAll(keepingCapacity: true)
    }
    let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
    let text = isPlain ? name : name.decomposedStringWithCompatibilityMapping
    for scalar in text.unicodeScalars {
      let value = scalar.value
      switch value {
      case 0x61...0x7A, 0x30...0x39: token.append(UInt8(value))
      case 0x41...0x5A: token.append(UInt8(value + 32))
      case 0x27, 0x2019, 0x2BC, 0x300...0x36F: continue
      case 0..<0x80: finish()
      default:
        if let plain = letters[scalar] {
          token.append(contentsOf: plain.utf8)
        } else if scalar.properties.generalCategory == .nonspacingMark {
          continue
        } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          token.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        } else {
          finish()
        }
      }
    }
    finish()
    return words
  }

  /// The words joined by hyphens; empty when there are none.
  static func slug(of name: String) -> String { tokens(of: name).joined(separator: "-") }

  /// Letters that Unicode does not decompose.
  private static let letters: [Unicode.Scalar: String] = [
    "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th",
    "Þ": "th", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ß": "ss", "ẞ": "ss", "ı": "i",
    "ħ": "h", "Ħ": "h", "ŧ": "t", "Ŧ": "t",
  ]
}
