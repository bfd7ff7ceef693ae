import ArticleModel

/// A person while the article is read.
struct PersonDraft {
  /// A name mention.
  struct NameMention {
    /// Index into `EntityContext.names`.
    var name: Int
    /// First token.
    var token: Int
    var kind: Mention.Kind
    var rule: RuleID
    var probability: Double
  }

  /// The longest form.
  var form: PersonForm.Key
  /// The name that made the person, by index; other forms were joined to it.
  var founder: Int
  /// Names of several words that were joined to it for being another form of `form`, by index, and how
  /// they are related.
  var joined: [(name: Int, relation: PersonClusterer.Relation)] = []
  /// Names in the order of the text.
  var names: [NameMention] = []
  /// Nominals and pronouns.
  var others: [Mention] = []
  /// Roles, by start once finished.
  var roles: [Role] = []
  /// Introduced as somebody's kin (`her son Anderson Cooper`) or named Jr.
  var isKin = false
  /// Above zero for men, below for women; from names, titles, roles, kinship.
  var genderScore = 0
  /// The same from the full name alone, before its mentions are read.
  var nameGender = 0
  /// Token of the latest mention while reading.
  var lastToken = -1

  /// Man, woman or not known.
  var gender: Gender {
    let score = genderScore != 0 ? genderScore : nameGender
    return score > 0 ? .male : score < 0 ? .female : .unknown
  }

  enum Gender { case male, female, unknown }
}
