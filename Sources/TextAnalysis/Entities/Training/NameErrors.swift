import ArticleModel

/// What is wrong with a tagger's names, by kind: where a name begins or ends, what it is, names
/// missed, names where there are none.
public struct NameErrors: Hashable, Sendable {
  /// A kind of error.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The right type; begins or ends elsewhere.
    case boundary
    /// The right place; another type.
    case type
    /// Another type, and begins or ends elsewhere.
    case boundaryAndType = "boundary and type"
    /// Nothing was found where a name stands.
    case missed
    /// A name was found where none stands.
    case spurious
  }

  /// Errors of one kind between the same types.
  public struct Confusion: Hashable, Sendable {
    /// What kind of error.
    public var kind: Kind
    /// The type that was expected; nil when none was.
    public var expected: NameType?
    /// The type that was found; nil when none was.
    public var found: NameType?

    /// `ORG found as LOC`, `PER missed`, ….
    public var label: String {
      switch (expected?.rawValue, found?.rawValue) {
      case (let expected?, let found?) where expected != found:
        return "\(expected) found as \(found)"
          + (kind == .boundaryAndType ? ", other boundary" : "")
      case (let expected?, _?): return "\(expected) with another boundary"
      case (let expected?, nil): return "\(expected) missed"
      case (nil, let found?): return "\(found) where none stands"
      case (nil, nil): return kind.rawValue
      }
    }
  }

  /// How often each happened.
  public private(set) var counts: [Confusion: Int] = [:]

  /// No errors.
  public init() {}

  /// Errors of a kind.
  public func count(_ kind: Kind) -> Int {
    counts.reduce(0) { $0 + ($1.key.kind == kind ? $1.value : 0) }
  }

  /// The confusions, the most frequent first.
  public var ranked: [(confusion: Confusion, count: Int)] {
    counts.map { (confusion: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.confusion.label) < ($0.count, $1.confusion.label) }
  }

  /// Adds the errors of one document. `found` and `expected` hold names of all types, in the order of
  /// the text; an error counts when one of `types` has a part in it.
  mutating func add(
    found: [(span: TextSpan, type: NameType)], expected: [(span: TextSpan, type: NameType)],
    types: [NameType]
  ) {
    let right = Set(found.map(Self.key)).intersection(expected.map(Self.key))
    var left = found.filter { !right.contains(Self.key($0)) }[...]
    for name in expected where !right.contains(Self.key(name)) {
      while let first = left.first, first.span.end <= name.span.start {
        count(nil, left.removeFirst(), types)
      }
      if let first = left.first, first.span.overlaps(name.span) {
        count(name, left.removeFirst(), types)
      } else {
        count(name, nil, types)
      }
    }
    for name in left { count(nil, name, types) }
  }

  /// The errors of both.
  static func + (lhs: NameErrors, rhs: NameErrors) -> NameErrors {
    var sum = lhs
    sum.counts.merge(rhs.counts) { $0 + $1 }
    return sum
  }

  private static func key(_ name: (span: TextSpan, type: NameType)) -> LabelledDocument.Name {
    LabelledDocument.Name(span: name.span, type: name.type)
  }

  private mutating func count(
    _ expected: (span: TextSpan, type: NameType)?, _ found: (span: TextSpan, type: NameType)?,
    _ types: [NameType]
  ) {
    guard [expected?.type, found?.type].contains(where: { $0.map(types.contains) ?? false }) else {
      return
    }
    let kind: Kind
    switch (expected, found) {
    case (let expected?, let found?):
      kind =
        expected.type == found.type
        ? .boundary : expected.span == found.span ? .type : .boundaryAndType
    case (_, nil): kind = .missed
    default: kind = .spurious
    }
    counts[Confusion(kind: kind, expected: expected?.type, found: found?.type), default: 0] += 1
  }
}
