import ArticleModel

/// Measures expressions of time on the cases of Recognizers-Text that news could contain.
public struct RecognizersSource: FigureSource {
  /// The set's name.
  public let name = "Recognizers-Text"
  private let dates: ([UInt8], CalendarDate?) -> [TimeExpression]

  /// Takes what finds the expressions of one paragraph, read on a day.
  public init(dates: @escaping ([UInt8], CalendarDate?) -> [TimeExpression]) {
    self.dates = dates
  }

  /// Reads every case and compares those that count; the kinds left out are named with their
  /// numbers.
  public func measure(_ data: SharedData) throws -> FigureResult {
    let cases = try RecognizersCase.read(
      data.bytes("data/dates/recognizers-text/DateTimeModel.json"))
    var left: [RecognizersKind: Int] = [:]
    var problems: [String] = []
    var (right, count) = (0, 0)
    for item in cases {
      if let kind = RecognizersKind.kind(of: item) {
        left[kind, default: 0] += 1
        continue
      }
      count += 1
      let comparison = RecognizersComparison(
        item, dates(Array(item.text.utf8), item.published))
      if comparison.isRight { right += 1 }
      problems += comparison.problems.map { "\(item.text.prefix(120)): \($0)" }
    }
    let omissions = RecognizersKind.allCases.compactMap { kind in
      left[kind].map { number in
        EvaluationOmission(
          name: "\(name), \(number) of \(cases.count) cases", reason: kind.rawValue,
          isDataAbsent: false)
      }
    }
    return FigureResult(
      figures: [
        EvaluationFigure(
          id: "recognizers.cases", name: "dates, cases all right", set: name,
          value: Measure.share(right, of: count).value, count: count)
      ], omissions: omissions, problems: problems)
  }
}
