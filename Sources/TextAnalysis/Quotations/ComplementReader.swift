/// Reads what a cue verb takes: the reported clause with `that` or without.
struct ComplementReader {
  let scene: AttributionScene

  /// The reported clause behind the cue at item `cue`: with `that`, `whether`, `how`; or bare, when
  /// the verb takes one and it has a verb of its own.
  func clause(behind cue: Int, _ word: QuoteVocabulary.Word) -> Range<Int>? {
    let known = scene.context.vocabulary.known
    var start = cue + 1
    if start < scene.sentence.upperBound, opensQuestion(start) { return complement(start) }
    var isTold = false
    start = behindSettings(start, limit: cue + 30, word)
    if word.frame.contains(.tell), start < scene.sentence.upperBound, !opensThat(start),
      let phrase = scene.reader.phrase(startingAt: start, upTo: scene.sentence.upperBound)
    {
      let next = phrase.lastItem + 1
      if next < scene.sentence.upperBound, isVerb(next) {
        return word.frame.contains(.bare) ? bareClause(start) : nil
      }
      isTold = true
      start = behindSettings(next, limit: cue + 30, word)
    }
    guard start < scene.sentence.upperBound, !scene.context.items[start].isQuote else { return nil }
    if opensThat(start) { return complement(start) }
    guard word.frame.contains(.bare), !word.frame.contains(.tell) || isTold else { return nil }
    return bareClause(start, isSaying: known.isSaying(scene.context.wordIDs[scene.token(cue)]))
  }

  private func id(_ item: Int) -> Int32 {
    scene.context.items[item].isQuote ? 0 : scene.context.wordIDs[scene.token(item)]
  }

  private func opensQuestion(_ item: Int) -> Bool {
    let known = scene.context.vocabulary.known
    return id(item) == known.how || id(item) == known.why
  }

  private func opensThat(_ item: Int) -> Bool {
    guard item < scene.sentence.upperBound else { return false }
    let known = scene.context.vocabulary.known
    return id(item) == known.that || id(item) == known.whether
  }

  /// Steps over dates, adverbs, `in an interview`, `to reporters` before `that`.
  private func behindSettings(_ start: Int, limit: Int, _ word: QuoteVocabulary.Word) -> Int {
    let known = scene.context.vocabulary.known
    let upper = min(scene.sentence.upperBound, limit)
    var item = start
    while item < upper, !scene.context.items[item].isQuote {
      let token = scene.token(item)
      if scene.context.dateAt[token] >= 0 || scene.context.isAdverb(token) {
        item += 1
        continue
      }
      guard scene.word(item).classes.contains(.preposition), item + 1 < upper,
        !scene.context.items[item + 1].isQuote
      else { break }
      if scene.context.dateAt[scene.token(item + 1)] >= 0 {
        item += 1
        continue
      }
      guard known.isSetting(id(item)) || id(item) == known.to,
        let phrase = scene.reader.phrase(startingAt: item + 1, upTo: scene.sentence.upperBound)
      else { break }
      let isThat = opensThat(phrase.lastItem + 1)
      guard isThat || known.isSetting(id(item)) && word.frame.contains(.bare) else { break }
      item = phrase.lastItem + 1
    }
    return item
  }

  /// From `start` to the end of the sentence, or to the comma before the next cue of the narrator
  /// (`…, adding that`).
  func complement(_ start: Int) -> Range<Int>? {
    var end = start + 1
    let limit = min(scene.sentence.upperBound, start + IndirectSpeechFinder.longestClause)
    while end < limit {
      let entry = scene.context.items[end]
      if !entry.isQuote, scene.isComma(end), end + 1 < scene.sentence.upperBound,
        scene.isCue(end + 1), scene.word(end + 1).form == .present
      {
        break
      }
      if !entry.isQuote, scene.context.isMark(entry.token, 0x3B) { break }
      end += 1
    }
    return end > start ? start..<end : nil
  }

  /// A clause without `that`: it begins like a noun phrase and has a verb before the next comma;
  /// what stands between commas behind its subject is stepped over.
  private func bareClause(_ start: Int, isSaying: Bool = false) -> Range<Int>? {
    guard start < scene.sentence.upperBound, let clause = complement(start) else { return nil }
    let position = scene.token(start)
    guard scene.context.isWord(position) else { return nil }
    let classes = scene.word(start).classes
    let known = scene.context.vocabulary.known
    if !classes.isDisjoint(with: [.auxiliary, .conjunction, .preposition, .subordinator]),
      scene.context.wordIDs[position] != known.if_
    {
      return nil
    }
    // "said in a statement posted on the site" tells where, not what.
    let form = scene.word(start).form
    if form == .past || form == .present || form == .participle { return nil }
    if isSaying, clause.count >= 5, !scene.isComma(start) { return clause }
    return holdsVerb(clause) ? clause : nil
  }

  private func holdsVerb(_ clause: Range<Int>) -> Bool {
    var item = clause.lowerBound
    let limit = min(clause.upperBound, clause.lowerBound + 40)
    while item < limit {
      guard !scene.context.items[item].isQuote else { return false }
      let word = scene.word(item)
      if word.classes.contains(.auxiliary) { return true }
      if item > clause.lowerBound, !scene.word(item - 1).classes.contains(.determiner), isVerb(item)
      {
        return true
      }
      if scene.isComma(item) {
        guard let end = asideEnd(item, limit) else { return false }
        item = end
      } else if word.classes.contains(.relative), item > clause.lowerBound {
        return false
      }
      item += 1
    }
    return false
  }

  /// An auxiliary, a past tense of the lists or a word in `-ed`, outside of names.
  func isVerb(_ item: Int) -> Bool {
    guard !scene.context.items[item].isQuote, scene.context.mentionAt[scene.token(item)] < 0 else {
      return false
    }
    let word = scene.word(item)
    return !word.classes.isDisjoint(with: [.auxiliary, .pastVerb]) || word.form == .past
      || looksPast(scene.token(item))
  }

  /// The comma that ends `, 34,` or `, which largely dealt with ties,`; nil when none was opened.
  private func asideEnd(_ comma: Int, _ limit: Int) -> Int? {
    guard comma + 1 < limit, !scene.context.items[comma + 1].isQuote else { return nil }
    let first = scene.word(comma + 1).classes
    let opens =
      !first.isDisjoint(with: [.relative, .determiner, .preposition])
      || scene.context.text.tokens[scene.token(comma + 1)].kind == .number
    guard opens else { return nil }
    return ((comma + 1)..<limit).first { scene.isComma($0) }
  }

  /// A word in `-ed` that no list knows.
  private func looksPast(_ token: Int) -> Bool {
    let span = scene.context.text.tokens[token].span
    return span.length > 4 && scene.context.isLowercase(token)
      && scene.context.lastByte(token) == 0x64 && scene.context.text.text[span.end - 2] == 0x65
  }
}
