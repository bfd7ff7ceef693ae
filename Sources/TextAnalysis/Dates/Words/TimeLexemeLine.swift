import ArticleModel

/// The lexemes of one sentence. Asking outside the sentence gives `TimeLexeme.outside`, so that the
/// grammar may look ahead and back without counting.
struct TimeLexemeLine: Sendable {
  /// The lexemes, in order.
  var items: [TimeLexeme] = []

  #if DEBUG
    /// Counts what the grammar asks, for tests.
    var meter: WorkMeter?
  #endif

  var count: Int { items.count }

  subscript(_ index: Int) -> TimeLexeme {
    #if DEBUG
      meter?.add(1)
    #endif
    return index >= 0 && index < items.count ? items[index] : TimeLexeme.outside
  }

  /// The class of the lexeme at `index`.
  func category(_ index: Int) -> TimeWord.Category {
    #if DEBUG
      meter?.add(1)
    #endif
    return index >= 0 && index < items.count ? items[index].word.category : .mark
  }

  /// True when the lexeme at `index` has that class.
  func `is`(_ index: Int, _ category: TimeWord.Category) -> Bool {
    self.category(index) == category
  }
}
