/// Joins what the tagger's own evaluation measured on the name sets. The tagger knows how its sets
/// are read; this target only says which of them have floors.
public struct NameSetSource: FigureSource {
  /// Right, found and expected names.
  public struct Counts: Hashable, Sendable {
    /// Names found and expected.
    public var right: Int
    /// Names found.
    public var found: Int
    /// Names expected.
    public var expected: Int

    /// Makes counts.
    public init(right: Int, found: Int, expected: Int) {
      self.right = right
      self.found = found
      self.expected = expected
    }
  }

  /// What was counted on one set.
  public struct SetCounts: Sendable {
    /// The set's key: `wikinews-dev`, `newswire-dev`, `gum-news`, `ewt-test`, ….
    public var key: String
    /// All types together.
    public var overall: Counts
    /// Type and counts, in the order of the table.
    public var types: [(type: String, counts: Counts)]

    /// Makes the counts of a set.
    public init(key: String, overall: Counts, types: [(type: String, counts: Counts)]) {
      self.key = key
      self.overall = overall
      self.types = types
    }
  }

  /// The counts of the sets that are there, and the keys of those that are not, with the reason.
  public typealias Measurement = (sets: [SetCounts], missing: [(key: String, reason: String)])

  /// For the line that says why all of it was left out.
  public let name = "Names"
  private let count: (SharedData) throws -> Measurement

  /// Takes what counts.
  public init(count: @escaping (SharedData) throws -> Measurement) { self.count = count }

  /// Counts and makes a figure of each set.
  public func measure(_ data: SharedData) throws -> FigureResult {
    let measured = try count(data)
    let figures = measured.sets.map { set in
      let asked = Self.asked[set.key]
      return EvaluationFigure(
        id: "\(set.key).\(Self.isAlsoMeasuredWhole(set.key) ? "tagger-names" : "names")",
        name: Self.isAlsoMeasuredWhole(set.key)
          ? "names by the tagger alone, span F1" : "names, exact span F1 overall",
        set: Self.title(set.key), value: Self.measure(set.overall).value,
        count: set.overall.expected, goal: asked?.goal, aim: asked?.aim)
    }
    let omissions = measured.missing.map { missing in
      EvaluationOmission(name: Self.title(missing.key), reason: missing.reason, isDataAbsent: true)
    }
    return FigureResult(
      figures: figures, omissions: omissions, details: Self.details(measured.sets))
  }

  private static let asked: [String: (goal: Double, aim: Double)] = [
    "wikinews-dev": (0.88, 0.94), "newswire-dev": (0.95, 0.975), "gum-news": (0.70, 0.80),
    "ewt-test": (0.75, 0.85),
  ]

  private static let titles = [
    "wikinews-dev": "Wikinews dev", "newswire-dev": "newswire dev", "gum-news": "GUM news",
    "ewt-test": "EWT test", "ewt-dev": "EWT dev", "crossner-politics-dev": "CrossNER politics dev",
    "meantime": "MEANTIME", "gold-a": "Gold A",
  ]

  /// The set's name as `EVALUATION.md` writes it.
  static func title(_ key: String) -> String { titles[key] ?? key }

  /// The whole pipeline is measured on Gold A too, under `gold-a.names`.
  private static func isAlsoMeasuredWhole(_ key: String) -> Bool { key == "gold-a" }

  private static func measure(_ counts: Counts) -> Measure {
    .f1(right: counts.right, found: counts.found, expected: counts.expected)
  }

  private static func details(_ sets: [SetCounts]) -> String {
    var rows = [["set", "type", "precision", "recall", "F1", "names"]]
    for set in sets {
      for (type, counts) in set.types + [("all", set.overall)] {
        rows.append([
          title(set.key), type,
          ReportTable.decimals(Measure.share(counts.right, of: counts.found).value),
          ReportTable.decimals(Measure.share(counts.right, of: counts.expected).value),
          ReportTable.decimals(measure(counts).value), String(counts.expected),
        ])
      }
    }
    return ReportTable.align(rows, numbersFrom: 2).joined(separator: "\n") + "\n"
  }
}
