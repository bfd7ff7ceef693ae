import ArticleModel

/// The words that matter to attributions, looked up once for each token.
struct QuoteVocabulary: Sendable {
  /// What is known of one word.
  struct Word: Hashable, Sendable {
    var classes: QuoteWordClass = []
    /// Index into `verbs`; -1 when the word is no form of a cue verb.
    var verb: Int16 = -1
    var form: CueVerb.Form = .none
    var frame: CueVerb.Frame = []
  }

  /// A cue phrase as word ids.
  struct Phrase: Hashable, Sendable {
    var words: [Int32]
    /// True when the source stands behind it (`according to police`), false when it is the subject.
    var isBeforeSource: Bool
  }

  /// Entry 0 is the unknown word.
  private(set) var words: [Word] = [Word()]
  private(set) var verbs: [CueVerb] = []
  private(set) var phrases: [Phrase] = []
  /// First words of phrases, by word id: indices into `phrases`.
  private(set) var phrasesByFirstWord: [Int32: [Int]] = [:]
  /// Words that begin with an apostrophe.
  let elisions: WordTable
  private let table: WordTable
  /// Ids of single words that rules ask for by themselves.
  let known: KnownWords

  /// Reads `quote-cue-verbs`, `quote-cue-phrases`, `quote-nouns`, `quote-function-words` and
  /// `person-given-names`.
  init(lexicons: LexiconSet) throws(LexiconSet.Missing) {
    var ids: [String: Int32] = [:]
    var order: [String] = []
    var words: [Word] = [Word()]
    func id(_ term: String) -> Int32 {
      if let id = ids[term] { return id }
      let id = Int32(words.count)
      ids[term] = id
      order.append(term)
      words.append(Word())
      return id
    }
    var elisions: [String] = []
    var plurals: [(term: String, classes: QuoteWordClass)] = []
    for name in ["quote-nouns", "quote-function-words", "person-given-names"] {
      for entry in try lexicons.list(name).entries {
        for column in (entry.fields.first ?? "").split(separator: ",") {
          if column == "elision" { elisions.append(entry.term.lowercased()) }
          guard let value = QuoteWordClass(listName: column) else { continue }
          words[Int(id(entry.term.lowercased()))].classes.insert(value)
          if name == "quote-nouns", let several = value.ofSeveral {
            plurals.append((Self.plural(entry.term.lowercased()), several))
          }
        }
      }
    }
    for (term, classes) in plurals where ids[term] == nil {
      words[Int(id(term))].classes = classes
    }
    var verbs: [CueVerb] = []
    for entry in try lexicons.list("quote-cue-verbs").entries where entry.fields.count >= 2 {
      let frame = CueVerb.frame(entry.fields[1])
      let irregular = entry.fields.count > 2 ? entry.fields[2] : ""
      for (word, form) in CueVerb.forms(of: entry.term.lowercased(), irregular: irregular) {
        let index = Int(id(word))
        guard words[index].form == .none else { continue }
        words[index].verb = Int16(clamping: verbs.count)
        words[index].form = form
        words[index].frame = frame
      }
      verbs.append(CueVerb(base: entry.term.lowercased(), frame: frame))
    }
    var phrases: [Phrase] = []
    for entry in try lexicons.list("quote-cue-phrases").entries where entry.fields.count >= 2 {
      let parts = entry.term.lowercased().split(separator: " ").map { id(String($0)) }
      guard !parts.isEmpty else { continue }
      phrases.append(Phrase(words: parts, isBeforeSource: entry.fields[1] == "before"))
    }
    // Longer phrases first, so that "as per" wins over "per".
    phrases.sort { ($0.words.count, $1.words[0]) > ($1.words.count, $0.words[0]) }
    for (index, phrase) in phrases.enumerated() {
      phrasesByFirstWord[phrase.words[0], default: []].append(index)
    }
    known = KnownWords { id($0) }
    self.words = words
    self.verbs = verbs
    self.phrases = phrases
    self.elisions = WordTable(elisions.map { (word: $0, value: Int32(1)) })
    table = WordTable(order.enumerated().map { (word: $1, value: Int32($0 + 1)) })
  }

  private static func plural(_ noun: String) -> String {
    if noun.hasSuffix("man") { return noun.dropLast(3) + "men" }
    if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
      return noun.dropLast() + "ies"
    }
    return noun + (["s", "x", "ch", "sh"].contains { noun.hasSuffix($0) } ? "es" : "s")
  }

  /// The id of a word in lower case, with straight apostrophes; 0 when it is not known.
  func id(of word: some RandomAccessCollection<UInt8>) -> Int32 {
    table.find(word) ?? 0
  }

  /// Length of the longest known word, in bytes.
  var longestBytes: Int { table.longestBytes }
}
