/// A phrase that names a source: `according to the ministry`.
struct CuePhrase: Hashable {
  /// Items of the cue words.
  var items: ClosedRange<Int>
  var source: SpeakerPhrase
  /// Items of cue and source.
  var clause: Range<Int>

  /// The cue phrase that begins at `item`; nil when none does.
  static func read(_ scene: AttributionScene, at item: Int) -> CuePhrase? {
    guard !scene.context.items[item].isQuote else { return nil }
    let vocabulary = scene.context.vocabulary
    let id = scene.context.wordIDs[scene.token(item)]
    guard id > 0, let candidates = vocabulary.phrasesByFirstWord[id] else { return nil }
    for index in candidates {
      let phrase = vocabulary.phrases[index]
      let end = item + phrase.words.count
      guard end <= scene.sentence.upperBound, matches(scene, phrase.words, item) else { continue }
      if phrase.isBeforeSource {
        guard isSource(scene, item, end),
          var source = scene.reader.phrase(startingAt: end, upTo: scene.sentence.upperBound)
        else { continue }
        source = scene.reader.withApposedName(source, upTo: scene.sentence.upperBound)
        return CuePhrase(
          items: item...(end - 1), source: source, clause: item..<(source.lastItem + 1))
      }
      guard
        let source = scene.reader.phrase(
          endingAt: item - 1, from: scene.sentence.lowerBound)
      else { continue }
      return CuePhrase(items: item...(end - 1), source: source, clause: source.firstItem..<end)
    }
    return nil
  }

  private static func matches(_ scene: AttributionScene, _ words: [Int32], _ item: Int) -> Bool {
    for (offset, word) in words.enumerated() {
      let entry = scene.context.items[item + offset]
      guard !entry.isQuote, scene.context.wordIDs[entry.token] == word else { return false }
    }
    return true
  }

  /// `per` is a cue only before a source: not `per day`, `per 100,000 people`.
  private static func isSource(_ scene: AttributionScene, _ item: Int, _ next: Int) -> Bool {
    guard next - item == 1, next < scene.sentence.upperBound, !scene.context.items[next].isQuote
    else { return next < scene.sentence.upperBound }
    let token = scene.token(next)
    return scene.context.mentionAt[token] >= 0
      || scene.word(next).classes.contains(.determiner) && item == scene.sentence.lowerBound
  }
}
