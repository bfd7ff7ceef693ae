import ArticleModel

/// Gathers the words of the lists under numbers, in the order in which they come.
struct QuoteVocabularyBuilder {
  /// By id; entry 0 is the unknown word.
  private(set) var words = [QuoteVocabulary.Word()]
  /// The words, from id 1 on.
  private(set) var terms: [String] = []
  private(set) var phrases: [QuoteVocabulary.Phrase] = []
  private(set) var elisions: [String] = []
  private var ids: [String: Int32] = [:]
  private var plurals: [(term: String, classes: QuoteWordClass)] = []

  /// The id of a word in lower case, which is added when it is new.
  mutating func id(_ term: String) -> Int32 {
    if let id = ids[term] { return id }
    let id = Int32(words.count)
    ids[term] = id
    terms.append(term)
    words.append(QuoteVocabulary.Word())
    return id
  }

  /// Adds words with their classes (first column after the term, joined by commas).
  mutating func addClasses(of list: Lexicon, withPlurals: Bool) {
    for entry in list.entries {
      let term = entry.term.lowercased()
      for column in (entry.fields.first ?? "").split(separator: ",") {
        if column == "elision" { elisions.append(term) }
        guard let value = QuoteWordClass(listName: column) else { continue }
        words[Int(id(term))].classes.insert(value)
        guard withPlurals, let several = value.ofSeveral else { continue }
        plurals.append((Self.plural(term), several))
      }
    }
  }

  /// Adds the regular plurals that no list has.
  mutating func addPlurals() {
    for (term, classes) in plurals where ids[term] == nil {
      words[Int(id(term))].classes = classes
    }
  }

  /// Adds the forms of the cue verbs; of equal forms the first counts.
  mutating func addVerbs(of list: Lexicon) {
    for entry in list.entries where entry.fields.count >= 2 {
      let frame = CueVerb.frame(entry.fields[1])
      let irregular = entry.fields.count > 2 ? entry.fields[2] : ""
      for (word, form) in CueVerb.forms(of: entry.term.lowercased(), irregular: irregular) {
        let index = Int(id(word))
        guard words[index].form == .none else { continue }
        words[index].form = form
        words[index].frame = frame
        words[index].stance = Quotation.Stance(rawValue: entry.fields[0])
      }
    }
  }

  /// Adds the cue phrases, longer ones first, so that `as per` wins over `per`.
  mutating func addPhrases(of list: Lexicon) {
    for entry in list.entries where entry.fields.count >= 2 {
      let parts = entry.term.lowercased().split(separator: " ").map { id(String($0)) }
      guard !parts.isEmpty else { continue }
      phrases.append(
        QuoteVocabulary.Phrase(words: parts, isBeforeSource: entry.fields[1] == "before"))
    }
    phrases.sort { ($0.words.count, $1.words[0]) > ($1.words.count, $0.words[0]) }
  }

  private static func plural(_ noun: String) -> String {
    if noun.hasSuffix("man") { return noun.dropLast(3) + "men" }
    if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
      return noun.dropLast() + "ies"
    }
    return noun + (["s", "x", "ch", "sh"].contains { noun.hasSuffix($0) } ? "es" : "s")
  }
}
