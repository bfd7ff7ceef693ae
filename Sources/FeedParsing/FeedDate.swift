import ArticleModel

/// Reads the days of feeds: RFC 822 as RSS writes it ("Tue, 10 Jun 2003 04:00:00 GMT"), RFC 3339 as Atom
/// and JSON Feed do.
enum FeedDate {
  /// The day in the zone it was written in; nil when it cannot be read.
  static func day(_ text: String) -> CalendarDate? {
    let text = text.trimmingBlanks
    if let day = CalendarDate(iso: text.prefix(10)) { return day }
    let words = text.split { $0 == " " || $0 == "," || $0 == "-" }.map(String.init)
    guard let index = words.firstIndex(where: { Int($0) != nil }), index + 2 < words.count,
      let day = Int(words[index]), let year = year(words[index + 2])
    else { return nil }
    let name = words[index + 1].lowercased().prefix(3)
    guard let month = months.firstIndex(of: String(name)) else { return nil }
    return CalendarDate(year: year, month: month + 1, day: day)
  }

  /// Two digits are of this or the last century, as RFC 2822 says.
  private static func year(_ text: String) -> Int? {
    guard let number = Int(text), number >= 0 else { return nil }
    guard text.utf8.count <= 2 else { return number }
    return number < 50 ? 2000 + number : 1900 + number
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}

extension String {
  /// Without blanks and line ends at both ends.
  var trimmingBlanks: String {
    let start = drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  /// Nil for an empty text.
  var nonEmpty: String? { isEmpty ? nil : self }
}
