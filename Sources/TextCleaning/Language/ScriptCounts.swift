import ArticleModel

/// Letters by script; a script that one news language is written in decides alone.
struct ScriptCounts {
  private var total = 0
  private var counts: [Int] = Array(repeating: 0, count: 9)
  private var persian = 0
  private var urdu = 0
  private var cyrillicLetters = 0

  private static let codes = ["ar", "he", "el", "zh", "ja", "ko", "hi", "th", "ka"]

  /// Counts ASCII letters.
  mutating func addLatin(_ count: Int) { total += count }

  /// Counts one letter.
  mutating func add(_ scalar: Unicode.Scalar) {
    total += 1
    switch scalar.value {
    case 0x600...0x6FF:
      counts[0] += 1
      if [0x67E, 0x686, 0x698, 0x6AF, 0x6CC].contains(scalar.value) { persian += 1 }
      if [0x679, 0x688, 0x691, 0x6BA, 0x6D2].contains(scalar.value) { urdu += 1 }
    case 0x590...0x5FF: counts[1] += 1
    case 0x370...0x3FF: counts[2] += 1
    case 0x4E00...0x9FFF, 0x3400...0x4DBF: counts[3] += 1
    case 0x3040...0x30FF: counts[4] += 1
    case 0xAC00...0xD7AF, 0x1100...0x11FF: counts[5] += 1
    case 0x900...0x97F: counts[6] += 1
    case 0xE00...0xE7F: counts[7] += 1
    case 0x10A0...0x10FF: counts[8] += 1
    case 0x400...0x52F: cyrillicLetters += 1
    default: break
    }
  }

  /// The language the script decides; nil for Latin and Cyrillic.
  var language: Article.LanguageGuess? {
    guard total > 0 else { return nil }
    // Japanese mixes kana with Chinese characters.
    if counts[4] * 10 > total, counts[3] + counts[4] > total / 2 {
      return guess("ja", counts[3] + counts[4])
    }
    for (index, code) in Self.codes.enumerated() where counts[index] * 2 > total {
      if code == "ar", urdu * 50 > counts[0] { return guess("ur", counts[0]) }
      if code == "ar", persian * 20 > counts[0] { return guess("fa", counts[0]) }
      return guess(code, counts[index])
    }
    return nil
  }

  /// Russian for a text in Cyrillic letters of which nothing else is known; nil for other scripts.
  var cyrillic: Article.LanguageGuess? {
    guard cyrillicLetters * 2 > total else { return nil }
    return Article.LanguageGuess(code: "ru", confidence: 0.3, rule: "language.script")
  }

  private func guess(_ code: String, _ letters: Int) -> Article.LanguageGuess {
    let share = Double(letters) / Double(max(1, total))
    return Article.LanguageGuess(
      code: code, confidence: min(0.99, (share * 100).rounded() / 100), rule: "language.script")
  }
}
