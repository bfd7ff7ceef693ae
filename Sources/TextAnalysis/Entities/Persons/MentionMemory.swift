/// Who was mentioned last, with what tells a likely antecedent: how long ago, as subject or not,
/// inside a quotation or not. Holds a fixed number of mentions.
struct MentionMemory {
  /// One remembered mention.
  struct Entry {
    /// Index of the person; negative for somebody who is not named.
    var person: Int
    /// Of somebody who is not named.
    var gender: PersonDraft.Gender
    var token: Int
    var sentence: Int
    var paragraph: Int
    var isSubject: Bool
    var isQuoted: Bool
  }

  /// A person who may be meant, with the score of their best mention.
  struct Candidate {
    var person: Int
    var score: Double
  }

  static let capacity = 16
  private(set) var entries: [Entry] = []
  private var sentence = 0
  private var paragraph = 0
  private var hasSubject = false

  /// Starts a sentence.
  mutating func begin(sentence: Int, paragraph: Int) {
    self.sentence = sentence
    self.paragraph = paragraph
    hasSubject = false
  }

  /// Adds a mention of the present sentence.
  mutating func add(
    person: Int, gender: PersonDraft.Gender = .unknown, token: Int, isQuoted: Bool,
    canBeSubject: Bool
  ) {
    let isSubject = canBeSubject && !hasSubject && !isQuoted
    if isSubject { hasSubject = true }
    if entries.count == Self.capacity { entries.removeFirst() }
    entries.append(
      Entry(
        person: person, gender: gender, token: token, sentence: sentence, paragraph: paragraph,
        isSubject: isSubject, isQuoted: isQuoted))
  }

  /// Candidates for a pronoun, best first. `fits` says how well a person fits: nil not at all.
  func candidates(
    isQuoted: Bool, fits: (Int, PersonDraft.Gender) -> Double?
  ) -> [Candidate] {
    var result: [Candidate] = []
    for entry in entries.reversed() {
      let distance = sentence - entry.sentence
      let isNear = entry.paragraph == paragraph ? distance <= 4 : distance <= 2
      // Inside quotation marks `he` is not the speaker, who is the subject around them.
      if isQuoted, !entry.isQuoted, entry.isSubject, entry.paragraph == paragraph { continue }
      guard isNear, let fit = fits(entry.person, entry.gender) else { continue }
      var score = 4 - Double(distance) + fit
      if entry.isSubject { score += distance == 0 ? 2.5 : 1.5 }
      if entry.paragraph != paragraph { score -= 0.5 }
      if entry.isQuoted != isQuoted { score -= entry.isQuoted ? 3 : 1 }
      if let known = result.firstIndex(where: { $0.person == entry.person }) {
        result[known].score = max(result[known].score, score)
      } else {
        result.append(Candidate(person: entry.person, score: score))
      }
    }
    return result.enumerated().sorted {
      ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
    }.map(\.element)
  }

  /// The place of the latest mention of `person`; nil when it is forgotten.
  func latest(of person: Int) -> Entry? { entries.last { $0.person == person } }
}
