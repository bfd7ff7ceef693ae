import ArticleModel

/// `Solberg called the offer a "bad joke"`: the nearest cue before some quoted words, with
/// other words between.
enum CueEarlierRule: AttributionRule {
  static let id: RuleID = "speaker.cue-earlier"
  /// Items between cue and quotation at most.
  private static let reach = 60

  static func attribution(of quote: Int, in scene: AttributionScene) -> Attribution? {
    let last = scene.lastCue(before: quote)
    guard last >= 0 else { return nil }
    for index in (max(0, last - 7)...last).reversed() {
      let cue = scene.cues[index]
      guard quote - cue.item <= reach else { return nil }
      guard accepts(cue), let subject = cue.subject, !scene.isEmbeddedThought(index),
        !isParted(scene, (cue.item + 1)..<quote)
      else { continue }
      return Attribution(
        phrase: subject.phrase, cue: cue.item...cue.item,
        clause: scene.sentence.lowerBound..<cue.item, rule: id,
        probability: quote - cue.item <= 12 ? 0.8 : 0.7, strength: .loose)
    }
    return nil
  }

  /// A semicolon begins a new clause.
  private static func isParted(_ scene: AttributionScene, _ items: Range<Int>) -> Bool {
    items.contains { item in
      !scene.context.items[item].isQuote && scene.context.isMark(scene.token(item), 0x3B)
    }
  }

  /// An infinitive far away says little: `to talk about the "deal"`.
  private static func accepts(_ cue: SentenceCue) -> Bool {
    !cue.group.isInfinitive || cue.group.isChained
  }
}
