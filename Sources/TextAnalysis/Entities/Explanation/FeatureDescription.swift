import ArticleModel

/// Says in words what a feature of a token looks at. The numbers are those of the templates in
/// `FeatureExtractor` and `EvidenceFeatures`.
struct FeatureDescription {
  /// The words of the sentence.
  var words: [String]
  /// The token, and the run of capitalized words around it, in the sentence; empty without one.
  var token: Int
  var run: Range<Int>

  /// The feature of `template` in words.
  func text(_ template: Int) -> String {
    switch template {
    case 1...14: return common(template)
    case 20...37, 47, 48: return neighbours(template)
    case 38...44: return "lists of names: \(listView(template)) \(quoted(token))"
    case 45, 46: return "how \(quoted(token)) is written in other texts and here"
    case 50...66: return runView(template)
    case 70...83: return evidence(template)
    case 84, 85: return "\(quoted(token)) are the initials of a name in this text"
    default: return "feature \(template)"
    }
  }

  private func quoted(_ index: Int) -> String {
    words.indices.contains(index) ? "\"\(words[index])\"" : "(edge of the sentence)"
  }

  private func common(_ template: Int) -> String {
    switch template {
    case 1: return "word \(quoted(token))"
    case 2: return "word before: \(quoted(token - 1))"
    case 3: return "word behind: \(quoted(token + 1))"
    case 4: return "words \(quoted(token - 1)) \(quoted(token))"
    case 5: return "words \(quoted(token)) \(quoted(token + 1))"
    case 6: return "shape of \(quoted(token))"
    case 8: return "ending of \(quoted(token))"
    case 9: return "words used like \(quoted(token))"
    case 10: return "words used like \(quoted(token - 1)) \(quoted(token))"
    case 11: return "words used like \(quoted(token)) \(quoted(token + 1))"
    case 14:
      return "words \(quoted(token - 1)) \(quoted(token)) \(quoted(token + 1))"
    default: return "capitals around \(quoted(token))"
    }
  }

  private func neighbours(_ template: Int) -> String {
    switch template {
    case 20: return "word exactly as written \(quoted(token))"
    case 21: return "second word before: \(quoted(token - 2))"
    case 22: return "second word behind: \(quoted(token + 2))"
    case 23...25: return "beginning of \(quoted(token))"
    case 26, 27: return "ending of \(quoted(token))"
    case 29: return "capitals around \(quoted(token))"
    case 30: return "ending of the word before: \(quoted(token - 1))"
    case 31: return "ending of the word behind: \(quoted(token + 1))"
    case 32: return "words used like the one before: \(quoted(token - 1))"
    case 33: return "words used like the one behind: \(quoted(token + 1))"
    case 34: return "words used like the second before: \(quoted(token - 2))"
    case 35: return "words used like the second behind: \(quoted(token + 2))"
    case 47: return "shape behind \(quoted(token - 1))"
    case 48: return "shape before \(quoted(token + 1))"
    default: return "words used like those around \(quoted(token))"
    }
  }

  private func listView(_ template: Int) -> String {
    switch template {
    case 38: return "persons,"
    case 39: return "places,"
    case 40: return "organizations,"
    case 41: return "\(quoted(token + 1)) behind"
    case 42: return "\(quoted(token - 1)) before"
    default: return "all,"
    }
  }

  private func runView(_ template: Int) -> String {
    guard !run.isEmpty else { return "place among capitalized words" }
    let phrase = "\"" + words[run].joined(separator: " ") + "\""
    switch template {
    case 51, 55, 61: return "\(quoted(run.lowerBound - 1)) before \(phrase)"
    case 52, 56, 62: return "\(quoted(run.upperBound)) behind \(phrase)"
    case 53, 57, 59, 64, 65: return "last word of \(phrase)"
    case 54, 58, 63, 66: return "first word of \(phrase)"
    case 60: return "words used like those around \(phrase)"
    default: return "place in \(phrase)"
    }
  }

  private func evidence(_ template: Int) -> String {
    switch template {
    case 72: return "tags elsewhere in this text of \(quoted(token - 1)) \(quoted(token))"
    case 73: return "tags elsewhere in this text of \(quoted(token)) \(quoted(token + 1))"
    case 74, 75: return "longer names elsewhere in this text with \(quoted(token))"
    case 76, 78, 79: return "tags elsewhere in this text of the whole name"
    case 81...83: return "tags elsewhere in this text beside \(quoted(token))"
    default: return "tags elsewhere in this text of \(quoted(token))"
    }
  }
}
