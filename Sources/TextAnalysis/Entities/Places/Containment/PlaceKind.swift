import ArticleModel

/// What the word lists say of a place's name; nothing for towns and names that no list has.
struct PlaceKind: OptionSet, Sendable {
  let rawValue: UInt8

  /// A country or territory.
  static let country = PlaceKind(rawValue: 1)
  /// A state, province, sea, mountain range.
  static let region = PlaceKind(rawValue: 2)
  /// True for both: other places lie in them.
  var isContainer: Bool { !isEmpty }
}

/// Countries and regions by name, folded.
struct PlaceKinds: Sendable {
  private var kinds: [[UInt8]: PlaceKind] = [:]

  /// Knows no place.
  init() {}

  /// Reads `gazetteer-places` and `gazetteer-known-places` (term, class), of which cities are left out.
  init(_ lexicons: LexiconSet) throws(LexiconSet.Missing) {
    for name in ["gazetteer-places", "gazetteer-known-places"] {
      for entry in try lexicons.list(name).entries {
        let kind: PlaceKind =
          entry.fields.first == "country" ? .country : entry.fields.first == "region" ? .region : []
        guard !kind.isEmpty else { continue }
        kinds[EntityLexicon.folded(entry.term), default: []].formUnion(kind)
      }
    }
  }

  /// The kind of a folded name.
  subscript(_ folded: [UInt8]) -> PlaceKind { kinds[folded] ?? [] }
}
