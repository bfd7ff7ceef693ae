import ArticleModel

/// One sentence as the features see it: the traits of its tokens with two empty ones on either side,
/// the runs of capitalized words, and how the sentence as a whole is written.
struct SentenceView {
  /// Empty tokens before and behind the sentence.
  static let padding = 2

  /// How capitals are used in the sentence.
  enum Mode: UInt8 {
    /// Names have capitals, other words do not.
    case plain
    /// Everything is in capitals: they say nothing.
    case capitals
    /// Every long word has a capital, as in headlines: they say little.
    case title
  }

  /// Where the run of capitalized words that a token is part of begins and ends, in positions of `traits`.
  struct Run {
    var start: Int32 = 0
    var end: Int32 = 0
    /// The same with runs joined that only `of`, `the`, `for`, `and`, `&` parts.
    var wideStart: Int32 = 0
    var wideEnd: Int32 = 0
  }

  private(set) var traits: [TokenTraits] = []
  private(set) var runs: [Run] = []
  private(set) var mode = Mode.plain
  /// Number of tokens.
  private(set) var count = 0

  /// Words that join capitalized words to one name, by hash.
  private let joiners: Set<UInt64> = Set(["of", "the", "for", "and", "&", "de"].map(Self.hash))

  /// The hash of a word in small letters.
  static func hash(_ word: String) -> UInt64 {
    let bytes = Array(word.utf8)
    return bytes.withUnsafeBufferPointer {
      TokenTraits($0, Token(span: TextSpan(start: 0, end: bytes.count), kind: .word)).lower
    }
  }

  /// Reads a sentence; the memory of the last one is used again.
  mutating func load(_ source: UnsafeMutableBufferPointer<TokenTraits>, _ range: Range<Int>) {
    count = range.count
    traits.removeAll(keepingCapacity: true)
    let edge = TokenTraits()
    traits.append(edge)
    traits.append(edge)
    traits.append(contentsOf: source[range])
    traits.append(edge)
    traits.append(edge)
    mode = Self.mode(source, range)
    if mode == .capitals { flatten() }
    findRuns()
  }

  /// Adds the features of the token at `position` of the padded sentence.
  @inline(__always)
  func extract(_ position: Int, writing: UInt8, into sink: inout some FeatureSink) {
    traits.withUnsafeBufferPointer { traits in
      runs.withUnsafeBufferPointer { runs in
        guard let traits = traits.baseAddress, let runs = runs.baseAddress else { return }
        FeatureExtractor.extract(traits, runs, mode, position, writing: writing, into: &sink)
      }
    }
  }

  /// How the sentence is written.
  static func mode(
    _ traits: UnsafeMutableBufferPointer<TokenTraits>, _ range: Range<Int>
  ) -> Mode {
    var words = 0
    var capitals = 0
    var capitalized = 0
    var longSmall = 0
    for index in range {
      switch traits[index].form {
      case .capitals: capitals += 1
      case .capitalized, .mixed:
        // A single capital letter has no small one to tell by.
        if traits[index].length == 1 { continue }
        capitalized += 1
      case .lower: if traits[index].length > 3 { longSmall += 1 }
      case .mark, .number: continue
      }
      words += 1
    }
    if words >= 3, capitals * 10 >= words * 9 { return .capitals }
    let long = capitals + capitalized + longSmall
    return long >= 4 && longSmall * 8 <= long ? .title : .plain
  }

  /// In a text of capitals words are compared by their small form, and shapes say nothing.
  private mutating func flatten() {
    for index in Self.padding..<(Self.padding + count) {
      traits[index].exact = traits[index].lower
      guard traits[index].form.rawValue >= 2 else { continue }
      traits[index].shape = 0xCA
      traits[index].form = .capitals
    }
  }

  private mutating func findRuns() {
    let first = Self.padding
    let end = first + count
    runs.removeAll(keepingCapacity: true)
    runs.append(contentsOf: repeatElement(Run(), count: count + 2 * Self.padding))
    guard mode != .capitals else { return }
    var index = first
    var previous: Run?
    while index < end {
      guard traits[index].form.hasCapital else {
        index += 1
        continue
      }
      var stop = index + 1
      while stop < end, traits[stop].form.hasCapital { stop += 1 }
      var run = Run(
        start: Int32(index), end: Int32(stop), wideStart: Int32(index), wideEnd: Int32(stop))
      if let before = previous, joins(Int(before.end), index) { run.wideStart = before.wideStart }
      for position in Int(run.wideStart)..<index { runs[position].wideEnd = Int32(stop) }
      for position in index..<stop { runs[position] = run }
      previous = run
      index = stop
    }
  }

  /// True when one or two joining words fill `start..<end`.
  private func joins(_ start: Int, _ end: Int) -> Bool {
    guard end - start <= 2 else { return false }
    for index in start..<end where !joiners.contains(traits[index].lower) { return false }
    return true
  }
}
