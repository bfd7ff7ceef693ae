import ArticleModel

/// `The crews have "no reason" to return, Solberg told reporters.`: an attribution at the end of the
/// sentence.
enum CueFinalRule: AttributionRule {
  static let id: RuleID = "speaker.cue-final"

  static func attribution(of quote: Int, in scene: AttributionScene) -> Attribution? {
    scene.final.map { found in
      Attribution(
        phrase: found.phrase, cue: found.cue...found.cue,
        clause: found.phrase.firstItem..<scene.sentence.upperBound, rule: id, probability: 0.92,
        strength: .adjacent)
    }
  }
}
