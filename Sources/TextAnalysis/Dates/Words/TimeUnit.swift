/// A unit of calendar or clock time.
enum TimeUnit: Int, Sendable, Comparable {
  case second, minute, hour, day, weekend, week, fortnight, month, quarter, year, decade, century
  case millennium

  /// Reads the code of `date-units.tsv`.
  init?(code: String) {
    switch code {
    case "S": self = .second
    case "MI": self = .minute
    case "H": self = .hour
    case "D": self = .day
    case "WE": self = .weekend
    case "W": self = .week
    case "FN": self = .fortnight
    case "M": self = .month
    case "Q": self = .quarter
    case "Y": self = .year
    case "DE": self = .decade
    case "CE": self = .century
    case "ML": self = .millennium
    default: return nil
    }
  }

  /// True for units shorter than a day.
  var isClock: Bool { self < .day }

  /// The letters TIMEX3 uses in a period, and the factor by which a count is multiplied.
  var period: (code: String, factor: Int) {
    switch self {
    case .second: return ("S", 1)
    case .minute: return ("M", 1)
    case .hour: return ("H", 1)
    case .day: return ("D", 1)
    case .weekend: return ("WE", 1)
    case .week: return ("W", 1)
    case .fortnight: return ("W", 2)
    case .month: return ("M", 1)
    case .quarter: return ("Q", 1)
    case .year: return ("Y", 1)
    case .decade: return ("Y", 10)
    case .century: return ("Y", 100)
    case .millennium: return ("Y", 1000)
    }
  }

  /// The letters of a period of unknown length: `PXC`, `PXDE`.
  var vagueCode: String {
    switch self {
    case .decade: return "DE"
    case .century: return "C"
    case .millennium: return "ML"
    default: return period.code
    }
  }

  static func < (lhs: TimeUnit, rhs: TimeUnit) -> Bool { lhs.rawValue < rhs.rawValue }
}
