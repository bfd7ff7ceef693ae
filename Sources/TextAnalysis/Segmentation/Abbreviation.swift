/// The classes of the word list `abbreviations`, as the numbers in its table.
enum Abbreviation {
  /// Stands inside sentences or at their end: `Inc.`, `p.m.`.
  static let plain: Int32 = 0
  /// A name follows: `Mr.`, `Gen.`.
  static let title: Int32 = 1
  /// Keeps its dot only before a number: `No. 10`.
  static let beforeNumber: Int32 = 2

  /// The number of a class as the list writes it.
  static func number(_ field: String?) -> Int32 {
    switch field {
    case "title": return title
    case "number": return beforeNumber
    default: return plain
    }
  }
}
