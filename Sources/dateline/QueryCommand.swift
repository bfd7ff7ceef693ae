import ArgumentParser
import ArticleSearch
import ArticleService
import RestAPI

/// `dateline query`: the API's answers without a server.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Ask the archive without a server.",
    discussion: """
      Every option that is given must hold. Names match when they hold the words given, case and accents \
      aside. Dates are a day 2024-02-10, a month 2024-02, a year 2024, or an interval 2024-02/2024-03-15, \
      either side of which may be "..". May be used while a service runs on the same data.
      """)

  @Option(name: .long, help: ArgumentHelp("A person named in the article.", valueName: "name"))
  var person: String?

  @Option(name: .long, help: ArgumentHelp("An organization named in it.", valueName: "name"))
  var organization: String?

  @Option(name: .long, help: ArgumentHelp("A place named in it.", valueName: "name"))
  var place: String?

  @Option(name: .long, help: ArgumentHelp("Who wrote it.", valueName: "name"))
  var author: String?

  @Option(name: .long, help: ArgumentHelp("Where it was published.", valueName: "name"))
  var publication: String?

  @Option(name: .long, help: ArgumentHelp("When it was published.", valueName: "dates"))
  var published: String?

  @Option(name: .long, help: ArgumentHelp("A date that its text mentions.", valueName: "dates"))
  var mentionsDate: String?

  @Option(
    name: .long, help: ArgumentHelp("Words it holds; \"a phrase\" in quotes.", valueName: "text"))
  var q: String?

  @Option(name: .long, help: ArgumentHelp("Language code.", valueName: "code"))
  var language: String?

  @Option(
    name: .long, help: ArgumentHelp("-published, published or -received.", valueName: "order"))
  var sort = ArticleQuery.Sort.newestFirst.rawValue

  @Option(name: .long, help: ArgumentHelp("Most articles shown, 1 to 500.", valueName: "count"))
  var limit = 50

  @Option(name: .long, help: ArgumentHelp("\"next\" of the page before.", valueName: "cursor"))
  var cursor: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "List persons, organizations, places, authors or publications, with counts; --q, --role and "
        + "--published choose.", valueName: "kind"))
  var list: QueryList?

  @Option(
    name: .long, help: ArgumentHelp("Words of a role, with --list persons.", valueName: "words"))
  var role: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "All that is known of a person, or of what --list says, by name or id.", valueName: "name"))
  var dossier: String?

  @Flag(name: .long, help: "Print the API's JSON instead of a table.")
  var json = false

  @OptionGroup var dataOption: DataOption

  func validate() throws {
    guard (1...500).contains(limit) else {
      throw ValidationError("--limit must be a number from 1 to 500")
    }
    guard ArticleQuery.Sort(rawValue: sort) != nil else {
      let known = ArticleQuery.Sort.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--sort must be one of \(known)")
    }
    guard role == nil || list == .persons else {
      throw ValidationError("--role needs --list persons")
    }
    do {
      _ = try query()
    } catch let error as SearchError {
      throw ValidationError(error.description)
    }
  }

  func run() throws {
    do {
      let index = try ArchiveMaintenance.openIndex(dataFolder: dataOption.folder)
      if let dossier { return try runDossier(dossier, index) }
      if let list { return try runList(list, index) }
      let page = try index.articles(matching: query())
      if json {
        Terminal.write(ListBody.bytes(of: page))
      } else {
        printTable(page)
      }
    } catch let error as ServiceError {
      throw CommandFailure("\(error)")
    } catch let error as SearchError {
      throw CommandFailure("\(error)")
    }
  }

  private func query() throws -> ArticleQuery {
    var query = ArticleQuery()
    query.person = person
    query.organization = organization
    query.place = place
    query.author = author
    query.publication = publication
    query.published = try published.map {
      try DayInterval(parsing: $0, parameter: "--published")
    }
    query.mentionsDate = try mentionsDate.map {
      try DayInterval(parsing: $0, parameter: "--mentions-date")
    }
    query.text = q
    query.language = language
    query.sort = ArticleQuery.Sort(rawValue: sort) ?? query.sort
    query.limit = limit
    query.cursor = cursor
    return query
  }

  private func printTable(_ page: Page<ArticleSummary>) {
    for item in page.items {
      let day = item.published.map { String($0.prefix(10)) } ?? "no date   "
      Terminal.say("\(item.id)  \(day)  \(item.title ?? "(no title)")")
    }
    Terminal.note("\(page.items.count) of \(page.total) articles")
    if let next = page.next { Terminal.note("more: --cursor \(next)") }
  }
}
