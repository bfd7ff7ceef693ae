import ArticleModel

extension EvaluationSet {
  /// The real pasted article, with its gold record and expected cleaning.
  public static func interview(_ data: SharedData) throws -> EvaluationSet {
    let gold = try reading("samples/interview.gold.json") { path in
      try GoldArticle(try data.json(path))
    }
    let expected = try reading("mess/interview/S01.interview.expected.json") { path in
      try ExpectedCleaning(try data.json(path))
    }
    let raw = RawArticle(bytes: try data.bytes("samples/interview.txt"))
    return EvaluationSet(
      name: "Interview",
      cases: [EvaluationCase(name: "interview", raw: raw, expected: expected, gold: gold)])
  }

  /// The hand-marked articles as clean text: paragraphs apart by blank lines, title and day of
  /// publication submitted with them.
  public static func goldA(_ data: SharedData) throws -> EvaluationSet {
    let cases = try data.names(in: "gold/A", suffix: ".gold.json").map { name in
      let gold = try reading("gold/A/\(name).gold.json") { path in
        try GoldArticle(try data.json(path))
      }
      let source = try data.json("gold/A/\(name).src.json")
      let text = try source.strings("paragraphs").joined(separator: "\n\n") + "\n"
      let submitted = SubmittedMetadata(
        title: try source.string("title"),
        published: CalendarDate(iso: try source.string("published")))
      let raw = RawArticle(bytes: Array(text.utf8), submitted: submitted)
      return EvaluationCase(name: name, raw: raw, gold: gold)
    }
    return EvaluationSet(name: "Gold A", cases: cases)
  }

  /// The hand-marked articles made messy. A `prefix` of names reads a part of it.
  public static func mess(_ data: SharedData, prefix: String = "") throws -> EvaluationSet {
    var golds: [String: GoldArticle] = [:]
    var cases: [EvaluationCase] = []
    for name in try data.names(in: "mess/corpus", suffix: ".expected.json")
    where name.hasPrefix(prefix) {
      let expected = try reading("mess/corpus/\(name).expected.json") { path in
        try ExpectedCleaning(try data.json(path))
      }
      let gold =
        try golds[expected.id]
        ?? reading("gold/A/\(expected.id).gold.json") { path in
          try GoldArticle(try data.json(path))
        }
      golds[expected.id] = gold
      let raw = RawArticle(bytes: try data.bytes("mess/corpus/\(name).txt"))
      cases.append(EvaluationCase(name: name, raw: raw, expected: expected, gold: gold))
    }
    return EvaluationSet(name: "Mess", cases: cases)
  }

  /// Names the file in which something is missing or of the wrong kind.
  private static func reading<Value>(
    _ path: String, _ read: (String) throws -> Value
  ) throws -> Value {
    do {
      return try read(path)
    } catch let error as EvaluationDataError {
      throw error
    } catch {
      throw EvaluationDataError.unreadable(path, String(describing: error))
    }
  }
}
