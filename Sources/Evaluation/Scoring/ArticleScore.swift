/// The scores of one article and what is wrong in it.
public struct ArticleScore: Sendable {
  /// The measures; those that do not apply are missing.
  public internal(set) var measures: [ScoreName: Measure] = [:]
  /// What is wrong, a line each, for whoever improves the pipeline.
  public internal(set) var problems: [String] = []

  /// The figure; nil when it does not apply.
  public subscript(name: ScoreName) -> Double? { measures[name]?.value }

  /// True when title, authors and day of publication are all right; nil without an expected
  /// cleaning.
  public var isMetadataRight: Bool? {
    guard let title = self[.title], let authors = self[.authors], let day = self[.published] else {
      return nil
    }
    return title == 1 && authors == 1 && day == 1
  }
}
