/// The order of articles that tell one story: the one published first comes first, those without a
/// date last, and among equals the smallest id.
enum StoryOrder {
  /// True in SQL when the article `first` comes before `second`; both name rows of `articles`.
  static func isBefore(_ first: String, _ second: String) -> String {
    let places = [first, second].map { row in
      "(\(row).published = \(Moment.unknown), \(row).published, \(row).id)"
    }
    return "\(places[0]) < \(places[1])"
  }
}
