import ArticleModel

/// Reads the value of a setting, from text or from JSON, and says what is wrong with one that
/// cannot be.
struct SettingReader {
  let setting: Setting

  /// What is wrong with a value, and how to write it.
  struct Failure: Error { var description: String }

  /// A value from the command line or the environment.
  func read(_ text: String) throws(Failure) -> SettingValue {
    switch setting.kind {
    case .text:
      return try nonEmpty(text)
    case .whole(let bounds):
      guard let number = Int(text) else { throw wrong("a whole number", "\"\(text.prefix(40))\"") }
      return try within(bounds, number)
    case .flag:
      switch text.lowercased() {
      case "true", "1", "yes", "on": return .flag(true)
      case "false", "0", "no", "off": return .flag(false)
      default: throw wrong("true or false", "\"\(text.prefix(40))\"")
      }
    case .choice(let words): return try oneOf(words, text)
    case .list:
      return .list(
        text.split(separator: ",").map { item in
          String(item.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }.filter { !$0.isEmpty })
    }
  }

  /// A value from `Config/dateline.json`.
  func read(_ value: JSONValue) throws(Failure) -> SettingValue {
    switch (setting.kind, value) {
    case (.text, .string(let text)): return try nonEmpty(text)
    case (.whole(let bounds), .integer(let number)): return try within(bounds, number)
    case (.flag, .bool(let flag)): return .flag(flag)
    case (.choice(let words), .string(let text)): return try oneOf(words, text)
    case (.list, .array(let items)):
      var texts: [String] = []
      for item in items {
        guard case .string(let text) = item else {
          throw wrong("an array of strings", "\(item.kindDescription) in it")
        }
        texts.append(text)
      }
      return .list(texts)
    default: throw wrong(expected, value.kindDescription)
    }
  }

  private var expected: String {
    switch setting.kind {
    case .text: "a string"
    case .whole: "a whole number"
    case .flag: "true or false"
    case .choice(let words): "one of \(words.joined(separator: ", "))"
    case .list: "an array of strings"
    }
  }

  private func nonEmpty(_ text: String) throws(Failure) -> SettingValue {
    guard !text.isEmpty else { throw wrong("a text", "nothing") }
    return .text(text)
  }

  private func within(_ bounds: ClosedRange<Int>, _ number: Int) throws(Failure) -> SettingValue {
    guard bounds.contains(number) else {
      throw wrong("a number from \(bounds.lowerBound) to \(bounds.upperBound)", String(number))
    }
    return .whole(number)
  }

  private func oneOf(_ words: [String], _ text: String) throws(Failure) -> SettingValue {
    guard words.contains(text) else {
      let nearest = NearestName.of(text, among: words).map { "; did you mean \"\($0)\"?" } ?? ""
      throw wrong(
        "one of \(words.joined(separator: ", "))", "\"\(text.prefix(40))\"\(nearest)")
    }
    return .text(text)
  }

  private func wrong(_ expected: String, _ found: String) -> Failure {
    let shown = setting.isSecret ? "something else" : found
    return Failure(description: "expected \(expected), found \(shown)")
  }
}
