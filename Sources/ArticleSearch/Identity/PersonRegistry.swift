import ArticleModel
import GRDB

/// Who is who across articles.
///
/// The registry says of each person of each article which person of the archive it is. It is a function of the
/// set of records (and of the corrections given as `IdentityOverrides`): the order in which articles
/// come, in which groups, and what was removed in between make no difference. The tests prove it.
///
/// **Names.** Two names may be one person's when given name and surname agree (`PersonName.key`): case and
/// accents aside, short forms and spellings of one name counted as one, middle names optional. Names with
/// different middle initials or suffixes are different people. People of one name are one person unless
/// evidence contradicts: callings that are seldom one person's (`RoleField`), in articles that share no
/// role, person or organization (`NamePartition`).
///
/// **A surname alone**, or a name that several people have and that no calling tells apart, is nobody's by
/// itself (`pending`). It is linked to the one person of that name who shares signs with the article and is
/// clearly ahead of all others (`LinkDecision`), else it stays an entry of its own that says so. Only what is
/// sure by itself is evidence for others, so that links never rest on links.
///
/// **Ids** are the slug of the name that most articles give. Where that alone would fit several, it has a
/// suffix that says why: `.sport` (the calling that tells people of one name apart), `.unresolved` (the
/// articles of such a name that are nobody's), `.unlinked` (a surname alone, when people of that surname are
/// known). An id that was given leads to its person as long as an article has the name: alone, or among the
/// candidates when there are several by now.
///
/// **Work.** What an article costs does not grow with the archive: its persons' signs are counted, and only
/// what a sign that came or went may decide is decided anew. Articles change owner only when a name comes to
/// have several people, or one again.
enum PersonRegistry {
  /// Label of the entry of a name that several have, for articles that are nobody's.
  static let unresolved = "?"

  /// Suffix of the id of such an entry.
  static let unresolvedSuffix = ".unresolved"
  /// Suffix of the id of a surname alone, when people of that surname are known.
  static let unlinkedSuffix = ".unlinked"
  /// Suffixes that are no callings.
  static let suffixes = [unresolvedSuffix, unlinkedSuffix]

  /// The label of a person: what tells it apart from others of the same name.
  static func label(variant: String, field: Int) -> String {
    variant.isEmpty && field == 0 ? "" : "\(variant)|\(field)"
  }

  /// The suffix of an id, by the label of its entity.
  static func suffix(ofLabel label: String) -> String {
    if label == unresolved { return unresolvedSuffix }
    guard let part = label.split(separator: "|", omittingEmptySubsequences: false).last,
      let number = Int(part), let field = RoleField(rawValue: number)
    else { return "" }
    return "." + field.label
  }
}
