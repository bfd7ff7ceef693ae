/// How each word of a document was tagged in the first pass: what the second pass knows beyond the
/// sentence. A token's own tag is taken out before it is asked, so that no tag confirms itself.
struct DocumentEvidence {
  /// Tags of one word or phrase: lane 0 no name, 1…5 names by type code, 6…10 the same in names of
  /// several tokens, 11 first and 12 last token of a person's name of several tokens.
  typealias Counts = SIMD16<UInt16>

  private var words: [Counts]
  private var phraseIndex = HashIndex()
  private var phrases: [Counts] = []
  /// Types of the names that a run of initials may stand for: a bit for each type code.
  private var initials = HashIndex()
  private let labels: [UInt8]

  /// Reads the labels of a first pass over the whole document.
  init(
    labels: [UInt8], traits: UnsafeMutableBufferPointer<TokenTraits>,
    words documentWords: DocumentWords,
    sentences: some Sequence<Range<Int>>
  ) {
    self.labels = labels
    words = Array(repeating: Counts(), count: documentWords.count)
    for index in labels.indices where labels[index] != 0 || traits[index].form.hasCapital {
      Self.count(Self.role(labels, index), in: &words[Int(documentWords.ids[index])])
    }
    labels.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for sentence in sentences {
        NameLabel.forEachName(in: base, sentence) { code, tokens in
          let hash = Self.phraseHash(traits, tokens)
          let id = Int(phraseIndex.insert(hash, default: UInt32(phrases.count)))
          if id == phrases.count { phrases.append(Counts()) }
          if phrases[id][code] < .max { phrases[id][code] += 1 }
          if tokens.count > 1, let hash = Self.initialsHash(traits, tokens) {
            initials.update(hash) { $0 | 1 << UInt32(code) }
          }
        }
      }
    }
  }

  /// Type code and place in a name, from a token's label and its neighbours'.
  private struct Role {
    var code: Int
    var isMulti = false
    var isFirst = false
    var isLast = false
  }

  private static func role(_ labels: [UInt8], _ index: Int) -> Role {
    let label = Int(labels[index])
    var role = Role(code: NameLabel.typeCode(of: label))
    guard label != 0 else { return role }
    if label >= 13 {
      role.isMulti =
        (index > 0 && labels[index - 1] == labels[index])
        || (index + 1 < labels.count && labels[index + 1] == labels[index])
    } else {
      let position = (label - 1) % 4
      role.isMulti = position != NameLabel.Position.unit.rawValue
      role.isFirst = position == NameLabel.Position.begin.rawValue
      role.isLast = position == NameLabel.Position.last.rawValue
    }
    return role
  }

  private static func count(_ role: Role, in counts: inout Counts) {
    add(role.code, to: &counts)
    guard role.isMulti else { return }
    add(role.code + 5, to: &counts)
    if role.code == 1, role.isFirst { add(11, to: &counts) }
    if role.code == 1, role.isLast { add(12, to: &counts) }
  }

  private static func add(_ lane: Int, to counts: inout Counts) {
    if counts[lane] < .max { counts[lane] += 1 }
  }

  private static func subtract(_ role: Role, from counts: inout Counts) {
    func one(_ lane: Int) { if counts[lane] > 0 { counts[lane] -= 1 } }
    one(role.code)
    guard role.isMulti else { return }
    one(role.code + 5)
    if role.code == 1, role.isFirst { one(11) }
    if role.code == 1, role.isLast { one(12) }
  }

  /// The hash that a token of the name's initials would have: `MS` for `Mary Stone`.
  private static func initialsHash(
    _ traits: UnsafeMutableBufferPointer<TokenTraits>, _ tokens: Range<Int>
  ) -> UInt64? {
    var letters: [UInt8] = []
    for index in tokens where traits[index].form.hasCapital && letters.count < 8 {
      letters.append(traits[index].initial)
    }
    return letters.count > 1 ? TokenTraits.hash(letters) : nil
  }

  /// Types of the names whose initials token `index` may be, as bits by type code.
  func types(ofInitials traits: TokenTraits) -> UInt64 {
    guard traits.form == .capitals, traits.length < 9 else { return 0 }
    return UInt64(initials.find(traits.exact) ?? 0)
  }

  private static func phraseHash(
    _ traits: UnsafeMutableBufferPointer<TokenTraits>, _ tokens: Range<Int>
  ) -> UInt64 {
    var hash: UInt64 = 0
    for index in tokens { hash = FeatureExtractor.pair(hash, traits[index].lower) }
    return hash
  }

  /// The tags of the word of token `index` elsewhere in the document.
  func elsewhere(_ index: Int, _ words: DocumentWords) -> Counts {
    var counts = self.words[Int(words.ids[index])]
    Self.subtract(Self.role(labels, index), from: &counts)
    return counts
  }

  /// The tags of exactly these words as a whole name elsewhere in the document.
  func elsewhere(
    _ tokens: Range<Int>, _ traits: UnsafeMutableBufferPointer<TokenTraits>
  ) -> Counts {
    guard let id = phraseIndex.find(Self.phraseHash(traits, tokens)) else { return Counts() }
    var counts = phrases[Int(id)]
    if let code = ownName(tokens), counts[code] > 0 { counts[code] -= 1 }
    return counts
  }

  /// The type code of the first pass's name that covers exactly `tokens`.
  private func ownName(_ tokens: Range<Int>) -> Int? {
    let first = Int(labels[tokens.lowerBound])
    guard first != 0, !NameLabel.continues(first) else { return nil }
    if first >= 13 {
      for index in tokens where Int(labels[index]) != first { return nil }
      return NameLabel.typeCode(of: first)
    }
    guard tokens.count > 1 else {
      return NameLabel.isOpen(first) ? nil : NameLabel.typeCode(of: first)
    }
    for index in tokens.dropFirst() where !NameLabel.continues(Int(labels[index])) { return nil }
    return NameLabel.isOpen(Int(labels[tokens.upperBound - 1]))
      ? nil : NameLabel.typeCode(of: first)
  }

  /// The strongest tag of `counts` in lanes `lanes`, with how often and how purely, as a small number; 0
  /// when there is none.
  @inline(__always)
  static func summary(_ counts: Counts, _ lanes: Range<Int>) -> UInt64 {
    var total = 0
    var best = 0
    var bestCount = 0
    for lane in lanes {
      let count = Int(counts[lane])
      total += count
      if count > bestCount {
        best = lane
        bestCount = count
      }
    }
    guard total > 0 else { return 0 }
    let purity = bestCount == total ? 2 : bestCount * 4 >= total * 3 ? 1 : 0
    return UInt64((best - lanes.lowerBound + 1) << 4 | min(bestCount, 3) << 2 | purity)
  }
}
