import ArticleModel

/// The names of one article on their way to persons, organizations and places.
struct EntityResolution {
  let context: EntityContext
  /// Persons with names, before descriptions and pronouns.
  let clusterer: PersonClusterer
  /// The same with descriptions and pronouns.
  let references: ReferenceResolver
  let organizations: [NameGroups.Group]
  let places: [NameGroups.Group]

  init(_ names: [NameSpan], in text: SegmentedText, lexicon: EntityLexicon) {
    var context = EntityContext(text, lexicon)
    context.setNames(NameCleaner(context: context).clean(names))
    var repair = NameRepair(context: context)
    context.setNames(repair.repaired())
    var clusterer = PersonClusterer(context: context)
    clusterer.cluster()
    let finder = RoleFinder(context: context)
    for index in clusterer.persons.indices {
      for name in clusterer.persons[index].names where name.kind == .name {
        clusterer.persons[index].roles += finder.roles(aroundName: name.name)
      }
    }
    var references = ReferenceResolver(
      context: context, persons: clusterer.persons, personOfName: clusterer.personOfName,
      finder: finder)
    references.resolve()
    var organizations = OrganizationClusterer(context: context)
    self.context = context
    self.clusterer = clusterer
    self.references = references
    self.organizations = organizations.cluster()
    places = PlaceClusterer(context: context).cluster()
  }

  /// Everybody and everything found.
  func entities() -> Entities { build().entities }

  /// The entities, and the id of each person draft.
  private func build() -> (entities: Entities, ids: [String]) {
    var builder = EntityBuilder(context: context)
    let (persons, ids) = builder.persons(references.persons)
    let organizationEntities = builder.entities(organizations)
    var placeEntities = builder.entities(places)
    PlaceContainmentFinder(context: context).addContainers(to: &placeEntities, of: places)
    let pending = clusterer.unresolved + references.unresolved
    let unresolved = pending.map { item in
      UnresolvedMention(
        span: item.span, kind: item.kind, candidates: item.candidates.map { ids[$0] },
        reason: item.reason)
    }
    let entities = Entities(
      persons: persons, organizations: organizationEntities, places: placeEntities,
      unresolved: unresolved.sorted { $0.span < $1.span })
    return (entities, ids)
  }
}

/// Where mentions went, for `dateline analyze --explain`.
extension EntityResolution {
  func explanations() -> [MentionExplanation] {
    let (entities, ids) = build()
    var result: [MentionExplanation] = []
    for (draft, id) in zip(references.persons, ids) where !draft.names.isEmpty {
      result += explanations(of: draft, id)
    }
    for (entity, group) in zip(entities.organizations, organizations) {
      result += explanations(of: group, entity)
    }
    for (entity, group) in zip(entities.places, places) {
      result += explanations(of: group, entity)
    }
    return result
  }

  private func quoted(_ span: TextSpan) -> String { "\"\(context.text.string(of: span))\"" }

  private func explanations(of draft: PersonDraft, _ id: String) -> [MentionExplanation] {
    let founder = context.names[draft.founder].span
    var relations: [[[UInt8]]: String] = [:]
    for join in draft.joined { relations[words(join.name)] = join.relation.rawValue }
    var result: [MentionExplanation] = []
    for item in draft.names {
      let name = context.names[item.name]
      var path = ["\(quoted(name.span)) is a name by \(name.rule.rawValue)"]
      if let relation = relations[words(item.name)] {
        path.append("\(relation) of \(quoted(founder))")
      }
      path.append("\(item.rule.rawValue) to \(quoted(founder))")
      result.append(MentionExplanation(span: name.span, entity: id, path: path))
    }
    let all = (draft.others.map(\.span) + draft.names.map { context.names[$0.name].span }).sorted()
    var next = 0
    for mention in draft.others.sorted(by: { $0.span < $1.span }) {
      while next < all.count, all[next] < mention.span { next += 1 }
      let before = next > 0 ? all[next - 1] : founder
      result.append(
        MentionExplanation(
          span: mention.span, entity: id,
          path: ["\(mention.rule.rawValue) to \(quoted(before)), the mention before"]))
    }
    return result.sorted { $0.span < $1.span }
  }

  private func words(_ name: Int) -> [[UInt8]] { context.names[name].tokens.map(context.folded) }

  private func explanations(
    of group: NameGroups.Group, _ entity: NamedEntity
  ) -> [MentionExplanation] {
    guard let first = group.names.first else { return [] }
    return group.names.map { item in
      let name = context.names[item.name]
      return MentionExplanation(
        span: name.span, entity: entity.id,
        path: [
          "\(quoted(name.span)) is a name by \(name.rule.rawValue)",
          "\(item.rule.rawValue) to \(quoted(context.names[first.name].span))",
        ])
    }
  }
}
