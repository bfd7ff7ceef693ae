import ArticleModel

/// From names to the people, organizations and places of an article.
///
/// The steps, in order: clean the tagger's spans; gather person names into persons; find the roles
/// around names; link descriptions and pronouns; gather organizations and places; read where places
/// lie. Pure, deterministic, linear in the text.
public struct EntityResolver: Sendable {
  private let lexicon: EntityLexicon

  /// Takes the word lists; see `EntityLexicon` for those it needs.
  public init(lexicons: LexiconSet) throws(LexiconSet.Missing) {
    lexicon = try EntityLexicon(lexicons)
  }

  /// Finds who and what `names`, the tagger's spans in `text`, stand for.
  public func resolve(_ names: [NameSpan], in text: SegmentedText) -> Entities {
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
    var resolver = ReferenceResolver(
      context: context, persons: clusterer.persons, personOfName: clusterer.personOfName,
      finder: finder)
    resolver.resolve()
    var organizations = OrganizationClusterer(context: context)
    var builder = EntityBuilder(context: context)
    let (persons, ids) = builder.persons(resolver.persons)
    let organizationEntities = builder.entities(organizations.cluster())
    let placeGroups = PlaceClusterer(context: context).cluster()
    var places = builder.entities(placeGroups)
    PlaceContainmentFinder(context: context).addContainers(to: &places, of: placeGroups)
    let pending = clusterer.unresolved + resolver.unresolved
    return Entities(
      persons: persons, organizations: organizationEntities, places: places,
      unresolved: pending.map { item in
        UnresolvedMention(
          span: item.span, kind: item.kind, candidates: item.candidates.map { ids[$0] },
          reason: item.reason)
      }.sorted { $0.span < $1.span })
  }
}
