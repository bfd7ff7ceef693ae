import ArticleModel

/// One case of Microsoft's Recognizers-Text: a sentence, the day on which it is read, and the
/// expressions of time in it (`DateTimeModel.json`).
struct RecognizersCase: Sendable {
  /// One reading of an expression; some have several.
  struct Reading: Hashable, Sendable {
    /// TIMEX as their specification writes it: `XXXX-10-02`, `(2016-01-12,2016-01-22,P10D)`.
    var timex: String
    /// `before`, `after`, `since`, `until`, `start`, …; empty for none.
    var modifier: String
    /// `2016-11-08` or `2016-11-08 08:00:00`; nil for ranges, durations and sets.
    var value: String?
    /// First day or moment of a range.
    var start: String?
    /// First day or moment behind a range.
    var end: String?
  }

  /// One expression.
  struct Expression: Hashable, Sendable {
    /// Characters of the sentence, which count as code points.
    var span: CodePointSpan
    /// Its words, in small letters.
    var words: String
    /// `date`, `daterange`, `datetime`, `datetimerange`, `time`, `timerange`, `duration`, `set`.
    var type: String
    /// What it may mean.
    var readings: [Reading]
  }

  /// The sentence.
  var text: String
  /// The day on which it is read.
  var published: CalendarDate?
  /// The expressions.
  var expressions: [Expression]

  /// Reads the cases of the file.
  static func read(_ bytes: [UInt8]) throws -> [RecognizersCase] {
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard
      case .array(let items) = try JSONParser.parse(isMarked ? Array(bytes.dropFirst(3)) : bytes)
    else { throw EvaluationDataError.unreadable("DateTimeModel.json", "is no array") }
    return try items.enumerated().map { index, item in
      try RecognizersCase(JSONReader(item, path: "[\(index)]"))
    }
  }

  private init(_ json: JSONReader) throws {
    text = try json.string("Input")
    let moment = try json.optionalObject("Context")?.optionalString("ReferenceDateTime")
    published = moment.flatMap { CalendarDate(iso: $0.prefix(10)) }
    expressions = try json.objects("Results").map { result in
      let start = try result.integer("Start")
      // One result spells the member otherwise.
      let type =
        try result.optionalString("TypeName") ?? result.optionalString("Typename") ?? ""
      let values = try result.optionalObject("Resolution")?.objects("values") ?? []
      return Expression(
        span: CodePointSpan(start: start, end: try result.integer("End") + 1),
        words: try result.string("Text"), type: String(type.drop { $0 != "." }.dropFirst()),
        readings: try values.map { value in
          Reading(
            timex: try value.optionalString("timex") ?? "",
            modifier: try value.optionalString("Mod") ?? "",
            value: try value.optionalString("value"), start: try value.optionalString("start"),
            end: try value.optionalString("end"))
        })
    }
  }
}
