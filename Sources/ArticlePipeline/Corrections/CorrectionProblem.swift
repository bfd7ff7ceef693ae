/// Why a correction changes nothing in an article.
public struct CorrectionProblem: Error, Hashable, Sendable {
  /// The member of the correction that does not fit.
  public var field: String
  /// What does not fit.
  public var message: String
  /// What to do.
  public var remedy: String
}
