/// A quarter of the year as TIMEX3 writes it.
enum Season: String, Sendable, CaseIterable {
  case spring = "SP"
  case summer = "SU"
  case autumn = "FA"
  case winter = "WI"

  /// 1 to 4.
  var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
  /// The season with that number.
  init?(number: Int) {
    guard (1...4).contains(number) else { return nil }
    self = Self.allCases[number - 1]
  }
  /// First month in the northern hemisphere; winter begins in December of its year.
  var firstMonth: Int { number * 3 }
}

/// A part of the day as TIMEX3 writes it behind `T`.
enum DayPart: String, Sendable, CaseIterable {
  case morning = "MO"
  case midday = "MI"
  case afternoon = "AF"
  case evening = "EV"
  case night = "NI"

  /// 1 to 5.
  var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
  /// The part with that number.
  init?(number: Int) {
    guard (1...5).contains(number) else { return nil }
    self = Self.allCases[number - 1]
  }
}

/// TIMEX3 `mod`.
enum TimeModifier: String, Sendable, CaseIterable {
  case start = "START"
  case mid = "MID"
  case end = "END"
  case approximate = "APPROX"
  case before = "BEFORE"
  case after = "AFTER"
  case lessThan = "LESS_THAN"
  case moreThan = "MORE_THAN"
  case equalOrLess = "EQUAL_OR_LESS"
  case equalOrMore = "EQUAL_OR_MORE"

  /// 1 to 10.
  var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
  /// The modifier with that number.
  init?(number: Int) {
    guard (1...Self.allCases.count).contains(number) else { return nil }
    self = Self.allCases[number - 1]
  }
}
