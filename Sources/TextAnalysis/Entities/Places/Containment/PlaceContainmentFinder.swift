import ArticleModel

/// Reads where places lie from the words around their names. Only what the text says: no atlas is
/// asked where a town is, only whether a name behind a comma can hold another.
struct PlaceContainmentFinder {
  private let reader: PlaceReader
  private let rules: [any ContainmentRule]

  init(context: EntityContext) {
    reader = PlaceReader(context: context)
    rules = [
      WithinApposition(reader: reader), WithinComma(reader: reader),
      WithinPreposition(reader: reader), WithinOwner(reader: reader),
    ]
  }

  /// Adds to `places`, which are the groups `groups` in the same order, what holds each.
  func addContainers(to places: inout [NamedEntity], of groups: [NameGroups.Group]) {
    let context = reader.context
    var entityOfName: [Int: Int] = [:]
    var entityOfKey: [[UInt8]: Int] = [:]
    for (index, group) in groups.enumerated() {
      for item in group.names {
        entityOfName[item.name] = index
        let key = reader.key(item.name)
        if entityOfKey[key] == nil { entityOfKey[key] = index }
      }
    }
    for name in context.names.indices where context.names[name].type == .place {
      guard let inner = entityOfName[name] else { continue }
      for statement in rules.compactMap({ $0.statement(of: name) }) {
        let found: (index: Int?, name: String)?
        switch statement.container {
        case .name(let outer):
          found = entityOfName[outer].map { ($0, places[$0].name) }
        case .adjective(let token):
          found = country(token).map { key, name in (entityOfKey[key], name) }
        }
        guard let found, found.index != inner else { continue }
        let containment = PlaceContainment(
          name: found.index.map { places[$0].name } ?? found.name,
          place: found.index.map { places[$0].id },
          span: context.text.span(ofTokens: statement.tokens), rule: statement.rule,
          probability: statement.probability)
        add(containment, to: inner, places: &places, container: found.index)
      }
    }
  }

  /// Each container once; a place that holds another does not lie in it.
  private func add(
    _ containment: PlaceContainment, to inner: Int, places: inout [NamedEntity], container: Int?
  ) {
    let id = places[inner].id
    guard places[inner].within.count < Self.limit,
      !places[inner].within.contains(where: { $0.name == containment.name }),
      container.map({ !places[$0].within.contains { $0.place == id } }) ?? true
    else { return }
    places[inner].within.append(containment)
  }

  /// More containers than a place can have by any sensible text.
  private static let limit = 8

  /// Folded and readable name of the place that an adjective belongs to.
  private func country(_ token: Int) -> (key: [UInt8], name: String)? {
    let folded = reader.context.folded(token)
    guard let key = reader.context.lexicon.placesOfAdjectives[folded],
      let name = reader.context.lexicon.placeNamesOfAdjectives[folded]
    else { return nil }
    return (key, name)
  }
}
