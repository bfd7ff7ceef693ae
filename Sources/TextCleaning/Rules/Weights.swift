/// The weights of the signals that decide, in one place.
///
/// They were chosen by hand so that a decision needs two signals, or one that hardly stands in
/// prose, and corrected on the mess corpus and on generated inputs of other articles and layouts.
enum Weights {
  // Running headers: sum of these against `runningHeader`.
  static let runningHeader = 1.0
  /// Lines that come again are headers only while they are at most this share of all words.
  static let mostRepeated = 0.4
  /// For each time the line came again, up to three.
  static let repetition = 0.3
  /// When all occurrences stand at page edges.
  static let atPageEdges = 0.7
  /// The line holds a date or a bar, as headers do.
  static let repeatedDateOrBar = 0.3
  /// Each has a number at its start or end.
  static let numbered = 0.3
  /// It ends like a sentence.
  static let repeatedSentence = -0.5
  /// It is longer than headers are.
  static let repeatedLongLine = -0.3
  /// It is a word or two, as the labels of an interview are.
  static let repeatedLabel = -0.5

  // A block against the phrase lists: sum of these against `furniture`.
  static let furniture = 1.0
  static let surePhrase = 1.2
  static let likelyPhrase = 0.6
  /// It does not end like a sentence.
  static let noSentenceEnd = 0.3
  /// It has at most ten words.
  static let short = 0.15
  /// All of it is the text of links.
  static let allLinked = 0.4
  /// It speaks to the reader.
  static let addressesReader = 0.2
  /// It reports speech.
  static let reportsSpeech = -0.5
  /// It is a sentence of this many words or more that tells what was (`was`, `had`).
  static let narrationWords = 12
  static let narrates = -0.5
  /// It is a quotation.
  static let opensQuote = -0.6
  /// It is longer than furniture is.
  static let long = -0.5

  // The end of the article: sums over blocks, positive for what follows an article.
  /// A block of prose that shows nothing else.
  static let tailProse = -1.0
  static let tailFurniture = 1.2
  static let tailShortLine = 0.1
  static let tailOfferWord = 0.3
  static let tailAddress = 0.45
  static let tailCall = 0.6
  static let tailSpeech = -1.2
  /// Prose at or under this shows nothing of an offer: the article reaches at least so far.
  static let tailPlainProse = -0.5
  /// A tail starts at a block with at least so many signs of its own.
  static let tailStart = 0.35
  /// The sum that a tail must reach.
  static let tail = 0.9
}
