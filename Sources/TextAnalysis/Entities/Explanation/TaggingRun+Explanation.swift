import ArticleModel

/// Explanations are made again from the text when somebody asks; tagging keeps nothing for them.
extension TaggingRun {
  private static let shown = 6

  /// Why the names of the chain are what they are; `names` are those of `names()`, in order. Both
  /// passes must have run.
  func explanations(of names: [NameSpan], scale: Float) -> [NameExplanation] {
    let evidence = DocumentEvidence(
      labels: firstLabels, traits: traits, words: words,
      sentences: text.sentences.lazy.map(\.tokens))
    var result: [NameExplanation] = []
    var next = 0
    for sentence in text.sentences {
      let range = sentence.tokens
      var inside: [NameSpan] = []
      while next < names.count, names[next].tokens.lowerBound < range.upperBound {
        inside.append(names[next])
        next += 1
      }
      guard !inside.isEmpty else { continue }
      var view = SentenceView()
      view.load(traits, range)
      var features = EvidenceFeatures()
      let isKnown = features.load(view, range, evidence, words, traits)
      for name in inside {
        let traces = name.tokens.map { token in
          trace(token, range, view, isKnown ? features : nil)
        }
        result.append(explanation(of: name, traces, scale))
      }
    }
    return result
  }

  /// A feature of one token that the model knows.
  private struct Weighed {
    var text: String
    var weights: ChainDecoder.Scores
  }

  private func trace(
    _ token: Int, _ sentence: Range<Int>, _ view: SentenceView, _ evidence: EvidenceFeatures?
  ) -> [Weighed] {
    var sink = TracingSink()
    let offset = token - sentence.lowerBound
    let position = offset + SentenceView.padding
    view.extract(position, writing: words.writing[Int(words.ids[token])], into: &sink)
    evidence?.extract(view, position, into: &sink)
    let run = view.runs[position]
    let start = Int(run.start) - SentenceView.padding
    let end = Int(run.end) - SentenceView.padding
    let description = FeatureDescription(
      words: sentence.map { text.string(of: text.tokens[$0].span) }, token: offset,
      run: run.end > run.start && start >= 0 ? start..<end : 0..<0)
    return sink.features.compactMap { feature in
      weights.weights(of: feature.hash).map {
        Weighed(text: description.text(feature.template), weights: $0)
      }
    }
  }

  private func explanation(
    of name: NameSpan, _ traces: [[Weighed]], _ scale: Float
  ) -> NameExplanation {
    let rivals = ([nil] + NameType.allCases.map(Optional.some)).filter { $0 != name.type }
    func labels(_ type: NameType?) -> [Int] {
      var labels = [UInt8](repeating: 0, count: traces.count)
      if let type { NameLabel.write(type, 0..<traces.count, into: &labels) }
      return labels.map(Int.init)
    }
    func score(_ type: NameType?) -> Int {
      zip(traces, labels(type)).reduce(0) { sum, item in
        item.0.reduce(sum) { $0 + Int($1.weights[item.1]) }
      }
    }
    var runnerUp: NameType?
    var best = Int.min
    for rival in rivals where score(rival) > best {
      best = score(rival)
      runnerUp = rival
    }
    var sums: [String: Int] = [:]
    for (trace, (own, other)) in zip(traces, zip(labels(name.type), labels(runnerUp))) {
      for item in trace {
        sums[item.text, default: 0] += Int(item.weights[own]) - Int(item.weights[other])
      }
    }
    let ranked = sums.sorted { (abs($1.value), $0.key) < (abs($0.value), $1.key) }
    return NameExplanation(
      span: name.span, type: name.type, probability: name.probability, runnerUp: runnerUp,
      features: ranked.prefix(Self.shown).filter { $0.value != 0 }.map {
        NameExplanation.Feature(
          text: $0.key, weight: (Double($0.value) * Double(scale) * 100).rounded() / 100)
      })
  }
}
