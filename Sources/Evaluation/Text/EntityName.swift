/// Names as they are compared: without case, possessive 's, a leading "the" and, for people,
/// leading titles.
enum EntityName {
  private static let titles = Set(
    """
    president vice prime minister mr mrs ms miss dr prof professor sir dame lord lady sen \
    senator rep representative congressman congresswoman gov governor mayor judge justice chief \
    king queen prince princess pope general gen colonel col captain capt lt lieutenant sgt \
    sergeant sheriff secretary chancellor ambassador premier then former ex deputy foreign \
    attorney speaker rev reverend father sister brother emperor sultan sheikh ayatollah director \
    chairman chairwoman commissioner inspector detective officer doctor us u.s uk u.k first \
    president-elect then-president then-governor
    """.split(separator: " ").map { CodePoints(String($0)) })

  private static let edges = Set(CodePoints(" .,;:!?\"'()[]—–-").values)

  /// The form in which a name of that kind is compared.
  static func normalized(_ name: CodePoints, _ kind: EntityKind) -> CodePoints {
    var text = name.normalized.values[...]
    while let first = text.first, edges.contains(first) { text = text.dropFirst() }
    while let last = text.last, edges.contains(last) { text = text.dropLast() }
    if text.suffix(2) == [0x27, 0x73] {
      text = text.dropLast(2)
    } else if text.last == 0x27 {
      text = text.dropLast()
    }
    if CodePoints(text.prefix(4)).lowered == "the " { text = text.dropFirst(4) }
    guard kind == .person else { return CodePoints(text).casefolded }
    var words = CodePoints(text).splitAtSpaces()[...]
    while words.count > 1, let first = words.first, titles.contains(withoutStops(first)) {
      words = words.dropFirst()
    }
    return CodePoints.joined(Array(words)).casefolded
  }

  /// The form in which a name of that kind is compared.
  static func normalized(_ name: String, _ kind: EntityKind) -> CodePoints {
    normalized(CodePoints(name), kind)
  }

  private static func withoutStops(_ word: CodePoints) -> CodePoints {
    var lower = word.lowered.values[...]
    while let last = lower.last, last == 0x2E || last == 0x2C { lower = lower.dropLast() }
    return CodePoints(lower)
  }
}

/// The three kinds of named things that are scored.
enum EntityKind: String, CaseIterable, Sendable {
  /// A person.
  case person = "PER"
  /// An organization.
  case organization = "ORG"
  /// A place.
  case place = "LOC"
}
