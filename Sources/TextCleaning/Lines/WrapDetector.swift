/// Finds out whether a text was hard-wrapped, and at which column.
///
/// In a wrapped text a line ends where the next word would not have fitted. The pairs of
/// neighbouring lines vote: the widest column that nearly all lines keep is taken for the width,
/// and the text is wrapped when most lines could not have taken the next line's first word.
enum WrapDetector {
  /// Widest page that is believed, in columns.
  static let widestColumns = 140
  /// Narrowest column of a newspaper page that is believed.
  static let narrowestColumns = 24
  /// Share of the text that must stand in lines directly over another line.
  static let pairedShare = 0.3
  /// Share of the text that may stand in lines much longer than the width: in a text that is not
  /// wrapped, a poem or a list is.
  static let overlongShare = 0.5
  /// How much longer a line must be to be no line of the wrapped text.
  static let overlong = 1.3
  /// Fewer pairs than this say nothing, unless all break off in a sentence on a page's width.
  static let fewestPairs = 3
  static let pageColumns = 60
  /// Share of the line pairs that must agree.
  static let agreement = 0.6
  /// How much of the width a line and the next word must fill; proportional fonts make lines vary.
  static let fill = 0.84

  /// The width of a wrapped text; nil when the text is not wrapped.
  static func columns(of table: LineTable, isOpen: (Int) -> Bool) -> Int? {
    var widths: [Int] = []
    var needs: [Int] = []
    var pairedColumns = 0
    var breakOff = 0
    var allColumns = 0
    for (index, line) in table.lines.enumerated() where isOpen(index) { allColumns += line.columns }
    for index in table.lines.indices.dropLast() {
      let next = table.lines[index + 1]
      let line = table.lines[index]
      guard next.blankLinesBefore == 0, !next.startsPage, isOpen(index), isOpen(index + 1),
        !line.hint.isRule, !next.hint.isListItem, line.words > 0
      else { continue }
      widths.append(line.columns)
      needs.append(line.columns + 1 + next.firstWordColumns)
      pairedColumns += line.columns
      if line.columns >= pageColumns, line.ending == .open || line.ending == .hyphen {
        breakOff += 1
      }
    }
    guard
      widths.count >= fewestPairs || widths.count == fewestPairs - 1 && breakOff == widths.count,
      Double(pairedColumns) >= pairedShare * Double(allColumns)
    else {
      return nil
    }
    let sorted = widths.sorted()
    let width = sorted[min(sorted.count - 1, sorted.count * 19 / 20)]
    guard width <= widestColumns, width >= narrowestColumns else { return nil }
    let limit = Int(Double(width) * overlong)
    var overlongColumns = 0
    for (index, line) in table.lines.enumerated() where line.columns > limit && isOpen(index) {
      overlongColumns += line.columns
    }
    guard Double(overlongColumns) <= overlongShare * Double(allColumns) else { return nil }
    let needed = Int(Double(width) * fill)
    let agreeing = needs.lazy.filter { $0 > needed }.count
    return Double(agreeing) >= agreement * Double(needs.count) ? width : nil
  }
}
