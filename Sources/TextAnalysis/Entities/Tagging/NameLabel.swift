import ArticleModel

/// The labels of the chain, one for each token, as small numbers.
///
/// Persons, organizations and places are labelled by position (begin, inside, last, unit: BILOU), because
/// where such a name ends matters; nationalities and other names only by membership. That makes 15
/// labels, so that the scores of a token fill one vector of 16 lanes.
enum NameLabel {
  /// Lanes of a score vector.
  static let lanes = 16
  /// Labels in use.
  static let count = 15
  /// No name.
  static let outside = 0

  /// Where in a name a token stands.
  enum Position: Int {
    case begin, inside, last, unit
  }

  /// The types that are labelled by position, in the order of their labels.
  static let positioned: [NameType] = [.person, .organization, .place]

  /// The label of a token of a name.
  static func label(_ type: NameType, _ position: Position) -> Int {
    switch type {
    case .person: return 1 + position.rawValue
    case .organization: return 5 + position.rawValue
    case .place: return 9 + position.rawValue
    case .nationality: return 13
    case .other: return 14
    }
  }

  /// The type a label belongs to; nil for `outside`.
  static func type(of label: Int) -> NameType? {
    switch label {
    case 1...4: return .person
    case 5...8: return .organization
    case 9...12: return .place
    case 13: return .nationality
    case 14: return .other
    default: return nil
    }
  }

  /// 0 for no name, then 1 to 5 in the order of `NameType.allCases`.
  static func typeCode(of label: Int) -> Int {
    label == 0 ? 0 : label >= 13 ? label - 9 : (label + 3) / 4
  }

  /// The type of a type code.
  static func type(ofCode code: Int) -> NameType? {
    code >= 1 && code <= 5 ? NameType.allCases[code - 1] : nil
  }

  /// True when a name goes on behind the label, so that a chain may not end with it.
  static func isOpen(_ label: Int) -> Bool {
    label >= 1 && label <= 12 && (label - 1) % 4 < 2
  }

  /// True when the label can only follow an open one.
  static func continues(_ label: Int) -> Bool {
    label >= 1 && label <= 12 && ((label - 1) % 4 == 1 || (label - 1) % 4 == 2)
  }

  /// True when `next` may follow `label`.
  static func mayFollow(_ label: Int, _ next: Int) -> Bool {
    guard label < count, next < count else { return false }
    if isOpen(label) { return continues(next) && typeCode(of: label) == typeCode(of: next) }
    return !continues(next)
  }

  /// Writes the labels of the name that covers `tokens` into `labels`.
  static func write(
    _ type: NameType, _ tokens: Range<Int>, into labels: inout [UInt8]
  ) {
    for index in tokens {
      let position: Position
      if tokens.count == 1 {
        position = .unit
      } else if index == tokens.lowerBound {
        position = .begin
      } else {
        position = index == tokens.upperBound - 1 ? .last : .inside
      }
      labels[index] = UInt8(label(type, position))
    }
  }

  /// Calls `body` with type code and token range of each name in a well-formed chain.
  static func forEachName(
    in labels: UnsafePointer<UInt8>, _ range: Range<Int>,
    _ body: (_ typeCode: Int, _ tokens: Range<Int>) -> Void
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let label = Int(labels[index])
      guard label != outside else {
        index += 1
        continue
      }
      var end = index + 1
      if label >= 13 {
        while end < range.upperBound, Int(labels[end]) == label { end += 1 }
      } else if isOpen(label) {
        while end < range.upperBound, continues(Int(labels[end])) {
          end += 1
          if !isOpen(Int(labels[end - 1])) { break }
        }
      }
      body(typeCode(of: label), index..<end)
      index = end
    }
  }
}
