import ArticleModel

/// `the week of April 12`, `the week beginning 7 June`, `the week ending June 12`: the week that
/// holds a day.
enum WeekOfDayRule {
  static let id: RuleID = "date.week-of-day"

  static func read(_ grammar: TimeGrammar, _ line: TimeLexemeLine, _ index: Int) -> TimeReading? {
    let unit = line.is(index, .the) ? index + 1 : index
    guard DeicticRule.isUnit(line, unit, .week, isPlural: false) else { return nil }
    var position = unit + 1
    switch line.category(position) {
    case .of where line.is(index, .the): break
    case .edge: break
    case .partOf where line[position].value == TimeModifier.start.number: break
    default: return nil
    }
    position += 1
    if line.is(position, .on) { position += 1 }
    guard let day = grammar.whole(line, position), var fields = day.fields, !fields.hasTime,
      fields.day != nil || fields.holiday != nil
    else { return nil }
    fields.isWeek = true
    return TimeReading(index, day.end, fields, id)
  }
}
