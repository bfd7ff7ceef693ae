import ArgumentParser
import ArticleModel
import ArticleSearch
import ArticleService
import Evaluation
import RestAPI

/// `dateline bench archive`: how long an archive of synthetic articles takes to answer.
struct ArchiveBenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract:
      "Ask an archive of synthetic articles many different questions and measure the answers.",
    discussion: """
      Fill it with `dateline bench corpus | dateline ingest - --content-type application/x-ndjson`. No question is asked \
      twice, so that no total is remembered; the JSON of the first 50 items is made too.
      """)

  @Option(name: .long, help: ArgumentHelp("Questions of each kind.", valueName: "count"))
  var questions = 200

  @Flag(name: .long, help: "Print JSON instead of a table.")
  var json = false

  @OptionGroup var dataOption: DataOption

  private struct Figure {
    var name: String
    var milliseconds: [Double]
    var items: Int

    func quantile(_ share: Double) -> Double {
      guard !milliseconds.isEmpty else { return 0 }
      let place = min(milliseconds.count - 1, Int(Double(milliseconds.count) * share))
      return (milliseconds[place] * 1_000).rounded() / 1_000
    }
  }

  func validate() throws {
    guard (1...10_000).contains(questions) else {
      throw ValidationError("--questions must be from 1 to 10000")
    }
  }

  func run() throws {
    do {
      let index = try ArchiveMaintenance.openIndex(dataFolder: dataOption.folder)
      let names = SyntheticCorpus.frequentPersons
      var figures = try articleFigures(index, names)
      figures += try statementFigures(index, names)
      for figure in figures { show(figure) }
      try index.close()
    } catch let error as ServiceError {
      throw CommandFailure("\(error)")
    } catch let error as SearchError {
      throw CommandFailure("\(error)")
    }
  }

  private func articleFigures(_ index: ArticleIndex, _ names: [String]) throws -> [Figure] {
    let given = names.compactMap { $0.split(separator: " ").first.map(String.init) }
    let kinds: [(String, (Int, inout ArticleQuery) throws -> Void)] = [
      (
        "person and month",
        { number, query in
          query.person = names[number % names.count]
          query.published = try Self.month(number)
        }
      ),
      ("person", { number, query in query.person = names[number % names.count] }),
      (
        "given name that many have", { number, query in query.person = given[number % given.count] }
      ),
      (
        "given name and month",
        { number, query in
          query.person = given[number % given.count]
          query.published = try Self.month(number)
        }
      ),
      ("month", { number, query in query.published = try Self.month(number) }),
      (
        "month, one of a story",
        { number, query in
          query.published = try Self.month(number)
          query.isUnique = true
        }
      ),
      ("mentions a day", { number, query in query.mentionsDate = try Self.day(number) }),
      ("mentions a month", { number, query in query.mentionsDate = try Self.month(number) }),
      (
        "words of the text",
        { number, query in
          query.text =
            "\(Self.words[number % Self.words.count]) \(Self.words[number / Self.words.count % Self.words.count])"
        }
      ),
      (
        "changed since",
        { number, query in
          query.changedSinceNanoseconds = Int64(number)
          query.sort = .changedFirst
        }
      ),
    ]
    return try kinds.map { name, set in
      try measure(name) { number in
        var query = ArticleQuery()
        try set(number, &query)
        let page = try index.articles(matching: query)
        _ = ListBody.bytes(of: page)
        return page.items.count
      }
    }
  }

  private func statementFigures(_ index: ArticleIndex, _ names: [String]) throws -> [Figure] {
    [
      try measure("quotations of a speaker") { number in
        var query = QuotationQuery()
        query.speaker = names[number % names.count]
        query.published = try Self.month(number)
        let page = try index.quotations(matching: query)
        _ = ListBody.bytes(of: page)
        return page.items.count
      },
      try measure("timeline of a person") { number in
        var query = TimelineQuery()
        query.person = names[number % names.count]
        query.days = try Self.month(number)
        let page = try index.timeline(matching: query)
        _ = ListBody.bytes(of: page)
        return page.items.count
      },
      try measure("persons of a month") { number in
        var query = EntityQuery(.person)
        query.published = try Self.month(number)
        let page = try index.entities(matching: query)
        _ = ListBody.bytes(of: page)
        return page.items.count
      },
    ]
  }

  private static let words = [
    "harbour", "budget", "school", "bridge", "hospital", "factory", "railway", "court", "council",
    "election", "strike", "festival", "museum", "river", "storm",
  ]

  private static func month(_ number: Int) throws -> DayInterval {
    let month = number % 12 + 1
    return try DayInterval(parsing: "\(2005 + number / 12 % 19)-\(month < 10 ? "0" : "")\(month)")
  }

  private static func day(_ number: Int) throws -> DayInterval {
    let first = CalendarDate(daysSinceEpoch: 13_000 + number * 29)
    return DayInterval(from: first, to: first)
  }

  private func measure(_ name: String, _ ask: (Int) throws -> Int) throws -> Figure {
    var milliseconds: [Double] = []
    var items = 0
    for number in 0..<questions {
      let start = ContinuousClock.now
      items += try ask(number)
      milliseconds.append((ContinuousClock.now - start).milliseconds)
    }
    return Figure(name: name, milliseconds: milliseconds.sorted(), items: items)
  }

  private func show(_ figure: Figure) {
    if json {
      var writer = JSONWriter()
      writer.beginObject()
      writer.member("name", figure.name)
      writer.member("questions", figure.milliseconds.count)
      writer.member("items", figure.items)
      writer.member("p50_ms", figure.quantile(0.5))
      writer.member("p99_ms", figure.quantile(0.99))
      writer.endObject()
      Terminal.say(String(decoding: writer.bytes, as: UTF8.self))
    } else {
      let name = figure.name + String(repeating: " ", count: max(1, 30 - figure.name.count))
      Terminal.say(
        "\(name)p50 \(figure.quantile(0.5)) ms  p99 \(figure.quantile(0.99)) ms  (\(figure.items) items)"
      )
    }
  }
}
