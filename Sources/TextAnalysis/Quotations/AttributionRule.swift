import ArticleModel

/// One way in which a sentence says who spoke a quotation. Rules are asked in the order of
/// `AttributionRules.ranked`; the first answer counts.
protocol AttributionRule: Sendable {
  /// The rule's stable name.
  static var id: RuleID { get }
  /// The attribution of the quotation at item `quote` of `scene`; nil when the rule does not apply.
  static func attribution(of quote: Int, in scene: AttributionScene) -> Attribution?
}

/// The rules, best first.
enum AttributionRules {
  static let ranked: [any AttributionRule.Type] = [
    CueInvertedRule.self, CueAfterRule.self, DashRule.self, CueBeforeRule.self, ColonRule.self,
    CueFinalRule.self, AccordingToRule.self, CueEarlierRule.self, ClauseSubjectRule.self,
    FirstPersonRule.self,
  ]
}
