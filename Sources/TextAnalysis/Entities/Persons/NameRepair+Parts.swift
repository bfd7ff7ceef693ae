import ArticleModel

/// A span that the tagger was not sure of and that holds a known person beside something else.
extension NameRepair {
  /// `Carlson's X` as `Carlson` and `X`, `Rock Hudson, Day` as two persons: the parts at commas and
  /// possessive endings, when one of them is a person named elsewhere; nil otherwise.
  mutating func parted(_ name: NameSpan) -> [NameSpan]? {
    guard name.type != .person, name.probability < 0.7, name.tokens.count > 2 else { return nil }
    var parts: [NameSpan] = []
    var hasPerson = false
    var start = name.tokens.lowerBound
    for index in name.tokens.lowerBound...name.tokens.upperBound {
      guard index == name.tokens.upperBound || isJoint(index) else { continue }
      if index > start, context.isCapitalized(start) {
        var part = name
        part.tokens = start..<index
        part.span = context.text.span(ofTokens: part.tokens)
        if isKnownPerson(part.tokens) {
          part.type = .person
          part.rule = "name.document-evidence"
          hasPerson = true
        }
        parts.append(part)
      }
      start = index + 1
    }
    return hasPerson && parts.count > 1 ? parts : nil
  }

  private func isJoint(_ index: Int) -> Bool {
    context.text.tokens[index].kind == .possessive || context.isMark(index, ",")
  }
}
