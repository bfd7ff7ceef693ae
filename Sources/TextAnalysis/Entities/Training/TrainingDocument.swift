import ArticleModel

/// A document made ready for training: tokens, their traits, the labels that are right.
struct TrainingDocument {
  var text: SegmentedText
  var traits: [TokenTraits] = []
  var labels: [UInt8]
  var marksAllTypes: Bool
  var weight: Float
  /// True when its labels are only trusted where a model of the other documents agrees.
  var isSilver = false
  /// Index of its first token in the training set.
  var firstToken = 0

  init(
    _ document: LabelledDocument, _ segmenter: Segmenter, marksAllTypes: Bool, weight: Float,
    misaligned: inout Int
  ) {
    text = segmenter.segment(document.text, paragraphs: document.paragraphs)
    labels = Array(repeating: 0, count: text.tokens.count)
    for name in document.tokenNames(text, misaligned: &misaligned) {
      let sentence = text.sentences[text.sentenceIndex(ofToken: name.tokens.lowerBound)].tokens
      NameLabel.write(name.type, name.tokens.clamped(to: sentence), into: &labels)
    }
    self.marksAllTypes = marksAllTypes
    // Long interviews repeat the same speaker labels hundreds of times.
    self.weight = weight * min(1, 2500 / Float(max(text.tokens.count, 1)))
  }

  /// The labels that are right for a token of a silver document, which a model of the others labelled
  /// `other`: that label where both say the same type or the model one that the corpus does not mark, any
  /// where they differ.
  func agreed(_ token: Int, with other: UInt8) -> UInt16 {
    let own = NameLabel.typeCode(of: Int(labels[token]))
    let code = NameLabel.typeCode(of: Int(other))
    return own == code || (own == 0 && code >= 4) ? 1 << UInt16(other) : 0x7FFF
  }

  /// The labels that are right for a token.
  func allowed(_ token: Int) -> UInt16 {
    let label = labels[token]
    if label == 0, !marksAllTypes {
      return 1 | 1 << UInt16(NameLabel.label(.nationality, .unit))
        | 1 << UInt16(NameLabel.label(.other, .unit))
    }
    return 1 << UInt16(label)
  }
}
