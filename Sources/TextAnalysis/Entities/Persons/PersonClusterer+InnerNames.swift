import ArticleModel

/// `person.inside-name`: a person's name inside the name of something else (`Doris Day Animal
/// Foundation`, `Hale Museum`), for persons whom the article also names by themselves.
extension PersonClusterer {
  /// Adds the mentions to the persons.
  mutating func addInnerNames() {
    for name in context.names where name.type != .person && name.tokens.count > 1 {
      for token in name.tokens.dropLast() where context.isCapitalized(token) {
        guard let key = reader.find(word: context.folded(token)),
          let candidates = byLast[key], candidates.count == 1, let person = candidates.first,
          let start = innerStart(token, key, persons[Int(person)], in: name.tokens)
        else { continue }
        persons[Int(person)].others.append(
          Mention(
            span: context.text.span(ofTokens: start..<(token + 1)), kind: .nameInName,
            rule: "person.inside-name", probability: start < token ? 0.9 : 0.7))
        break
      }
    }
  }

  /// Where the inner name begins; nil unless it is the full name, or a surname at the head.
  private func innerStart(
    _ token: Int, _ key: Int32, _ person: PersonDraft, in name: Range<Int>
  ) -> Int? {
    guard !person.names.isEmpty else { return nil }
    if token > name.lowerBound, let first = person.form.keys.first, person.form.keys.last == key,
      reader.find(word: context.folded(token - 1)) == first
    {
      return token - 1
    }
    return token == name.lowerBound ? token : nil
  }
}
