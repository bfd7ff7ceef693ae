/// Why an article could not be processed: something about what was sent, with the field and the remedy.
public struct PipelineError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Stable code: `empty-body`, `invalid-json`, `unknown-member`, `wrong-type`, `no-text`, ….
  public var code: String
  /// The field that is wrong: `body`, `published`, ….
  public var field: String
  /// What is wrong.
  public var problem: String
  /// What to do.
  public var remedy: String

  /// Makes an error.
  public init(code: String, field: String, problem: String, remedy: String) {
    self.code = code
    self.field = field
    self.problem = problem
    self.remedy = remedy
  }

  /// Field, problem and remedy.
  public var description: String { "\(field): \(problem); \(remedy)" }
}
