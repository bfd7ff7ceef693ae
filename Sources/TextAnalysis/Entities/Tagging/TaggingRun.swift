import ArticleModel

/// The work of tagging one document.
struct TaggingRun {
  let text: SegmentedText
  let traits: UnsafeMutableBufferPointer<TokenTraits>
  let weights: FeatureWeights
  private let decoder: ChainDecoder
  let words: DocumentWords
  private var emissions: [ChainDecoder.Scores]
  private(set) var firstLabels: [UInt8]
  private var labels: [UInt8]
  private var pointers: [ChainDecoder.Scores]
  private var view = SentenceView()

  init(
    text: SegmentedText, traits: UnsafeMutableBufferPointer<TokenTraits>, weights: FeatureWeights,
    decoder: ChainDecoder
  ) {
    self.text = text
    self.traits = traits
    self.weights = weights
    self.decoder = decoder
    words = DocumentWords(traits, text.sentences)
    emissions = Array(repeating: ChainDecoder.Scores(), count: traits.count)
    firstLabels = Array(repeating: 0, count: traits.count)
    labels = firstLabels
    let longest = text.sentences.reduce(0) { max($0, $1.tokens.count) }
    pointers = Array(repeating: ChainDecoder.Scores(), count: longest)
  }

  /// Tags every sentence by itself.
  mutating func firstPass() {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: FeatureExtractor.capacity) { buffer in
      guard let base = buffer.baseAddress else { return }
      for sentence in text.sentences {
        view.load(traits, sentence.tokens)
        for offset in 0..<view.count {
          var sink = FeatureExtractor.Sink(base)
          let token = sentence.tokens.lowerBound + offset
          let writing = words.writing[Int(words.ids[token])]
          view.extract(offset + SentenceView.padding, writing: writing, into: &sink)
          emissions[token] = ChainDecoder.limited(weights.sum(base, sink.count))
        }
        decode(sentence.tokens)
      }
    }
    firstLabels = labels
  }

  /// Tags again the sentences about whose words the document says more.
  mutating func secondPass() {
    let evidence = DocumentEvidence(
      labels: firstLabels, traits: traits, words: words,
      sentences: text.sentences.lazy.map(\.tokens))
    var features = EvidenceFeatures()
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: FeatureExtractor.capacity) { buffer in
      guard let base = buffer.baseAddress else { return }
      for sentence in text.sentences {
        view.load(traits, sentence.tokens)
        guard features.load(view, sentence.tokens, evidence, words, traits) else { continue }
        for offset in 0..<view.count {
          var sink = FeatureExtractor.Sink(base)
          features.extract(view, offset + SentenceView.padding, into: &sink)
          guard sink.count > 0 else { continue }
          let token = sentence.tokens.lowerBound + offset
          emissions[token] = ChainDecoder.limited(
            emissions[token] &+ weights.sum(base, sink.count))
        }
        decode(sentence.tokens)
      }
    }
  }

  private mutating func decode(_ range: Range<Int>) {
    let decoder = decoder
    emissions.withUnsafeBufferPointer { emissions in
      pointers.withUnsafeMutableBufferPointer { pointers in
        labels.withUnsafeMutableBufferPointer { labels in
          guard let scores = emissions.baseAddress, let scratch = pointers.baseAddress,
            let result = labels.baseAddress
          else { return }
          decoder.decode(
            scores + range.lowerBound, range.count, pointers: scratch,
            into: result + range.lowerBound)
        }
      }
    }
  }

  /// The names of the second pass with their chances.
  func names() -> [NameSpan] {
    var result: [NameSpan] = []
    var lattice = ChainDecoder.Lattice()
    text.text.withUnsafeBufferPointer { bytes in
      emissions.withUnsafeBufferPointer { emissions in
        labels.withUnsafeBufferPointer { labels in
          guard let scores = emissions.baseAddress, let chain = labels.baseAddress else { return }
          for sentence in text.sentences {
            let range = sentence.tokens
            guard range.contains(where: { chain[$0] != 0 }) else { continue }
            decoder.run(scores + range.lowerBound, range.count, &lattice)
            NameLabel.forEachName(in: chain, range) { code, tokens in
              let local =
                (tokens.lowerBound - range.lowerBound)..<(tokens.upperBound - range.lowerBound)
              let chance = decoder.probability(chain + range.lowerBound, local, lattice)
              if let name = span(code, tokens, chance, bytes) { result.append(name) }
            }
          }
        }
      }
    }
    return result
  }

  /// `names` with one type for the same words.
  func names(equalizing names: [NameSpan]) -> [NameSpan] {
    guard names.contains(where: { $0.probability < 0.9 }) else { return names }
    let rule = MajorityRule(names, traits)
    return names.map { rule.applied(to: $0, traits) }
  }

  /// `names` with what full names elsewhere decide.
  func names(correctedBySurnames names: [NameSpan]) -> [NameSpan] {
    let rule = SurnameRule(names, traits)
    guard !rule.isEmpty else { return names }
    var result: [NameSpan] = []
    result.reserveCapacity(names.count)
    var next = 0
    for sentence in text.sentences {
      let isPlain = SentenceView.mode(traits, sentence.tokens) == .plain
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        if next < names.count, names[next].tokens.lowerBound == token {
          result.append(rule.applied(to: names[next], traits))
          token = names[next].tokens.upperBound
          next += 1
          continue
        }
        if isPlain, rule.holds(for: token, in: sentence.tokens, traits) {
          let range = token..<(token + 1)
          result.append(
            NameSpan(
              span: text.span(ofTokens: range), tokens: range, type: .person, probability: 0.6,
              rule: SurnameRule.rule))
        }
        token += 1
      }
    }
    return result
  }

  /// `names` with the speaker labels of an interview, which take the place of what stood there.
  func names(addingSpeakersTo names: [NameSpan]) -> [NameSpan] {
    let speakers = SpeakerLabelRule.labels(text, traits, names: names)
    guard !speakers.isEmpty else { return names }
    var result: [NameSpan] = []
    var next = 0
    for token in speakers {
      let range = token..<(token + 1)
      while next < names.count, names[next].tokens.upperBound <= token {
        result.append(names[next])
        next += 1
      }
      if next < names.count, names[next].tokens.contains(token) {
        let present = names[next]
        guard present.tokens.count == 1, present.type != .person else { continue }
        next += 1
      }
      result.append(
        NameSpan(
          span: text.span(ofTokens: range), tokens: range, type: .person, probability: 0.9,
          rule: SpeakerLabelRule.rule))
    }
    return result + names[next...]
  }

  /// `names` with words of two names parted.
  func names(partedAtHyphens names: [NameSpan]) -> [NameSpan] {
    text.text.withUnsafeBufferPointer { bytes in
      func isJoined(_ name: NameSpan) -> Bool {
        name.tokens.count == 1 && bytes[name.span.range].contains(0x2D)
      }
      guard names.contains(where: isJoined) else { return names }
      let rule = HyphenPairRule(names, traits)
      return names.flatMap { name in
        isJoined(name) ? rule.parts(of: name, traits, in: bytes) ?? [name] : [name]
      }
    }
  }

  private func span(
    _ code: Int, _ tokens: Range<Int>, _ chance: Double, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> NameSpan? {
    guard let type = NameLabel.type(ofCode: code) else { return nil }
    let isSame = tokens.allSatisfy { labels[$0] == firstLabels[$0] }
    return NameSpan(
      span: NameSpanTrimmer.trimmed(text.span(ofTokens: tokens), in: bytes), tokens: tokens,
      type: type, probability: (chance * 1000).rounded() / 1000,
      rule: isSame ? "name.tagger" : "name.document-evidence")
  }
}
