import ArticleModel

/// `according to Kelly Dittmar, "…"`, `Per the spokeswoman, "…"`, `in the words of the judge`.
enum AccordingToRule: AttributionRule {
  static let id: RuleID = "speaker.according-to"

  static func attribution(of quote: Int, in scene: AttributionScene) -> Attribution? {
    let before = scene.phrases.prefix(64).last { $0.items.lowerBound < quote }
    let nearest = before ?? scene.phrases.last
    return nearest.map { found in
      Attribution(
        phrase: found.source, cue: found.items, clause: found.clause, rule: id, probability: 0.93,
        strength: .adjacent)
    }
  }
}
