import ArticleModel

/// The words that matter to attributions, looked up once for each token.
struct QuoteVocabulary: Sendable {
  /// What is known of one word.
  struct Word: Hashable, Sendable {
    var classes: QuoteWordClass = []
    /// The form of a cue verb that the word is; `none` when it is no such form.
    var form: CueVerb.Form = .none
    /// How that verb takes what is said.
    var frame: CueVerb.Frame = []
    /// What that verb makes of it.
    var stance: Quotation.Stance?
  }

  /// A cue phrase as word ids.
  struct Phrase: Hashable, Sendable {
    var words: [Int32]
    /// True when the source stands behind it (`according to police`), false when it is the subject.
    var isBeforeSource: Bool
  }

  /// Entry 0 is the unknown word.
  let words: [Word]
  let phrases: [Phrase]
  /// First words of phrases, by word id: indices into `phrases`.
  private(set) var phrasesByFirstWord: [Int32: [Int]] = [:]
  /// Words that begin with an apostrophe.
  let elisions: WordTable
  /// Labels of turns that name nobody: the side by the word.
  let labels: WordTable
  private let table: WordTable
  /// Ids of single words that rules ask for by themselves.
  let known: KnownWords

  /// Reads `quote-cue-verbs`, `quote-cue-phrases`, `quote-nouns`, `quote-function-words`,
  /// `quote-labels` and `person-given-names`.
  init(lexicons: LexiconSet) throws(LexiconSet.Missing) {
    var builder = QuoteVocabularyBuilder()
    for name in ["quote-nouns", "quote-function-words", "person-given-names"] {
      builder.addClasses(of: try lexicons.list(name), withPlurals: name == "quote-nouns")
    }
    builder.addPlurals()
    builder.addVerbs(of: try lexicons.list("quote-cue-verbs"))
    builder.addPhrases(of: try lexicons.list("quote-cue-phrases"))
    known = KnownWords { builder.id($0) }
    words = builder.words
    phrases = builder.phrases
    for (index, phrase) in phrases.enumerated() {
      phrasesByFirstWord[phrase.words[0], default: []].append(index)
    }
    labels = WordTable(
      try lexicons.list("quote-labels").entries.compactMap { entry in
        TranscriptLabel.Side(name: entry.fields.first ?? "").map { (entry.term, $0.rawValue) }
      })
    elisions = WordTable(builder.elisions.map { (word: $0, value: Int32(1)) })
    table = WordTable(builder.terms.enumerated().map { (word: $1, value: Int32($0 + 1)) })
  }

  /// The id of a word in lower case, with straight apostrophes; 0 when it is not known.
  func id(of word: some RandomAccessCollection<UInt8>) -> Int32 {
    table.find(word) ?? 0
  }

  /// Length of the longest known word, in bytes.
  var longestBytes: Int { table.longestBytes }
}
