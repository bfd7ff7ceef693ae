import ArticleModel

/// `Zakharova said: "…"`, `he noted "…"`, `Bernie Sanders wrote, "…"`: a cue just before the marks.
enum CueBeforeRule: AttributionRule {
  static let id: RuleID = "speaker.cue-before"
  /// Items between cue and quotation at most: an addressee, a date, `on Twitter`.
  private static let reach = 14

  static func attribution(of quote: Int, in scene: AttributionScene) -> Attribution? {
    let last = scene.lastCue(before: quote)
    guard last >= 0 else { return nil }
    let before = quote - 1
    let opens = scene.isComma(before) || scene.isColon(before)
    for index in (max(0, last - 5)...last).reversed() {
      let cue = scene.cues[index]
      guard quote - cue.item <= reach, !holdsQuote(cue.item..<quote, scene) else { return nil }
      guard let subject = cue.subject, !scene.isEmbeddedThought(index) else { continue }
      // "to add the question, "…"" names a thing; "to say "…"" speaks.
      if cue.group.isInfinitive, !cue.group.isChained, quote - cue.item > 2 { continue }
      let isNear = cue.item == before || opens
      guard isNear || quote - cue.item <= 3 else { return nil }
      return Attribution(
        phrase: subject.phrase, cue: cue.item...cue.item,
        clause: scene.sentence.lowerBound..<quote, rule: id, probability: isNear ? 0.95 : 0.85,
        strength: .adjacent)
    }
    return nil
  }

  private static func holdsQuote(_ items: Range<Int>, _ scene: AttributionScene) -> Bool {
    items.contains { scene.context.items[$0].isQuote }
  }
}
