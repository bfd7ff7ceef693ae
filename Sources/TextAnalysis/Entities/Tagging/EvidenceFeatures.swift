/// The features of the second pass, from `DocumentEvidence`.
struct EvidenceFeatures {
  /// Summaries for each token of the padded sentence.
  private var tags: [UInt64] = []
  private var multi: [UInt64] = []
  private var person: [UInt64] = []
  private var phrases: [UInt64] = []
  private var initials: [UInt64] = []

  /// Asks the evidence for every capitalized token of a sentence; true when there is any.
  mutating func load(
    _ view: SentenceView, _ range: Range<Int>, _ evidence: DocumentEvidence, _ words: DocumentWords,
    _ traits: UnsafeMutableBufferPointer<TokenTraits>
  ) -> Bool {
    let count = range.count + 2 * SentenceView.padding
    tags.removeAll(keepingCapacity: true)
    tags.append(contentsOf: repeatElement(0, count: count))
    multi = tags
    person = tags
    phrases = tags
    initials = tags
    var found = false
    for offset in 0..<range.count {
      let position = offset + SentenceView.padding
      guard Self.mayBelong(view, position) else { continue }
      let counts = evidence.elsewhere(range.lowerBound + offset, words)
      let lanes = view.traits[position].form.hasCapital ? 0..<6 : 1..<6
      tags[position] = DocumentEvidence.summary(counts, lanes)
      initials[position] = evidence.types(ofInitials: view.traits[position])
      if initials[position] != 0 { found = true }
      guard tags[position] != 0 else { continue }
      found = true
      multi[position] = DocumentEvidence.summary(counts, 6..<11)
      person[position] = UInt64(min(counts[11], 2)) << 2 | UInt64(min(counts[12], 2))
      let run = view.runs[position]
      guard run.end > 0, run.end - run.start < 8 else { continue }
      let shift = range.lowerBound - SentenceView.padding
      if position == Int(run.start) {
        let tokens = (Int(run.start) + shift)..<(Int(run.end) + shift)
        phrases[position] = DocumentEvidence.summary(evidence.elsewhere(tokens, traits), 1..<6)
      } else {
        phrases[position] = phrases[Int(run.start)]
      }
    }
    return found
  }

  /// Words with a capital, and small ones beside them: `van`, `de`, `of`.
  private static func mayBelong(_ view: SentenceView, _ position: Int) -> Bool {
    let form = view.traits[position].form
    return form.hasCapital
      || (form == .lower
        && (view.traits[position - 1].form.hasCapital || view.traits[position + 1].form.hasCapital))
  }

  /// Adds the features of the token at `position` of the padded sentence; none when there is no evidence.
  func extract(
    _ view: SentenceView, _ position: Int, into sink: inout some FeatureSink
  ) {
    let own = tags[position]
    let left = tags[position - 1]
    let right = tags[position + 1]
    let phrase = phrases[position]
    if initials[position] != 0 {
      sink.add(84, initials[position])
      sink.add(85, initials[position] << 8 | (position == SentenceView.padding ? 1 : 0))
    }
    guard own | left | right | phrase != 0 else { return }
    guard view.traits[position].form.hasCapital else {
      let lower = view.traits[position].lower
      sink.add(81, FeatureExtractor.pair(lower, own << 32 | left << 16 | right))
      sink.add(82, FeatureExtractor.pair(lower, left << 16 | own))
      sink.add(83, FeatureExtractor.pair(lower, own << 16 | right))
      return
    }
    let run = view.runs[position]
    let start = Int(run.start)
    let end = Int(run.end)
    let place =
      end == 0
      ? 15 : UInt64(min(position - start, 3)) << 2 | UInt64(min(end - 1 - position, 3))
    let habit = UInt64(view.traits[position].caseHabit)
    let isFirst: UInt64 = position == SentenceView.padding ? 1 : 0
    sink.add(70, own)
    sink.add(71, own << 8 | place)
    sink.add(72, left << 16 | own)
    sink.add(73, own << 16 | right)
    sink.add(74, multi[position] << 8 | place)
    sink.add(75, person[position] << 8 | place)
    sink.add(76, phrase << 8 | place)
    sink.add(77, own << 8 | habit << 2 | isFirst << 1)
    sink.add(78, FeatureExtractor.pair(phrase << 8 | own, multi[position]))
    if end > 0 { sink.add(79, tags[end - 1] << 8 | place) }
    sink.add(80, own << 16 | UInt64(view.traits[position].gazetteer))
  }
}
