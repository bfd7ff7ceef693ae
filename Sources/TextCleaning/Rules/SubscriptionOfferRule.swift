import ArticleModel

/// Offers of subscription, membership and donation; log-in notes.
enum SubscriptionOfferRule: CleaningRule {
  static let id: RuleID = "subscription-offer"
  static let summary =
    "Offers of subscription, membership and donation; log-in notes."

  static func apply(to draft: inout Draft) { PhraseMatcher.removeMatches(of: id, from: &draft) }
}
