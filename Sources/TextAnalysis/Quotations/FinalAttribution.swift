/// An attribution behind a comma at the end of a sentence: `…, Peskov told TASS on Saturday.`
struct FinalAttribution: Hashable {
  var phrase: SpeakerPhrase
  /// Item of the cue.
  var cue: Int
  /// Item of the comma.
  var comma: Int

  /// The attribution that ends `scene`'s sentence, behind item `lower`, which is its last quotation
  /// or the item before its first; nil when there is none.
  static func find(in scene: AttributionScene, after lower: Int) -> FinalAttribution? {
    for cue in scene.cues.suffix(6).reversed() where cue.item > lower + 1 {
      let word = scene.word(cue.item)
      if word.form == .past || word.form == .third, word.frame.contains(.speech),
        let found = read(scene, cue.item, lower)
      {
        return found
      }
    }
    return nil
  }

  private static func read(_ scene: AttributionScene, _ cue: Int, _ lower: Int) -> FinalAttribution?
  {
    guard endsClause(scene, cue),
      let found = scene.subjects.subject(of: cue, in: scene.sentence, from: lower + 1),
      !found.isCarried, !found.isAgent
    else { return nil }
    let first = found.isInverted ? cue : found.phrase.firstItem
    guard first > lower + 1 || first > scene.sentence.lowerBound, first - 1 > lower,
      scene.isComma(first - 1)
        || scene.isDash(first - 1) && scene.isDash(scene.sentence.lowerBound),
      first - 1 > scene.sentence.lowerBound
    else { return nil }
    return FinalAttribution(
      phrase: found.phrase, cue: cue, comma: describing(scene, first - 1, lower) ?? first - 1)
  }

  /// The comma before the description in `…, his wife, Lucy Grant, recalled`; nil when none stands
  /// before the name.
  private static func describing(_ scene: AttributionScene, _ comma: Int, _ lower: Int) -> Int? {
    guard let words = scene.reader.phrase(endingAt: comma - 1, from: lower + 1),
      case .nominal(let head) = words.reference,
      !scene.context.word(head).classes.isDisjoint(with: .human),
      words.firstItem - 1 > max(lower, scene.sentence.lowerBound),
      scene.isComma(words.firstItem - 1)
    else { return nil }
    return words.firstItem - 1
  }

  /// True when no reported words follow the cue: the sentence ends, or an addressee, a date or a
  /// phrase with a preposition follows.
  private static func endsClause(_ scene: AttributionScene, _ cue: Int) -> Bool {
    let next = cue + 1
    guard next < scene.sentence.upperBound else { return true }
    guard !scene.context.items[next].isQuote else { return false }
    let position = scene.token(next)
    guard scene.context.isWord(position) else { return !scene.isColon(next) }
    let word = scene.word(next)
    if scene.context.dateAt[position] >= 0 || scene.context.isAdverb(position) { return true }
    if word.classes.contains(.preposition) || word.classes.contains(.subordinator) { return true }
    if scene.word(cue).frame.contains(.tell) {
      return scene.reader.phrase(startingAt: next, upTo: scene.sentence.upperBound).map { phrase in
        let after = phrase.lastItem + 1
        guard after < scene.sentence.upperBound, !scene.context.items[after].isQuote else {
          return after >= scene.sentence.upperBound
        }
        let classes = scene.word(after).classes
        return !scene.context.isWord(scene.token(after)) || classes.contains(.preposition)
          || scene.context.dateAt[scene.token(after)] >= 0 || classes.contains(.subordinator)
      } ?? (scene.context.wordIDs[position] != scene.context.vocabulary.known.that)
    }
    return word.form == .present
      || scene.subjects.subject(
        of: cue, in: scene.sentence, from: scene.sentence.lowerBound)?.isInverted == true
  }
}
