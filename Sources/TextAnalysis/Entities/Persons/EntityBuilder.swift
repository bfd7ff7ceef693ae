import ArticleModel

/// Writes drafts and groups as the model's entities.
struct EntityBuilder {
  let context: EntityContext
  private var identifiers = EntityIdentifiers()

  init(context: EntityContext) { self.context = context }

  /// Persons in the order of their first mention, and the new index of each draft.
  mutating func persons(_ drafts: [PersonDraft]) -> (persons: [Person], ids: [String]) {
    var ids = Array(repeating: "", count: drafts.count)
    var result: [(start: Int, person: Person)] = []
    let order = drafts.indices.sorted { firstToken(drafts[$0]) < firstToken(drafts[$1]) }
    for index in order {
      let draft = drafts[index]
      guard !draft.names.isEmpty else { continue }
      let name = context.text.string(of: context.names[fullestName(draft.names.map(\.name))].span)
      ids[index] = identifiers.make(name)
      var mentions = draft.others
      for item in draft.names {
        mentions.append(
          Mention(
            span: context.names[item.name].span, kind: item.kind, rule: item.rule,
            probability: item.probability))
      }
      mentions.sort { $0.span < $1.span }
      let roles = distinct(draft.roles)
      result.append(
        (
          mentions.first?.span.start ?? 0,
          Person(id: ids[index], name: name, roles: roles, mentions: mentions)
        ))
    }
    return (result.map(\.person), ids)
  }

  /// Organizations or places.
  mutating func entities(_ groups: [NameGroups.Group]) -> [NamedEntity] {
    groups.map { group in
      let name = context.text.string(of: context.names[fullestName(group.names.map(\.name))].span)
      return NamedEntity(
        id: identifiers.make(name), name: name,
        mentions: group.names.map {
          Mention(
            span: context.names[$0.name].span, kind: .name, rule: $0.rule,
            probability: $0.probability)
        })
    }
  }

  private func firstToken(_ draft: PersonDraft) -> Int {
    draft.names.first?.token ?? Int.max
  }

  /// The name with most words of more than a letter, then the longest, then the first.
  private func fullestName(_ names: [Int]) -> Int {
    var best = names.first ?? 0
    var bestScore = (-1, -1)
    for name in names {
      let span = context.names[name].span
      let words = context.names[name].tokens.filter { context.text.tokens[$0].span.length > 2 }
        .count
      if (words, span.length) > bestScore {
        best = name
        bestScore = (words, span.length)
      }
    }
    return best
  }

  /// Roles in the order of the text; the same words, whatever their case, once.
  private func distinct(_ roles: [Role]) -> [Role] {
    var seen: Set<[UInt8]> = []
    return roles.sorted { $0.span < $1.span }.filter { role in
      var key: [UInt8] = []
      context.text.text.withUnsafeBufferPointer {
        LetterFolding.fold($0, role.span.range, into: &key)
      }
      return seen.insert(key).inserted
    }
  }
}
