import ArticleModel

/// Says which language a text is in: by script where the script decides, else by its most frequent
/// small words (M. Damashek's and G. Grefenstette's "small words" method).
struct LanguageProfiles: Sendable {
  /// Language codes, in the order of the list.
  private let codes: [String]
  /// A bit for each language that has the word.
  private let words: WordTable
  private let sizes: [Int]

  /// Words looked at.
  private static let mostWords = 3000

  /// Reads a list with the columns word, language code, source; at most 30 languages.
  init(_ lexicon: Lexicon) {
    var codes: [String] = []
    var order: [String] = []
    var bits: [String: Int32] = [:]
    var sizes: [Int] = []
    for entry in lexicon.entries {
      guard let code = entry.fields.first else { continue }
      if !codes.contains(code) {
        guard codes.count < 30 else { continue }
        codes.append(code)
        sizes.append(0)
      }
      guard let number = codes.firstIndex(of: code) else { continue }
      if bits[entry.term] == nil { order.append(entry.term) }
      bits[entry.term, default: 0] |= 1 << Int32(number)
      sizes[number] += 1
    }
    self.codes = codes
    self.sizes = sizes
    words = WordTable(order.map { ($0, bits[$0] ?? 0) })
  }

  /// The language of `text`, valid UTF-8.
  func identify(_ text: [UInt8]) -> Article.LanguageGuess {
    let counts = count(String(decoding: text.prefix(40_000), as: UTF8.self))
    if let script = counts.script { return script }
    var scores = codes.indices.map { (code: codes[$0], hits: counts.hits[$0]) }
    scores.sort { $0.hits != $1.hits ? $0.hits > $1.hits : $0.code < $1.code }
    guard let best = scores.first, best.hits > 0, counts.words > 0 else {
      return Article.LanguageGuess(code: "und", confidence: 0, rule: "language.too-little")
    }
    let second = scores.dropFirst().first?.hits ?? 0
    let margin = (best.hits - second) / best.hits
    let coverage = min(1, best.hits / Double(counts.words) / 0.3)
    let evidence = min(1, Double(counts.words) / 12)
    let confidence = min(0.99, (0.35 + 0.65 * min(1, margin * 2)) * coverage * evidence)
    return Article.LanguageGuess(
      code: best.code, confidence: (confidence * 100).rounded() / 100, rule: "language.small-words")
  }

  private struct Counts {
    var hits: [Double]
    var words = 0
    var script: Article.LanguageGuess?
  }

  private func count(_ text: String) -> Counts {
    var counts = Counts(hits: Array(repeating: 0, count: codes.count))
    var scripts = ScriptCounts()
    var word: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar == "'" {
        scripts.add(scalar)
        word.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      } else if !word.isEmpty {
        add(word, to: &counts)
        word.removeAll(keepingCapacity: true)
        if counts.words >= Self.mostWords { break }
      }
    }
    if !word.isEmpty { add(word, to: &counts) }
    counts.script = scripts.language
    return counts
  }

  private func add(_ word: [UInt8], to counts: inout Counts) {
    counts.words += 1
    guard let bits = words.find(word) else { return }
    let shared = Double(bits.nonzeroBitCount)
    for index in codes.indices where bits & (1 << Int32(index)) != 0 {
      counts.hits[index] += 1 / shared.squareRoot()
    }
  }
}
