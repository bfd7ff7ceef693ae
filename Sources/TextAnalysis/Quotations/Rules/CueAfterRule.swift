import ArticleModel

/// `"…," Peskov stated`, `"…", he continued`, `"…," the head of the agency, John Smith, told
/// reporters`.
enum CueAfterRule: AttributionRule {
  static let id: RuleID = "speaker.cue-after"

  static func attribution(of quote: Int, in scene: AttributionScene) -> Attribution? {
    guard scene.isDetached(quote) || scene.isWholeSentence(quote) else { return nil }
    var item = quote + 1
    let limit = min(scene.sentence.upperBound, quote + 40)
    while item < limit, !scene.context.items[item].isQuote {
      if scene.isColon(item) || scene.context.isMark(scene.token(item), 0x3B) { return nil }
      if scene.isCue(item), scene.word(item).form != .base,
        let found = scene.subjects.subject(of: item, in: scene.sentence, from: quote + 1),
        !found.isInverted, !found.isCarried
      {
        guard stands(found.phrase, behind: quote, scene) else { return nil }
        return Attribution(
          phrase: found.phrase, cue: item...item, clause: (quote + 1)..<scene.sentence.upperBound,
          rule: id, probability: 0.97, strength: .adjacent)
      }
      item += 1
    }
    return nil
  }

  /// Nothing but a comma, a dash or an adverb stands between quotation and source.
  private static func stands(
    _ phrase: SpeakerPhrase, behind quote: Int, _ scene: AttributionScene
  ) -> Bool {
    var item = quote + 1
    while item < phrase.firstItem {
      guard scene.isComma(item) || scene.isDash(item) || scene.context.isAdverb(scene.token(item))
      else { return false }
      item += 1
    }
    return true
  }
}
