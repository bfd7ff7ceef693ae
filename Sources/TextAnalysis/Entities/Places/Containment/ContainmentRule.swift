import ArticleModel

/// One way in which a text says that a place lies in another.
protocol ContainmentRule {
  /// What is said of the place `name`, an index into `EntityContext.names`; nil when nothing is.
  func statement(of name: Int) -> ContainmentStatement?
}

/// That one place lies in another.
struct ContainmentStatement {
  /// What holds the place.
  enum Container {
    /// A place of the article, as an index into `EntityContext.names`.
    case name(Int)
    /// An adjective of a place, by its token.
    case adjective(Int)
  }

  var inner: Int
  var container: Container
  /// The words that say so.
  var tokens: Range<Int>
  var rule: RuleID
  var probability: Double
}
