/// Which figures of a set stand in the table, with what `EVALUATION.md` asks of them.
struct FigureDefinition: Sendable {
  /// Key in `floors.json`.
  var id: String
  /// What is measured.
  var name: String
  /// The floor that is asked for; nil for a figure that is only shown.
  var goal: Double?
  /// What it is meant to reach; nil for a figure that is only shown.
  var aim: Double?
  /// How it is read off the scores.
  var measure: @Sendable (SetScores) -> (value: Double?, count: Int)?

  private init(
    _ id: String, _ name: String, goal: Double? = nil, aim: Double? = nil,
    measure: @escaping @Sendable (SetScores) -> (value: Double?, count: Int)?
  ) {
    self.id = id
    self.name = name
    self.goal = goal
    self.aim = aim
    self.measure = measure
  }

  private init(
    _ id: String, _ name: String, _ score: ScoreName, goal: Double? = nil, aim: Double? = nil
  ) {
    self.init(id, name, goal: goal, aim: aim) { $0.figure(score) }
  }

  private typealias Bounds = (goal: Double, aim: Double)

  static let interview: [FigureDefinition] =
    [
      FigureDefinition(
        "interview.paragraphs", "body, paragraphs exact F1", .paragraphsF1, goal: 1, aim: 1),
      metadata("interview", goal: 1, aim: 1),
      FigureDefinition("interview.captions", "captions F1", .captions, goal: 1, aim: 1),
      FigureDefinition("interview.removed", "furniture accounted for", .removed, goal: 1, aim: 1),
      FigureDefinition("interview.leak", "furniture left in the body (less is better)", .leak),
    ] + said("interview", [:]) + [provenance("interview")]

  static let goldA: [FigureDefinition] =
    said(
      "gold-a",
      [
        .personMentions: (0.90, 0.97), .organizationMentions: (0.75, 0.90),
        .placeMentions: (0.85, 0.95), .bCubed: (0.92, 0.98), .roleF1: (0.70, 0.90),
        .dateStrict: (0.90, 0.97), .dateValue: (0.85, 0.95), .quoteF1: (0.95, 0.99),
        .quoteSpeaker: (0.88, 0.96),
      ]) + [provenance("gold-a")]

  static let mess: [FigureDefinition] =
    [
      FigureDefinition(
        "mess.paragraphs", "body, paragraphs exact F1", .paragraphsF1, goal: 0.95, aim: 0.995),
      FigureDefinition(
        "mess.bigrams", "body, token-bigram F1", .bigramF1, goal: 0.985, aim: 0.999),
      metadata("mess", goal: 0.95, aim: 0.99),
      FigureDefinition("mess.title", "title right", .title),
      FigureDefinition("mess.authors", "authors F1", .authors),
      FigureDefinition("mess.published", "day of publication right", .published),
      FigureDefinition("mess.dateline", "dateline right", .dateline),
      FigureDefinition("mess.captions", "captions F1", .captions),
      FigureDefinition("mess.removed", "furniture accounted for", .removed),
      FigureDefinition("mess.leak", "furniture left in the body (less is better)", .leak),
      FigureDefinition("mess.lookalike", "paragraphs like furniture kept", .lookalike),
    ] + said("mess", [.quoteEndToEnd: (0.80, 0.92)]) + [provenance("mess")]

  /// What an article says: people, organizations, places, dates, quotations.
  private static func said(_ set: String, _ bounds: [ScoreName: Bounds]) -> [FigureDefinition] {
    let rows: [(String, String, ScoreName)] = [
      ("names-per", "names, exact span F1: PER", .personMentions),
      ("names-org", "names, exact span F1: ORG", .organizationMentions),
      ("names-loc", "names, exact span F1: LOC", .placeMentions),
      ("names", "names, exact span F1 overall", .mentions),
      ("persons-b3", "persons, B-cubed F1", .bCubed),
      ("roles", "roles F1", .roleF1),
      ("dates-span", "dates, span F1", .dateStrict),
      ("dates-relaxed", "dates, relaxed span F1", .dateRelaxed),
      ("dates-value", "dates, value F1", .dateValue),
      ("quotes", "quotations, span F1", .quoteF1),
      ("quote-speaker", "quotations, speaker right", .quoteSpeaker),
      ("quote-e2e", "who-said-what end to end", .quoteEndToEnd),
      ("indirect", "indirect speech F1", .indirect),
      ("offsets", "offsets cut the finding out of the text", .offsets),
    ]
    return rows.map { id, name, score in
      let asked = score == .offsets ? (1, 1) : bounds[score]
      return FigureDefinition("\(set).\(id)", name, score, goal: asked?.goal, aim: asked?.aim)
    }
  }

  private static func metadata(_ set: String, goal: Double, aim: Double) -> FigureDefinition {
    FigureDefinition(
      "\(set).metadata", "title, authors, published all right", goal: goal, aim: aim
    ) { $0.metadataRight }
  }

  private static func provenance(_ set: String) -> FigureDefinition {
    FigureDefinition(
      "\(set).provenance", "provenance: raw slice equals the finding", goal: 1, aim: 1
    ) { $0.provenance }
  }
}
