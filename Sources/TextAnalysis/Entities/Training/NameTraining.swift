import ArticleModel
import Foundation

/// One training from the corpora to the bytes of a model.
final class NameTraining {
  typealias Progress = NameModelTrainer.Progress

  private let options: NameModelTrainer.Options
  private let evaluation: NameEvaluation
  private let segmenter: Segmenter
  private let gazetteer: Gazetteer
  private var documents: [TrainingDocument] = []
  private var words: [UInt64] = []
  private var vocabulary = FeatureVocabulary()
  private var set = TrainingSet()

  init(
    lexicons: LexiconSet, options: NameModelTrainer.Options, evaluation: NameEvaluation
  ) throws {
    self.options = options
    self.evaluation = evaluation
    segmenter = try Segmenter(lexicons: lexicons)
    gazetteer = try Gazetteer(lexicons: lexicons)
  }

  private func note(_ stage: String, _ text: String) -> Progress {
    Progress(stage: stage, epoch: 0, epochs: 0, loss: 0, scores: [], note: text)
  }

  /// Reads the corpora and counts their words.
  func read(_ folder: URL, _ progress: (Progress) -> Void) throws {
    var statistics = WordStatisticsBuilder()
    for source in TrainingSource.all {
      let isLeftOut = source.isSilver && options.silver == .none
      let weight = isLeftOut ? 0 : options.sourceWeights[source.name] ?? source.weight
      var misaligned = 0
      var names = 0
      let labelled = try source.documents(folder)
      for document in labelled {
        var ready = TrainingDocument(
          document, segmenter, marksAllTypes: source.marksAllTypes, weight: weight,
          misaligned: &misaligned)
        ready.isSilver = source.isSilver
        names += document.names.count
        statistics.read(ready.text)
        guard weight > 0 else { continue }
        documents.append(ready)
        guard !source.isSilver else { continue }
        if let copy = CaseVariant.copy(of: document, number: documents.count) {
          var ignored = 0
          documents.append(
            TrainingDocument(
              copy, segmenter, marksAllTypes: source.marksAllTypes, weight: weight * 0.5,
              misaligned: &ignored))
        }
      }
      progress(
        note(
          "reading",
          "\(source.name): \(labelled.count) documents, \(names) names, "
            + "\(misaligned) of them not on token boundaries, weight \(weight)"))
    }
    words = statistics.slots { progress(note("clusters", $0)) }
  }

  /// Extracts the features of all tokens and numbers them.
  func makeFeatures(_ progress: (Progress) -> Void) {
    let model = wordModel()
    var hashes: [UInt32] = []
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: FeatureExtractor.capacity) { buffer in
      guard let base = buffer.baseAddress else { return }
      var view = SentenceView()
      for index in documents.indices {
        documents[index].firstToken = set.labels.count
        documents[index].traits = DocumentTraits.make(
          documents[index].text, words: model?.words, gazetteer: gazetteer,
          readsSmallAsCapitals: false)
        let document = documents[index]
        documents[index].traits.withUnsafeMutableBufferPointer { traits in
          let words = DocumentWords(traits, document.text.sentences)
          for sentence in document.text.sentences {
            let start = set.labels.count
            view.load(traits, sentence.tokens)
            for token in sentence.tokens {
              var sink = FeatureExtractor.Sink(base)
              view.extract(
                token - sentence.tokens.lowerBound + SentenceView.padding,
                writing: words.writing[Int(words.ids[token])], into: &sink)
              hashes.append(contentsOf: UnsafeBufferPointer(start: base, count: sink.count))
              set.featureStarts.append(hashes.count)
              set.labels.append(document.labels[token])
              set.allowed.append(document.allowed(token))
            }
            set.sentences.append(
              TrainingSet.Sentence(
                tokens: start..<set.labels.count, weight: document.weight))
          }
        }
      }
    }
    number(hashes)
    progress(
      note(
        "features",
        "\(documents.count) documents, \(set.sentences.count) sentences, \(set.labels.count) tokens, "
          + "\(hashes.count) features, \(vocabulary.hashes.count) in use"))
  }

  private func number(_ hashes: [UInt32]) {
    for hash in hashes { vocabulary.count(hash) }
    vocabulary.freeze(minimum: options.minimumCount)
    var starts: [Int] = [0]
    starts.reserveCapacity(set.featureStarts.count)
    set.features.reserveCapacity(hashes.count)
    for token in set.labels.indices {
      for index in set.featureStarts[token]..<set.featureStarts[token + 1] {
        if let number = vocabulary.number(hashes[index]) { set.features.append(number) }
      }
      starts.append(set.features.count)
    }
    set.featureStarts = starts
    set.evidenceStarts = Array(repeating: 0, count: starts.count)
  }

  /// A model that only knows words, for the traits.
  private func wordModel() -> NameModel? {
    let writer = NameModelWriter(rowLimit: 0, words: words)
    return try? NameModel(bytes: writer.write(ChainWeights(featureCount: 0), hashes: []))
  }

  /// Tags each part of the data by a model of the other parts, and makes the features of the second pass
  /// from these tags, which err as they will in use.
  func makeEvidence(_ progress: (Progress) -> Void) throws {
    var labels = [UInt8](repeating: 0, count: set.labels.count)
    for fold in 0..<options.folds {
      let kept = zip(set.sentences, documentOfSentence())
        .filter { !documents[$1].isSilver && $1 % options.folds != fold }.map(\.0)
      let weights = ChainWeights(featureCount: vocabulary.hashes.count)
      train(
        weights, kept, epochs: options.foldEpochs, useEvidence: false, seed: options.seed,
        stage: "fold \(fold + 1) of \(options.folds)", progress)
      let writer = NameModelWriter(rowLimit: options.rowLimit, words: words)
      let model = try NameModel(bytes: writer.write(weights, hashes: vocabulary.hashes))
      for index in documents.indices
      where index % options.folds == fold || documents[index].isSilver {
        let first = firstPassLabels(index, model)
        let start = documents[index].firstToken
        labels.replaceSubrange(start..<(start + first.count), with: first)
      }
    }
    trustSilver(labels)
    extractEvidence(labels)
    progress(note("evidence", "\(set.evidence.count) features, \(vocabulary.hashes.count) in use"))
  }

  /// Labels the silver documents where corpus and model agree.
  private func trustSilver(_ labels: [UInt8]) {
    guard options.silver == .agreed else { return }
    for document in documents where document.isSilver {
      for token in document.labels.indices {
        let index = document.firstToken + token
        set.allowed[index] = document.agreed(token, with: labels[index])
      }
    }
  }

  private func documentOfSentence() -> [Int] {
    documents.indices.flatMap { index in
      repeatElement(index, count: documents[index].text.sentences.count)
    }
  }

  private func firstPassLabels(_ index: Int, _ model: NameModel) -> [UInt8] {
    let text = documents[index].text
    return documents[index].traits.withUnsafeMutableBufferPointer { traits in
      var run = TaggingRun(
        text: text, traits: traits, weights: model.features,
        decoder: ChainDecoder(transitions: model.transitions, scale: model.scale))
      run.firstPass()
      return run.firstLabels
    }
  }

  private func extractEvidence(_ labels: [UInt8]) {
    var starts: [Int] = [0]
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: FeatureExtractor.capacity) { buffer in
      guard let base = buffer.baseAddress else { return }
      var view = SentenceView()
      var features = EvidenceFeatures()
      for index in documents.indices {
        let text = documents[index].text
        let start = documents[index].firstToken
        documents[index].traits.withUnsafeMutableBufferPointer { traits in
          let words = DocumentWords(traits, text.sentences)
          let evidence = DocumentEvidence(
            labels: Array(labels[start..<(start + traits.count)]), traits: traits, words: words,
            sentences: text.sentences.lazy.map(\.tokens))
          for sentence in text.sentences {
            view.load(traits, sentence.tokens)
            let isKnown = features.load(view, sentence.tokens, evidence, words, traits)
            for offset in 0..<sentence.tokens.count {
              var sink = FeatureExtractor.Sink(base)
              if isKnown { features.extract(view, offset + SentenceView.padding, into: &sink) }
              for number in 0..<sink.count {
                set.evidence.append(vocabulary.add(base[number]))
              }
              starts.append(set.evidence.count)
            }
          }
        }
      }
    }
    set.evidenceStarts = starts
  }

  /// Trains the model that is kept.
  func trainFinal(_ progress: (Progress) -> Void) throws -> [UInt8] {
    let average = ChainWeights(featureCount: vocabulary.hashes.count)
    for run in 0..<max(1, options.runs) {
      let weights = ChainWeights(featureCount: vocabulary.hashes.count)
      train(
        weights, set.sentences, epochs: options.epochs, useEvidence: true,
        seed: options.seed &+ UInt64(run),
        stage: "final" + (options.runs > 1 ? ", run \(run + 1) of \(options.runs)" : ""), progress)
      average.add(weights)
    }
    if options.runs > 1 {
      var last = note("average", "")
      last.scores = (try? figures(average, nil)) ?? []
      progress(last)
    }
    return bytes(average)
  }

  private func bytes(_ weights: ChainWeights) -> [UInt8] {
    NameModelWriter(rowLimit: options.rowLimit, words: words).write(
      weights, hashes: vocabulary.hashes)
  }

  private func train(
    _ weights: ChainWeights, _ sentences: [TrainingSet.Sentence], epochs: Int, useEvidence: Bool,
    seed: UInt64, stage: String, _ progress: (Progress) -> Void
  ) {
    var generator = SeededGenerator(seed: seed)
    var order = Array(sentences.indices)
    var learner = learner(weights, seed: seed ^ 0xD00D)
    let dropout = Int(options.evidenceDropout * 1000)
    // The average over many moments of the second half is steadier than the weights of any one.
    let snapshotDistance = max(1, order.count / 4)
    for epoch in 1...epochs {
      generator.shuffle(&order)
      var loss = 0.0
      for (number, index) in order.enumerated() {
        if epoch * 2 > epochs, number % snapshotDistance == snapshotDistance - 1 {
          weights.takeSnapshot()
        }
        let withEvidence = useEvidence && generator.below(1000) >= dropout
        loss += Double(learner.learn(set, sentences[index], useEvidence: withEvidence))
      }
      var scores: [NameEvaluation.SetScore] = []
      if useEvidence, epoch == epochs || options.reportedSets?.isEmpty != true {
        scores = (try? figures(weights, epoch == epochs ? nil : options.reportedSets)) ?? []
      }
      progress(
        Progress(
          stage: stage, epoch: epoch, epochs: epochs, loss: loss / Double(max(order.count, 1)),
          scores: scores, note: ""))
    }
  }

  private func learner(_ weights: ChainWeights, seed: UInt64) -> any ChainLearner {
    switch options.method {
    case .conditionalRandomField:
      return ChainTrainer(
        weights: weights, rate: options.rate, decay: options.decay, dropout: options.dropout,
        seed: seed)
    case .perceptron:
      return PerceptronTrainer(weights: weights, dropout: options.dropout, seed: seed)
    }
  }

  private func figures(
    _ weights: ChainWeights, _ only: Set<String>?
  ) throws -> [NameEvaluation.SetScore] {
    let tagger = NameTagger(model: try NameModel(bytes: bytes(weights)), gazetteer: gazetteer)
    return evaluation.score(tagger, only: only)
  }
}
