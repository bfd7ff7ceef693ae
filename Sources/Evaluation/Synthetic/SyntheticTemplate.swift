import ArticleModel

/// Reports that look alike day by day and are not the same story: weather, closing prices, match
/// reports.
enum SyntheticTemplate {
  /// A report of one day.
  static func story(
    cast: SyntheticCast, random: inout SeededGenerator, published: CalendarDate
  ) -> SyntheticStory {
    let town = cast.town(&random)
    let (title, paragraphs): (String, [String])
    switch random.below(3) {
    case 0: (title, paragraphs) = weather(town, &random)
    case 1: (title, paragraphs) = market(town, cast, &random)
    default: (title, paragraphs) = match(town, cast, &random)
    }
    return SyntheticStory(
      title: title, paragraphs: paragraphs, author: cast.person(&random).name,
      publication: random.pick(SyntheticWords.outlets), published: published)
  }

  private static func weather(
    _ town: String, _ random: inout SeededGenerator
  ) -> (String, [String]) {
    let sky = ["sunny", "cloudy", "overcast", "foggy", "rainy", "windy", "clear"]
    let wind = ["northerly", "southerly", "easterly", "westerly"]
    let day = random.pick(SyntheticWords.weekdays)
    return (
      "Weather for \(town): \(random.pick(sky)) on \(day)",
      [
        "The day begins \(random.pick(sky)) in \(town) with a temperature of \(random.below(25)) degrees in the morning, and it will be \(random.pick(sky)) by noon with a high of \(10 + random.below(25)) degrees.",
        "A \(random.pick(wind)) wind of \(5 + random.below(60)) kilometres an hour is expected along the coast, with gusts of up to \(30 + random.below(80)) kilometres an hour on the hills.",
        "The chance of rain is \(random.below(100)) percent in the afternoon and \(random.below(100)) percent at night, and the outlook for \(random.pick(SyntheticWords.weekdays)) is \(random.pick(sky)).",
        "The sun rises at \(5 + random.below(3)):\(10 + random.below(50)) and sets at \(17 + random.below(4)):\(10 + random.below(50)).",
      ]
    )
  }

  private static func market(
    _ town: String, _ cast: SyntheticCast, _ random: inout SeededGenerator
  ) -> (String, [String]) {
    let day = random.pick(SyntheticWords.weekdays)
    let move = random.chance(50) ? "rose" : "fell"
    func percent() -> String { "\(random.below(4)).\(10 + random.below(90)) percent" }
    return (
      "\(town) shares \(move) on \(day)",
      [
        "Shares in \(town) \(move) \(percent()) on \(day) to close at \(1_000 + random.below(9_000)) points, led by \(random.pick(SyntheticWords.topics)) stocks.",
        "The \(cast.organization(&random)) gained \(percent()), while the \(cast.organization(&random)) lost \(percent()) after it reported results for the quarter.",
        "Turnover was \(random.below(900)) million, compared with \(random.below(900)) million the day before, and \(random.below(300)) issues advanced against \(random.below(300)) that declined.",
        "The currency was little changed at \(1 + random.below(9)).\(10 + random.below(90)) to the dollar, and oil was at \(40 + random.below(80)) dollars a barrel.",
      ]
    )
  }

  private static func match(
    _ town: String, _ cast: SyntheticCast, _ random: inout SeededGenerator
  ) -> (String, [String]) {
    let other = cast.town(&random)
    let (goals, lost) = (1 + random.below(5), random.below(3))
    let (scorer, second) = (cast.person(&random), cast.person(&random))
    return (
      "\(town) \(goals)-\(lost) \(other)",
      [
        "\(town) beat \(other) \(goals)-\(lost) at home on \(random.pick(SyntheticWords.weekdays)) in front of \(1_000 + random.below(40_000)) spectators, with the first goal by \(scorer.name) in the \(2 + random.below(40))th minute.",
        "\(second.name) made it two with a header from a corner \(2 + random.below(30)) minutes later, and the visitors had a player sent off for a second yellow card in the \(50 + random.below(30))th minute.",
        "\"We were the better side today and we deserved to win,\" coach \(cast.person(&random).name) said after the match.",
        "The result leaves \(town) in place \(1 + random.below(20)) of the table with \(random.below(80)) points from \(10 + random.below(28)) games, while \(other) are in place \(1 + random.below(20)).",
      ]
    )
  }
}
