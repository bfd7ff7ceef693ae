import ArticleModel

/// All word lists of the cleaner, read once. A class, so that a copy of a draft copies one
/// reference and
/// not those of every table.
final class CleaningLexicon: Sendable {
  /// Phrases that mark furniture.
  let phrases: PhraseTable
  /// Phrases of the lines about an author, which need more evidence.
  let authorPhrases: PhraseTable
  /// Kinds of words.
  let words: WordClasses
  /// Labels of export headers, mails and front matter, folded, with the field they name.
  let labels: [String: LabelField]
  /// Field codes of news databases, small letters.
  let codes: [String: LabelField]
  /// Frequent English words, for the question whether a hyphen at a line's end stays.
  let dictionary: WordTable
  /// Given names, for lines of nothing but names.
  let givenNames: WordTable
  /// Given names and surnames that the dictionary knows as rare words: no words of the language.
  let rareNames: WordTable
  /// Frequent words of the languages that are told apart.
  let languages: LanguageProfiles

  /// Reads the lists that the cleaner needs from `set`.
  init(_ set: LexiconSet) throws(LexiconSet.Missing) {
    let phraseList = try set.list("cleaning-phrases")
    phrases = PhraseTable(phraseList) { $0 != AuthorBioRule.id }
    authorPhrases = PhraseTable(phraseList) { $0 == AuthorBioRule.id }
    words = WordClasses(try set.list("cleaning-words"))
    var labels: [String: LabelField] = [:]
    for entry in try set.list("cleaning-labels").entries {
      if let name = entry.fields.first, let field = LabelField(rawValue: name) {
        labels[String(decoding: LineKey.key(of: entry.term), as: UTF8.self)] = field
      }
    }
    self.labels = labels
    var codes: [String: LabelField] = [:]
    for entry in try set.list("cleaning-codes").entries {
      if let name = entry.fields.first { codes[entry.term] = LabelField(rawValue: name) }
    }
    self.codes = codes
    let words = try set.list("cleaning-dictionary").entries
    dictionary = WordTable(
      words.map { ($0.term, Int32($0.fields.first.flatMap { Int32($0) } ?? 0)) })
    givenNames = WordTable(try set.list("person-given-names").entries.map { ($0.term, Int32(1)) })
    rareNames = Self.rareNames(
      try set.list("gazetteer-given-names").entries + set.list("gazetteer-surnames").entries,
      in: dictionary)
    languages = LanguageProfiles(try set.list("cleaning-languages"))
  }

  /// Names more frequent than this are words as well (ten times the logarithm): `baker`, `king`.
  private static let rareWord: Int32 = 62

  private static func rareNames(
    _ names: [Lexicon.Entry], in dictionary: WordTable
  ) -> WordTable {
    var rare: [(String, Int32)] = []
    for name in names {
      let folded = name.term.lowercased()
      if let frequency = dictionary.find(Array(folded.utf8)), frequency <= rareWord {
        rare.append((folded, 1))
      }
    }
    return WordTable(rare)
  }
}

/// What a labelled line (`BYLINE: Jane Doe`) holds.
enum LabelField: String, Sendable {
  /// The headline.
  case title
  /// The line under the headline.
  case subtitle
  /// Author names.
  case author
  /// Date of publication.
  case published
  /// Date of the last change.
  case updated
  /// Newspaper or site.
  case publication
  /// Subject of a mail: the headline when there is no other.
  case subject
  /// When a mail was sent: the date of publication when there is no other.
  case sent
  /// The text starts here.
  case body
  /// A picture's caption.
  case caption
  /// Where the report was written.
  case dateline
  /// Nothing that is kept.
  case ignored
}
