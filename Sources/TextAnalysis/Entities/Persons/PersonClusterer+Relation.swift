import ArticleModel

/// How one name may be another form of a longer one.
extension PersonClusterer {
  enum Relation: String {
    /// The last words of it: `de Blasio`.
    case tail = "last words"
    /// The first words of it: `Ricardo Rosselló` of `Ricardo Rosselló Nevares`.
    case head = "first words"
    /// First and last are the same: `Patricia Spearman` of `Patricia Ann Spearman`.
    case middleLeftOut = "middle name left out"
    /// `Volodymyr Zelenskyy`.
    case spelling = "other spelling"
    /// `J. Smith`, `Bill Clinton`.
    case otherGivenName = "other form of the given name"
    /// `Orbán Viktor`.
    case reversed = "turned round"
  }

  /// The relation of `short` to `long`; nil when they may be two people.
  func relation(of short: [Int32], to long: [Int32]) -> Relation? {
    guard short.count <= long.count, let first = short.first, let last = short.last,
      let longFirst = long.first, let longLast = long.last
    else { return nil }
    if short.count == 2, reader.isArticle(first), reader.hasArticle[Int(last)], last == longLast {
      return .tail
    }
    if short.count == long.count {
      if short.count == 2, first == longLast, last == longFirst { return .reversed }
      return sameLengthRelation(short, long)
    }
    if long.suffix(short.count).elementsEqual(short) { return .tail }
    if long.prefix(short.count).elementsEqual(short) { return .head }
    let isSameLast = last == longLast || isSameSurname(last, longLast)
    guard isSameLast else { return nil }
    if first == longFirst, isSubsequence(short, of: long) { return .middleLeftOut }
    if isSameGivenName(first, longFirst) { return .middleLeftOut }
    // `Hunter Biden` of `Robert Hunter Biden` is a tail; `R. Hunter Biden` is caught above.
    return nil
  }

  private func sameLengthRelation(_ short: [Int32], _ long: [Int32]) -> Relation? {
    var differences = 0
    for (index, (one, other)) in zip(short, long).enumerated() where one != other {
      differences += 1
      let isLast = index == short.count - 1
      if isLast ? !isSameSurname(one, other) : !isSameGivenName(one, other) { return nil }
      if isLast, differences > 1 { return nil }
    }
    return short.last == long.last ? .otherGivenName : .spelling
  }

  private func isSubsequence(_ short: [Int32], of long: [Int32]) -> Bool {
    var position = 0
    for key in long where position < short.count {
      if short[position] == key || isInitial(short[position], of: key)
        || isInitial(key, of: short[position])
      {
        position += 1
      }
    }
    return position == short.count
  }

  private func isInitial(_ initial: Int32, of key: Int32) -> Bool {
    reader.isInitial[Int(initial)]
      && reader.interner.bytes(of: initial).first == reader.interner.bytes(of: key).first
  }

  /// True for the same given name in another form: an initial, a pet form, another transliteration.
  func isSameGivenName(_ one: Int32, _ other: Int32) -> Bool {
    if one == other || isInitial(one, of: other) || isInitial(other, of: one) { return true }
    let first = reader.interner.bytes(of: one)
    let second = reader.interner.bytes(of: other)
    let lexicon = context.lexicon
    if lexicon.isNickname(first, of: second) || lexicon.isNickname(second, of: first) {
      return true
    }
    if isShortening(first, second) || isShortening(second, first) { return true }
    guard first.count > 4, second.count > 4 else { return false }
    if NameSimilarity.skeleton(first) == NameSimilarity.skeleton(second) { return true }
    let consonants = NameSimilarity.consonants(first)
    return consonants.count > 2 && consonants == NameSimilarity.consonants(second)
      && first.first == second.first && isSlavicOrArabicPair(first, second)
  }

  /// `Stan` of `Stanislav`: a given name of three or four letters that begins a longer one.
  private func isShortening(_ short: ArraySlice<UInt8>, _ long: ArraySlice<UInt8>) -> Bool {
    guard (3...4).contains(short.count), long.count > short.count + 2, long.starts(with: short)
    else {
      return false
    }
    let classes = [short, long].map { word in
      Array(word).withUnsafeBufferPointer { context.lexicon.words.find($0, 0..<$0.count) }
    }
    return classes[0].has(.givenName) && !(classes[0].has(.maleName) && classes[1].has(.femaleName))
      && !(classes[0].has(.femaleName) && classes[1].has(.maleName))
  }

  /// Vowels change between transliterations; `Maria` and `Mario` are not the same for that.
  private func isSlavicOrArabicPair(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool
  {
    first.last == second.last
      || !("aeiou".utf8.contains(first.last ?? 0))
        && !("aeiou".utf8.contains(second.last ?? 0))
  }

  /// True for the same surname in another transliteration, or with one letter amiss.
  func isSameSurname(_ one: Int32, _ other: Int32) -> Bool {
    let first = reader.interner.bytes(of: one)
    let second = reader.interner.bytes(of: other)
    guard first.count > 3, second.count > 3, first.first == second.first || first.count > 5 else {
      return false
    }
    if NameSimilarity.skeleton(first) == NameSimilarity.skeleton(second) { return true }
    return first.count > 4 && second.count > 4 && first.first == second.first
      && NameSimilarity.isOneSlip(first, second)
      && !Self.isGenderPair(first, second)
  }

  /// `Ivanov` and `Ivanova` are husband and wife, not two spellings.
  static func isGenderPair(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
    SurnameGender.evidence(first) * SurnameGender.evidence(second) < 0
  }
}
