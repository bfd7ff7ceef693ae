/// Reads what may stand before the name of a weekday, month, season or holiday.
enum NameShiftReader {
  /// The position of the name, and how it is shifted: `last`, `this past`, `next`, `the following`.
  static func read(
    _ line: TimeLexemeLine, _ index: Int
  ) -> (position: Int, shift: CalendarFields.NameShift?) {
    var position = index
    let hasArticle = line.is(position, .the)
    if hasArticle { position += 1 }
    switch line.category(position) {
    case .this:
      position += 1
      if line.is(position, .past) { return (position + 1, .past) }
      if line.is(position, .coming) || line.is(position, .next) { return (position + 1, .coming) }
      return (position, .this)
    case .previous, .past: return (position + 1, hasArticle ? .preceding : .last)
    case .next, .coming: return (position + 1, hasArticle ? .following : .next)
    case .following where hasArticle: return (position + 1, .following)
    case .preceding: return (position + 1, .preceding)
    case .that, .same: return (position + 1, .that)
    default: return (index, nil)
    }
  }
}
